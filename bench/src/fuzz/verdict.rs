//! What one input comes to: well, with traits that tell it from others, or wrong.

use std::panic::{AssertUnwindSafe, catch_unwind};

use specwright_codegen::{Finding, Generator};

use crate::examine::panic_text;

/// What became of an input.
pub(super) enum Verdict {
    /// With what was seen on the way: kinds of diagnostics, kinds of lines.
    Fine(Vec<String>),
    Wrong(String),
}

/// Generates from an input as if it stood in a file.
pub(super) fn of(input: &[u8]) -> Verdict {
    let generator = Generator::new("spec.yaml").with_files([("spec.yaml", input)]);
    match catch_unwind(AssertUnwindSafe(|| generator.render())) {
        Err(panic) => Verdict::Wrong(format!("panic: {}", panic_text(&*panic))),
        Ok(Ok(generated)) => match syn::parse_file(&generated.text) {
            Ok(_) => Verdict::Fine(seen(&generated.warnings).chain(generated.text.lines().map(kind)).collect()),
            Err(error) => Verdict::Wrong(format!("the text is not Rust: {error}")),
        },
        Ok(Err(failure)) => match failure.findings().iter().find(|finding| finding.code() == "internal-error") {
            Some(internal) => Verdict::Wrong(internal.message().chars().take(300).collect()),
            None => Verdict::Fine(seen(failure.findings()).collect()),
        },
    }
}

/// A diagnostic without the user's names.
fn seen(findings: &[Finding]) -> impl Iterator<Item = String> {
    findings.iter().map(|finding| {
        let words = finding.message().split('`').step_by(2).flat_map(str::split_whitespace);
        let words = words.filter(|word| word.chars().all(|c| c.is_ascii_lowercase())).take(3);
        words.fold(finding.code().to_owned(), |kind, word| kind + " " + word)
    })
}

/// What a line of code begins with: names of the runtime and of Rust, not the user's.
fn kind(line: &str) -> String {
    let line = line.trim();
    if line.starts_with("//") {
        return "//".to_owned();
    }
    match line.find("rt::") {
        Some(at) => line.split_at(at).1.chars().take_while(|c| c.is_alphanumeric() || "_:".contains(*c)).collect(),
        None => line
            .split(|c: char| !c.is_alphanumeric())
            .next()
            .filter(|word| KEYWORDS.contains(word))
            .unwrap_or_default()
            .to_owned(),
    }
}

const KEYWORDS: [&str; 12] = ["async", "const", "enum", "fn", "for", "if", "impl", "match", "pub", "static", "struct", "while"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inputs_that_differ_in_names_alone_look_the_same() {
        let traits = |input: &str| match of(input.as_bytes()) {
            Verdict::Fine(traits) => traits,
            Verdict::Wrong(reason) => vec![reason],
        };
        assert_eq!(traits("openapi: 3.1.0\npats: {}\n"), traits("openapi: 3.1.0\npatsy: {}\n"));
        assert_ne!(traits("openapi: 3.1.0\npats: {}\n"), traits("openapi: 3.1.0\npaths: 5\n"));
        for (line, expected) in
            [("    pub id: Option<rt::Uuid>,", "rt::Uuid"), ("pub id: i64,", "pub"), ("/// rt::Json", "//"), ("pets: pets,", "")]
        {
            assert_eq!(kind(line), expected, "{line}");
        }
    }
}
