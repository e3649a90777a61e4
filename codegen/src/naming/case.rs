//! Letter case: any text becomes a valid Rust identifier of the wanted kind.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

use super::keyword;

/// The name of a type: `pet-store/pet` becomes `PetStorePet`.
pub(crate) fn type_name(text: &str) -> String {
    keyword::escape_type(start_with_letter(words(text).to_upper_camel_case(), "N"))
}

/// The name of a variant: `+1` becomes `Plus1`.
pub(crate) fn variant_name(text: &str) -> String {
    keyword::escape_type(start_with_letter(spelled(text).to_upper_camel_case(), "N"))
}

/// The name of a field, method or argument: `EventName` becomes `event_name`, `type` becomes `r#type`.
pub(crate) fn field_name(text: &str) -> String {
    keyword::escape_value(start_with_letter(words(text).to_snake_case(), "n"))
}

/// The name of a static: `SignalEvent` becomes `SIGNAL_EVENT`.
pub(crate) fn constant_name(text: &str) -> String {
    start_with_letter(words(text).to_shouty_snake_case(), "N")
}

/// The text in ASCII letters, digits and blanks; symbols are blanks unless there is nothing else, then they are spelled.
fn words(text: &str) -> String {
    let plain: String = ascii(text).chars().map(|char| if char.is_ascii_alphanumeric() { char } else { ' ' }).collect();
    if plain.trim().is_empty() { spell_all(text) } else { plain }
}

/// As `words`, with the symbols spelled that change a value's meaning: a leading sign, comparison, wildcard.
fn spelled(text: &str) -> String {
    let mut rest = text;
    let mut prefix = String::new();
    while let Some(word) = rest.chars().next().and_then(leading_symbol) {
        prefix.push_str(word);
        prefix.push(' ');
        rest = rest.get(1..).unwrap_or_default();
    }
    if rest.is_empty() && !prefix.is_empty() { prefix } else { prefix + &words(rest) }
}

fn ascii(text: &str) -> String {
    if text.is_ascii() { text.to_owned() } else { deunicode::deunicode_with_tofu(text, " ") }
}

fn spell_all(text: &str) -> String {
    let spelled: Vec<String> = text.chars().map(spell).collect();
    if spelled.is_empty() { "empty".to_owned() } else { spelled.join(" ") }
}

fn leading_symbol(char: char) -> Option<&'static str> {
    matches!(char, '+' | '-' | '<' | '>' | '=' | '!' | '*' | '~').then(|| symbol(char)).flatten()
}

fn spell(char: char) -> String {
    symbol(char).map_or_else(|| format!("u{:x}", u32::from(char)), str::to_owned)
}

fn symbol(char: char) -> Option<&'static str> {
    Some(match char {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '\\' => "backslash",
        '%' => "percent",
        '=' => "equal",
        '<' => "less",
        '>' => "greater",
        '!' => "not",
        '?' => "question",
        '&' => "and",
        '|' => "or",
        '~' => "tilde",
        '^' => "caret",
        '@' => "at",
        '#' => "hash",
        '$' => "dollar",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '_' => "underscore",
        ' ' => "blank",
        '(' => "open",
        ')' => "close",
        '[' => "left",
        ']' => "right",
        '{' => "begin",
        '}' => "end",
        '"' => "quote",
        '\'' => "apostrophe",
        '`' => "backtick",
        _ => return None,
    })
}

fn start_with_letter(name: String, prefix: &str) -> String {
    if name.starts_with(|char: char| char.is_ascii_digit()) { format!("{prefix}{name}") } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_name_has_its_case() {
        for (text, type_, variant, field, constant) in [
            ("EventName", "EventName", "EventName", "event_name", "EVENT_NAME"),
            ("pet-store/pet", "PetStorePet", "PetStorePet", "pet_store_pet", "PET_STORE_PET"),
            ("$select", "Select", "Select", "select", "SELECT"),
            ("type", "Type", "Type", "r#type", "TYPE"),
            ("self", "Self_", "Self_", "self_", "SELF"),
            ("200", "N200", "N200", "n200", "N200"),
            ("+1", "N1", "Plus1", "n1", "N1"),
            ("-created", "Created", "MinusCreated", "created", "CREATED"),
            (">=", "GreaterEqual", "GreaterEqual", "greater_equal", "GREATER_EQUAL"),
            ("", "Empty", "Empty", "empty", "EMPTY"),
            ("größe", "Grosse", "Grosse", "grosse", "GROSSE"),
            ("a\"b\n*/", "AB", "AB", "a_b", "A_B"),
            (
                "SuperOffice.WebApi.v1",
                "SuperOfficeWebApiV1",
                "SuperOfficeWebApiV1",
                "super_office_web_api_v1",
                "SUPER_OFFICE_WEB_API_V1",
            ),
        ] {
            assert_eq!(type_name(text), type_, "type of {text:?}");
            assert_eq!(variant_name(text), variant, "variant of {text:?}");
            assert_eq!(field_name(text), field, "field of {text:?}");
            assert_eq!(constant_name(text), constant, "constant of {text:?}");
        }
    }

    #[test]
    fn every_text_becomes_an_identifier() {
        for text in ["\u{0}", "🦀", "日本語", "fn main() {}", "r#type", "_", "__", "crate", "Self", "\u{202e}", "1.10", " "]
        {
            for name in [type_name(text), variant_name(text), field_name(text), constant_name(text)] {
                let bare = name.strip_prefix("r#").unwrap_or(&name);
                assert!(bare.starts_with(|char: char| char.is_ascii_alphabetic()), "{text:?} became {name:?}");
                assert!(bare.chars().all(|char| char.is_ascii_alphanumeric() || char == '_'), "{text:?} became {name:?}");
            }
        }
    }
}
