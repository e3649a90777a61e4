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
        let parts = finding.message().split('`').step_by(2);
        parts.flat_map(str::chars).filter(|c| !c.is_ascii_digit()).chain(finding.code().chars()).collect()
    })
}

/// A line of code without names and numbers.
fn kind(line: &str) -> String {
    if line.trim_start().starts_with("//") {
        return "//".to_owned();
    }
    let mut kind = String::new();
    for c in line.trim().chars() {
        let c = if c.is_alphanumeric() || c == '_' { 'a' } else { c };
        if !(c == 'a' && kind.ends_with('a')) {
            kind.push(c);
        }
    }
    kind
}

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
        assert_eq!(kind("    pub id: Option<i64>,"), kind("pub name2: Option<String>,"));
    }
}
