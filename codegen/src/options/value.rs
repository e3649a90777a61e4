//! The value of an option, as a door gives it, and what texts mean in it.

use std::path::PathBuf;

use super::{Kind, PathPattern};

/// One value; an option of several values is given several times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    Switch(bool),
    Text(String),
    Pair(String, String),
}

/// Makes a value of texts: none turns a switch on, one may be a pair divided by `=`.
pub(crate) fn given(kind: Kind, texts: &[&str]) -> Result<Value, String> {
    match (kind, texts) {
        (Kind::Switch(_), [] | ["true"]) => Ok(Value::Switch(true)),
        (Kind::Switch(_), ["false"]) => Ok(Value::Switch(false)),
        (Kind::Switch(_), _) => Err("takes `true` or `false`".to_owned()),
        (Kind::Word(words), [word]) if words.contains(word) => Ok(Value::Text((*word).to_owned())),
        (Kind::Word(words), _) => Err(format!("takes one of: {}", words.join(", "))),
        (Kind::Text | Kind::Texts | Kind::Codes | Kind::Files, [text]) => Ok(Value::Text((*text).to_owned())),
        (Kind::Text | Kind::Texts | Kind::Codes | Kind::Files, _) => Err("takes one text".to_owned()),
        (Kind::Pairs(..) | Kind::FilePairs(..), [key, value]) => Ok(Value::Pair((*key).to_owned(), (*value).to_owned())),
        (Kind::Pairs(key, value) | Kind::FilePairs(key, value), [text]) => match text.rsplit_once('=') {
            Some((key, value)) => Ok(Value::Pair(key.trim().to_owned(), value.trim().to_owned())),
            None => Err(format!("takes {key}={value}")),
        },
        (Kind::Pairs(key, value) | Kind::FilePairs(key, value), _) => Err(format!("takes {key} and {value}")),
    }
}

impl Value {
    /// The text; values are of the kind of their row, so that the others are never seen.
    pub(super) fn one(&self) -> String {
        match self {
            Value::Switch(on) => on.to_string(),
            Value::Text(text) => text.clone(),
            Value::Pair(_, value) => value.clone(),
        }
    }

    pub(super) fn switch(&self, place: &mut bool) -> Result<(), String> {
        *place = *self == Value::Switch(true);
        Ok(())
    }

    fn pair(&self) -> (String, String) {
        match self {
            Value::Pair(key, value) => (key.clone(), value.clone()),
            Value::Switch(_) | Value::Text(_) => (String::new(), self.one()),
        }
    }
}

/// A JSON Pointer with something.
pub(super) fn pointer_pair(value: &Value) -> Result<(String, String), String> {
    let (pointer, other) = value.pair();
    match pointer.split_once('#') {
        Some((_, steps)) if steps.is_empty() || steps.starts_with('/') => Ok((pointer, other)),
        _ => Err(format!("`{pointer}` is no JSON Pointer: write it like `#/components/schemas/Pet`")),
    }
}

/// Something with a Rust type.
pub(super) fn typed_pair(value: &Value) -> Result<(String, String), String> {
    let (what, rust_type) = value.pair();
    match syn::parse_str::<syn::Type>(&rust_type) {
        Ok(_) => Ok((what, rust_type)),
        Err(_) => Err(format!("`{rust_type}` is no Rust type")),
    }
}

/// `::my_crate::Trait`
pub(super) fn path_of_trait(value: &Value) -> Result<String, String> {
    let text = value.one();
    match syn::parse_str::<syn::Path>(&text) {
        Ok(_) => Ok(text),
        Err(_) => Err(format!("`{text}` is no path of a trait: write it like `::my_crate::Trait`")),
    }
}

/// `7`
pub(super) fn number(value: &Value) -> Result<u64, String> {
    let text = value.one();
    text.parse().map_err(|_| format!("`{text}` is no number: write it like `7`"))
}

/// `my_crate::webhook`
pub(super) fn path_of_module(value: &Value) -> Result<String, String> {
    let text = value.one();
    let plain = |path: &syn::Path| path.segments.iter().all(|segment| segment.arguments.is_none());
    match syn::parse_str::<syn::Path>(&text) {
        Ok(path) if plain(&path) => Ok(text),
        Ok(_) | Err(_) => Err(format!("`{text}` is no path of a module: write it like `my_crate::webhook`")),
    }
}

/// An address with a file, or both with a `/` at the end.
pub(super) fn remote(value: &Value) -> Result<(String, PathBuf), String> {
    let (address, file) = value.pair();
    match address.split_once(':') {
        Some((scheme, _)) if !scheme.is_empty() && !scheme.contains('/') => Ok((address, file.into())),
        _ => Err(format!("`{address}` is no address: write it like `https://example.com/api.yaml`")),
    }
}

/// Any text.
pub(super) fn text(text: &str) -> Result<String, String> {
    Ok(text.to_owned())
}

/// `/pets/**`
pub(super) fn path(text: &str) -> Result<PathPattern, String> {
    PathPattern::parse(text).ok_or_else(|| format!("`{text}` is no path: begin it with `/`"))
}

/// `get`, in any case of letters.
pub(super) fn method(text: &str) -> Result<String, String> {
    Ok(text.to_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_become_values_of_their_kind() {
        let pair = |key: &str, value: &str| Ok(Value::Pair(key.to_owned(), value.to_owned()));
        for (kind, texts, expected) in [
            (Kind::Switch(false), &[][..], Ok(Value::Switch(true))),
            (Kind::Switch(true), &["false"], Ok(Value::Switch(false))),
            (Kind::Switch(true), &["no"], Err("takes `true` or `false`".to_owned())),
            (Kind::Word(&["a", "b"]), &["b"], Ok(Value::Text("b".to_owned()))),
            (Kind::Word(&["a", "b"]), &["c"], Err("takes one of: a, b".to_owned())),
            (Kind::Texts, &["a=b"], Ok(Value::Text("a=b".to_owned()))),
            (Kind::Pairs("KEY", "VALUE"), &["a", "b"], pair("a", "b")),
            (Kind::Pairs("KEY", "VALUE"), &["#/a=b=C"], pair("#/a=b", "C")),
            (Kind::Pairs("KEY", "VALUE"), &["a"], Err("takes KEY=VALUE".to_owned())),
        ] {
            assert_eq!(given(kind, texts), expected, "{texts:?}");
        }
    }
}
