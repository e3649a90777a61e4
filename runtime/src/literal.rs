//! Values that generated code writes as texts: the generator has looked into each text and found it to be of its type.

use std::fmt::Debug;
use std::str::FromStr;

use crate::value::Json;

/// A value whose text the generator has found to be of its type.
///
/// # Panics
///
/// Where the text is not of the type, which generated code never writes.
pub fn literal<T: FromStr<Err: Debug>>(text: &'static str) -> T {
    text.parse().expect("the generator has looked into the text")
}

/// A JSON value whose text the generator wrote.
pub fn json(text: &'static str) -> Json {
    serde_json::from_str(text).expect("the generator wrote the text")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_values() {
        assert_eq!(literal::<crate::date_time::DateTime>("0001-01-01T00:00:00").to_string(), "0001-01-01T00:00:00");
        assert_eq!(serde_json::to_string(&json(r#"{"b":[1],"a":null}"#)).unwrap(), r#"{"b":[1],"a":null}"#);
    }
}
