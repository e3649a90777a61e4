//! Files made to hurt: each ends in a diagnostic or in text that is Rust, soon and in little memory.

#![allow(clippy::unwrap_used)] // a test fails where it panics

use std::fmt::Write;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use cpu_time::ProcessTime;
use specwright_codegen::Generator;

/// Of the processor, which other programs do not use up.
const LONGEST: Duration = Duration::from_secs(10);
const MOST_KB: u64 = 2 << 20;
const HEAD: &str = "openapi: 3.1.0\ninfo: {title: t, version: '1'}\n";

/// The codes of what was found, and the text if there is one.
struct End {
    codes: Vec<&'static str>,
    text: Option<String>,
}

/// Time and memory are the whole process's, so one generates after the other.
static ALONE: Mutex<()> = Mutex::new(());

/// Generates within the limits.
fn end(name: &str, bytes: impl Into<Vec<u8>>) -> End {
    let generator = Generator::new("spec.yaml").with_files([("spec.yaml", bytes)]);
    // a test that failed says so itself
    let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let began = ProcessTime::now();
    let end = match generator.render() {
        Ok(generated) => {
            End { codes: generated.warnings.iter().map(|finding| finding.code()).collect(), text: Some(generated.text) }
        }
        Err(failure) => {
            assert!(!failure.to_string().is_empty());
            End { codes: failure.findings().iter().map(|finding| finding.code()).collect(), text: None }
        }
    };
    let took = began.elapsed();
    drop(alone);
    assert!(took < LONGEST, "{name} took {took:?}");
    assert!(peak_kb() < MOST_KB, "{name} took {} kB", peak_kb());
    if let Some(text) = &end.text {
        assert!(syn::parse_file(text).is_ok(), "{name}: the text is not Rust");
    }
    assert!(!end.codes.contains(&"internal-error"), "{name}: {:?}", end.codes);
    end
}

/// Zero where the system does not tell.
fn peak_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}

fn refused(name: &str, bytes: impl Into<Vec<u8>>, code: &str) {
    let end = end(name, bytes);
    assert!(end.text.is_none(), "{name} generates");
    assert!(end.codes.contains(&code), "{name}: {:?}", end.codes);
}

/// One operation that answers with `A`, whose schemas are these lines of YAML.
fn with_schemas(schemas: &str) -> String {
    format!(
        "{HEAD}paths:\n  /a:\n    get:\n      operationId: a\n      responses:\n        '200':\n          description: d\n          content:\n            \
         application/json: {{schema: {{$ref: '#/components/schemas/A'}}}}\ncomponents:\n  schemas:\n{schemas}"
    )
}

#[test]
fn aliases_that_multiply_are_refused() {
    let mut bomb = format!("{HEAD}x-a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let before = format!("*a{}", level - 1);
        writeln!(bomb, "x-a{level}: &a{level} [{}]", [before.as_str(); 10].join(", ")).unwrap();
    }
    refused("alias bomb of lists", bomb, "alias-limit");

    let mut bomb = format!("{HEAD}x-a0: &a0 {{k: v}}\n");
    for level in 1..30 {
        writeln!(bomb, "x-a{level}: &a{level} {{a: *a{0}, b: *a{0}}}", level - 1).unwrap();
    }
    refused("alias bomb of objects", bomb, "alias-limit");

    let mut bomb = format!("{HEAD}x-a0: &a0 {{k0: v}}\n");
    for level in 1..40 {
        writeln!(bomb, "x-a{level}: &a{level}\n  <<: [*a{0}, *a{0}]\n  k{level}: *a{0}", level - 1).unwrap();
    }
    refused("alias bomb of merge keys", bomb, "alias-limit");
}

#[test]
fn an_alias_of_itself_is_refused() {
    refused("circular alias", format!("{HEAD}x-a: &a [*a]\n"), "nesting-limit");
    refused("circular merge", format!("{HEAD}x-a: &a\n  <<: *a\n"), "nesting-limit");
}

#[test]
fn nesting_of_ten_thousand_levels_is_refused() {
    const DEEP: usize = 10_000;
    let block: String = (0..DEEP).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
    for (name, text) in [
        ("YAML lists", format!("{HEAD}x-a: {}{}\n", "[".repeat(DEEP), "]".repeat(DEEP))),
        ("YAML lists left open", format!("{HEAD}x-a: {}\n", "[".repeat(DEEP))),
        ("YAML objects", format!("{HEAD}x-a: {}1{}\n", "{a: ".repeat(DEEP), "}".repeat(DEEP))),
        ("YAML lists in lines", format!("{HEAD}x-a:\n  {}1\n", "- ".repeat(DEEP))),
        ("YAML objects in lines", format!("{HEAD}x-a:\n{block}")),
        ("YAML keys", format!("{HEAD}x-a:\n  {}1\n", "? ".repeat(DEEP))),
        ("JSON lists", format!("{{\"openapi\": \"3.1.0\", \"x-a\": {}{}}}", "[".repeat(DEEP), "]".repeat(DEEP))),
        ("JSON objects", format!("{{\"openapi\": \"3.1.0\", \"x-a\": {}1{}}}", "{\"a\":".repeat(DEEP), "}".repeat(DEEP))),
        ("JSON left open", "{\"a\":".repeat(DEEP)),
    ] {
        let end = end(name, text);
        assert!(end.text.is_none() && !end.codes.is_empty(), "{name}: {:?}", end.codes);
        assert!(end.codes.iter().all(|code| ["nesting-limit", "invalid-syntax"].contains(code)), "{name}: {:?}", end.codes);
    }
}

#[test]
fn lists_of_a_million_elements_are_read() {
    let million = |item: &str| vec![item; 1_000_000].join(",");
    let json = format!(
        "{{\"openapi\": \"3.1.0\", \"info\": {{\"title\": \"t\", \"version\": \"1\"}}, \"paths\": {{}}, \"x-a\": [{}]}}",
        million("0")
    );
    assert!(end("a million numbers of JSON", json).text.is_some());
    let yaml = format!("{HEAD}paths: {{}}\nx-a: [{}]\n", million("a"));
    end("a million texts of YAML", yaml);
}

#[test]
fn enums_and_unions_of_thousands_are_generated() {
    let values: Vec<String> = (0..5000).map(|index| format!("v{index}")).collect();
    let text = with_schemas(&format!("    A: {{type: string, enum: [{}]}}\n", values.join(", ")));
    assert!(end("an enum of 5,000", text).text.is_some());

    let branches: Vec<String> =
        (0..500).map(|index| format!("{{type: object, required: [p{index}], properties: {{p{index}: {{}}}}}}")).collect();
    let text = with_schemas(&format!("    A: {{oneOf: [{}]}}\n", branches.join(", ")));
    end("a union of 500", text);
}

#[test]
fn references_in_circles_are_types_or_refused() {
    for (name, schemas, generates) in [
        ("allOf of itself", "    A: {allOf: [{$ref: '#/components/schemas/A'}]}\n", false),
        (
            "allOf of each other",
            "    A: {allOf: [{$ref: '#/components/schemas/B'}]}\n    B: {allOf: [{$ref: '#/components/schemas/A'}], properties: {a: {}}}\n",
            false,
        ),
        ("a reference to itself", "    A: {$ref: '#/components/schemas/A'}\n", false),
        ("references to each other", "    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n", false),
        ("a union of itself", "    A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}\n", false),
        ("a list of itself", "    A: {type: array, items: {$ref: '#/components/schemas/A'}}\n", true),
        ("a map of itself", "    A: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}\n", true),
        (
            "a required property of itself",
            "    A: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}\n",
            true,
        ),
        ("a tuple of itself", "    A: {type: array, prefixItems: [{$ref: '#/components/schemas/A'}], items: false}\n", true),
    ] {
        let end = end(name, with_schemas(schemas));
        assert_eq!(end.text.is_some(), generates, "{name}: {:?}", end.codes);
    }
}

#[test]
fn schemas_that_multiply_are_refused_or_generated_in_time() {
    let mut doubling = String::from("    A: {$ref: '#/components/schemas/A0'}\n");
    for level in 0..40 {
        let next = format!("{{$ref: '#/components/schemas/A{}'}}", level + 1);
        writeln!(doubling, "    A{level}: {{allOf: [{next}, {next}, {{properties: {{p{level}: {next}}}}}]}}").unwrap();
    }
    end("allOf that doubles", with_schemas(&(doubling + "    A40: {type: object}\n")));

    let mut unions = String::from("    A: {allOf: [");
    for level in 0..30 {
        write!(unions, "{{oneOf: [{{required: [a{level}], properties: {{a{level}: {{}}}}}}, {{required: [b{level}], properties: {{b{level}: {{}}}}}}]}}, ").unwrap();
    }
    refused("unions that multiply", with_schemas(&(unions + "{}]}\n")), "schema-limit");

    let chain: String =
        (0..5000).map(|level| format!("    A{level}: {{$ref: '#/components/schemas/A{}'}}\n", level + 1)).collect();
    end(
        "a chain of 5,000 references",
        with_schemas(&format!("    A: {{$ref: '#/components/schemas/A0'}}\n{chain}    A5000: {{type: string}}\n")),
    );

    let chain: String = (0..2000)
        .map(|level| {
            format!(
                "    A{level}: {{type: object, required: [a], properties: {{a: {{$ref: '#/components/schemas/A{}'}}}}}}\n",
                level + 1
            )
        })
        .collect();
    end(
        "types 2,000 deep",
        with_schemas(&format!("    A: {{$ref: '#/components/schemas/A0'}}\n{chain}    A2000: {{type: string}}\n")),
    );
}

/// Texts that mean something to Rust, to a terminal or to nobody.
const NAMES: &[&str] = &[
    "",
    " ",
    "a\"b",
    "a'b",
    "a\nb",
    "a\r\nb",
    "*/",
    "/* a",
    "//",
    "/// a",
    "#",
    "r#",
    "r#\"a\"#",
    "r#type",
    "type",
    "self",
    "Self",
    "super",
    "crate",
    "_",
    "__",
    "async",
    "await",
    "dyn",
    "gen",
    "try",
    "macro_rules",
    "union",
    "a\u{200b}b",
    "\u{202e}abc",
    "\u{feff}",
    "\u{0}",
    "\u{7}",
    "日本語",
    "é",
    "e\u{301}",
    "🦀",
    "-",
    "--",
    ".",
    "..",
    "$",
    "@",
    "1",
    "1a",
    "-1",
    "+1",
    "a b",
    "A B",
    "a_b",
    "aB",
    "AB",
    "{}",
    "{a}",
    "}} fn main() {{",
    "');",
    "\\",
    "\\u{0}",
    "%s",
    "Option",
    "Vec",
    "String",
    "Box",
    "Result",
    "Ok",
    "Some",
    "None",
    "Err",
    "Default",
    "Client",
    "Json",
    "rt",
    "types",
    "client",
    "server",
    "operations",
    "wire",
    "Unknown",
    "u8",
    "bool",
    "str",
    "std",
    "core",
    "specwright_runtime",
    "serde",
    "value",
    "new",
    "validate",
    "builder",
    "additional_properties",
];

/// JSON of one schema and one operation that use every name in every place where a name may stand.
fn named() -> String {
    let quoted = |name: &str| format!("\"{}\"", escaped(name));
    let list = |make: &dyn Fn(usize, &str) -> String| {
        NAMES.iter().enumerate().map(|(index, name)| make(index, name)).collect::<Vec<_>>().join(", ")
    };
    let properties = list(&|_, name| format!("{}: {{\"type\": \"string\", \"description\": {}}}", quoted(name), quoted(name)));
    let values = list(&|_, name| quoted(name));
    let operations = list(&|index, name| {
        format!(
            "\"/p{index}\": {{\"get\": {{\"operationId\": {0}, \"tags\": [{0}], \"summary\": {0}, \"parameters\": [{{\"name\": {0}, \"in\": \"query\", \
             \"schema\": {{\"type\": \"string\"}}}}], \"responses\": {{\"200\": {{\"description\": {0}, \"content\": {{\"application/json\": {{\"schema\": {{\"$ref\": \
             \"#/components/schemas/All\"}}}}}}}}}}}}}}",
            quoted(name)
        )
    });
    let schemas = list(&|index, name| {
        format!(
            "{}: {{\"type\": \"object\", \"title\": {}, \"properties\": {{\"a{index}\": {{\"type\": \"integer\"}}}}}}",
            quoted(name),
            quoted(name)
        )
    });
    let uses = list(&|index, name| {
        let step = name.replace('~', "~0").replace('/', "~1").replace('%', "%25");
        format!("\"p{index}\": {{\"$ref\": {}}}", quoted(&format!("#/components/schemas/{step}")))
    });
    format!(
        "{{\"openapi\": \"3.1.0\", \"info\": {{\"title\": \"*/\", \"version\": \"1\"}}, \"paths\": {{{operations}}}, \"components\": {{\"schemas\": {{\"All\": {{\"type\": \"object\", \
         \"properties\": {{\"properties\": {{\"type\": \"object\", \"properties\": {{{properties}}}}}, \"values\": {{\"enum\": [{values}]}}, {uses}}}}}, {schemas}}}}}}}"
    )
}

fn escaped(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() || "\"\\".contains(c) { format!("\\u{:04x}", c as u32) } else { c.to_string() })
        .collect()
}

#[test]
fn names_of_any_characters_become_rust() {
    let end = end("names", named());
    assert!(end.text.is_some(), "{:?}", end.codes);
}

#[test]
fn the_kept_description_of_hostile_names_is_this_one() {
    let kept = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../bench/documents/names.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&kept, named()).unwrap();
    }
    assert!(
        std::fs::read_to_string(&kept).unwrap() == named(),
        "run with UPDATE_GOLDEN=1 to write bench/documents/names.json anew"
    );
}

#[test]
fn descriptions_stay_inside_their_comments() {
    for text in [
        "*/ fn main() {}",
        "```\nlet a = 1;\n",
        "```rust\nlet a: u8 = \"\";\n```",
        "~~~\ncode",
        "    indented code",
        "#![allow(warnings)]",
        "a\rb",
        "a\r\nb",
        "\u{2028}a\u{2029}b",
        "/** a",
        "//! a",
        "[a](http://a b)",
        "[`a`]: x",
        "<script>",
        "\u{202e}abc",
        "\u{0}\u{1b}[31m",
        "\\\"",
        "{{}}",
        "a\u{85}b\u{b}c\u{c}d",
    ] {
        let quoted = format!("\"{}\"", escaped(text));
        let spec = with_schemas(&format!(
            "    A: {{type: object, description: {quoted}, properties: {{a: {{type: string, description: {quoted}, title: {quoted}}}}}}}\n"
        ));
        let end = end(text, spec);
        let made = end.text.unwrap_or_else(|| panic!("{text}: {:?}", end.codes));
        let file = syn::parse_file(&made).unwrap();
        assert!(!file.items.iter().any(|item| matches!(item, syn::Item::Fn(_))), "{text} escapes its comment");
        assert!(!made.contains('\u{202e}') || !text.contains('\u{202e}'), "{text}: text that runs backwards reaches the code");
    }
}

#[test]
fn numbers_beyond_reason_end_well() {
    let huge = format!("1{}", "0".repeat(400));
    for number in [
        "1e400",
        "-1e400",
        "1e-400",
        ".inf",
        "-.inf",
        ".nan",
        "9223372036854775808",
        "-9223372036854776000",
        "0x7fffffffffffffffffff",
        huge.as_str(),
    ] {
        for key in ["minimum", "maximum", "multipleOf", "default", "const", "minLength"] {
            end(
                number,
                with_schemas(&format!(
                    "    A: {{type: object, properties: {{a: {{type: number, {key}: {number}}}, b: {{type: integer, {key}: {number}}}}}}}\n"
                )),
            );
            end(number, with_schemas(&format!("    A: {{enum: [{number}, a]}}\n")));
        }
    }
    let json = format!(
        "{{\"openapi\": \"3.1.0\", \"info\": {{\"title\": \"t\", \"version\": \"1\"}}, \"paths\": {{}}, \"x-a\": {huge}}}"
    );
    end("10^400 in JSON", json);
}

#[test]
fn files_that_are_no_description_are_refused() {
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let garbage: Vec<u8> = (0..100_000_u32).map(|index| (index.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    for (name, bytes) in [
        ("nothing", Vec::new()),
        ("a byte order mark", b"\xEF\xBB\xBF".to_vec()),
        ("blanks", b" \n\t\n".to_vec()),
        ("a remark", b"# nothing\n".to_vec()),
        ("a marker", b"---\n...\n".to_vec()),
        ("null", b"null".to_vec()),
        ("a list", b"[]".to_vec()),
        ("a text", b"openapi".to_vec()),
        ("a number", b"3.1".to_vec()),
        ("an empty object", b"{}".to_vec()),
        ("garbage", garbage),
        ("zeroes", vec![0; 10_000]),
        ("UTF-16", utf16("\u{feff}openapi: 3.1.0\n")),
        ("UTF-16 without a mark", utf16("openapi: 3.1.0\n")),
        ("a zip file", b"PK\x03\x04\x14\x00\x08\x08".to_vec()),
        ("half a character", b"openapi: 3.1.0\ninfo: \xF0\x9F".to_vec()),
    ] {
        let end = end(name, bytes);
        assert!(end.text.is_none() && !end.codes.is_empty(), "{name}: {:?}", end.codes);
    }
}

#[test]
fn paths_in_great_number_and_length_end_in_time() {
    let mut paths = format!("{HEAD}paths:\n");
    for index in 0..1000 {
        writeln!(paths, "  /a{index}/{{b}}/c: {{get: {{parameters: [{{name: b, in: path, required: true, schema: {{type: string}}}}], responses: {{'204': {{description: d}}}}}}}}").unwrap();
    }
    end("1,000 paths", paths);
    let long = "/a".repeat(5000);
    end("a path of 5,000 segments", format!("{HEAD}paths:\n  {long}: {{get: {{responses: {{'204': {{description: d}}}}}}}}\n"));
    let name = "a".repeat(100_000);
    end(
        "a name of 100,000 letters",
        with_schemas(&format!("    A: {{type: object, properties: {{{name}: {{type: string}}}}}}\n")),
    );
}
