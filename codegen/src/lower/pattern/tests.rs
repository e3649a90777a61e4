use super::*;

/// Source, translation, texts that it matches and texts that it does not.
type Case = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const CASES: &[Case] = &[
    (r"^\d+$", r"^[0-9]+$", &["12"], &["٣", "1\n"]),
    (r"^[\w-]+$", r"^[A-Za-z0-9_-]+$", &["a-b"], &["é"]),
    (r"^[\d-x]$", r"^[0-9\-x]$", &["-", "x", "5"], &["a"]),
    (r"^[a-\d]$", r"^[a\-0-9]$", &["a", "-", "7"], &["b"]),
    (r"^[^\D5]$", r"^[^[^0-9]5]$", &["4"], &["5", "x"]),
    (r"^a\/b$", r"^a/b$", &["a/b"], &["ab"]),
    (r"^\<\a\_\-$", r"^<a_\-$", &["<a_-"], &["a"]),
    (r"^[^]$", r"^(?s:.)$", &["\n"], &[""]),
    (r"^[]$", r"^[^\s\S]$", &[], &["", "]"]),
    (r"^[[a]$", r"^[\[a]$", &["[", "a"], &["b"]),
    (r"^[a&&~~.+--]+$", r"^[a\&\&\~\~.\+-\-]+$", &["a&~.", "+,-"], &["x"]),
    (r"^[\]\\^]$", r"^[\]\\\^]$", &["]", "\\", "^"], &["a"]),
    (r"^{id}$", r"^\{id\}$", &["{id}"], &["id"]),
    (r"^a{2,3}]$", r"^a{2,3}\]$", &["aaa]"], &["a]"]),
    (r"^\x41\u0041\u{41}$", r"^AAA$", &["AAA"], &["B"]),
    (r"^\uD83D\uDE00$", "^\u{1F600}$", &["\u{1F600}"], &["a"]),
    (r"^[\uD83D\uDE00-\uD83D\uDE02]$", "^[\u{1F600}-\u{1F602}]$", &["\u{1F601}"], &["a"]),
    (r"^[a\uD800-\uDFFF]$", r"^[a[^\s\S]]$", &["a"], &["\u{E000}"]),
    (r"^[\uD800-\uE001]$", "^[\u{E000}-\u{E001}]$", &["\u{E000}"], &["a"]),
    (r"^\uD800$", r"^[^\s\S]$", &[], &["a", ""]),
    (r"^\p{Lu}\P{Lu}$", r"^\p{Lu}\P{Lu}$", &["Äa"], &["ää"]),
    (r"^\p{Script=Greek}[\p{L}]$", r"^\p{Script=Greek}[\p{L}]$", &["αa"], &["aa"]),
    (r"^\pL[\pN]$", r"^\pL[\pN]$", &["ä5"], &["pL"]),
    (r"^.$", r"^[^\n\r\u{2028}\u{2029}]$", &["a", "\u{1F600}"], &["\n", "\r", "\u{2028}", "\u{2029}"]),
    (r"^[.]$", r"^[.]$", &["."], &["a"]),
    (r"^\cJ[\cM]\c$", r"^\x{0A}[\x{0D}]c$", &["\n\rc"], &["J"]),
    (r"^\0[\b]\t\v$", r"^\x{00}[\x{08}]\x{09}\x{0B}$", &["\0\u{8}\t\u{b}"], &["0b"]),
    (r"^(?<year>\d)(?:-)$", r"^(?:[0-9])(?:-)$", &["1-"], &["1"]),
    (r"\ba\b", r"(?-u:\b)a(?-u:\b)", &["éa"], &["xa"]),
    (r"\Aa\Z", r"^a$", &["a"], &["a\n"]),
    ("a$", "a$", &["ba"], &["a\n", "a\nb"]),
];

#[test]
fn expressions_mean_the_same_in_both() {
    for (source, translated, yes, no) in CASES {
        assert_eq!(translate(source).as_deref(), Ok(*translated), "{source}");
        let regex = regex::Regex::new(translated).unwrap();
        yes.iter().for_each(|text| assert!(regex.is_match(text), "{source} matches {text:?}"));
        no.iter().for_each(|text| assert!(!regex.is_match(text), "{source} does not match {text:?}"));
    }
}

#[test]
fn white_space_is_that_of_ecma_262() {
    let space = regex::Regex::new(&translate(r"^\s$").unwrap()).unwrap();
    let other = regex::Regex::new(&translate(r"^[\S]$").unwrap()).unwrap();
    for char in "\t\n\u{b}\u{c}\r \u{a0}\u{1680}\u{2000}\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}\u{feff}".chars() {
        assert!(space.is_match(&char.to_string()) && !other.is_match(&char.to_string()), "{char:?}");
    }
    for char in "a\u{85}\u{180e}\u{200b}\u{8}\u{e}".chars() {
        assert!(!space.is_match(&char.to_string()) && other.is_match(&char.to_string()), "{char:?}");
    }
}

#[test]
fn what_needs_backtracking_is_told() {
    for source in [
        "^(?!x)",
        "(?=x)",
        "(?<=a)b",
        "(?<!a)b",
        r"(a)\1",
        r"(?<a>a)\k<a>",
        "(",
        "[a",
        "[b-a]",
        r"\u{110000}-[\u{110000}-\u{110001}]",
    ] {
        assert!(translate(source).is_err(), "{source}");
    }
}

#[test]
fn a_property_in_escaped_braces_is_none() {
    for source in [r"\p\{L\}", r"[\p\{L\}]", r"\p"] {
        assert_eq!(translate(source), Err(r"`\p` stands without a property such as `{L}`".to_owned()), "{source}");
    }
}
