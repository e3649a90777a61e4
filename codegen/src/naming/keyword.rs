//! Words that Rust keeps to itself.

/// A value's name, raw where Rust lets a keyword be raw, with an underscore where it does not.
pub(super) fn escape_value(name: String) -> String {
    match name.as_str() {
        "self" | "super" | "crate" | "extern" => format!("{name}_"),
        _ if KEYWORDS.binary_search(&name.as_str()).is_ok() => format!("r#{name}"),
        _ => name,
    }
}

/// A type's name: `Self` is the one keyword in capitals.
pub(super) fn escape_type(name: String) -> String {
    if name == "Self" { "Self_".to_owned() } else { name }
}

/// Strict and reserved keywords of edition 2024, sorted (Rust reference, section "Keywords").
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum", "extern",
    "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override",
    "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_keyword_becomes_a_name_that_parses() {
        for keyword in KEYWORDS.iter().chain(&["self", "super", "crate"]) {
            let name = escape_value((*keyword).to_owned());
            assert!(syn::parse_str::<syn::Ident>(&name).is_ok(), "{name}");
        }
        assert!(KEYWORDS.is_sorted());
    }
}
