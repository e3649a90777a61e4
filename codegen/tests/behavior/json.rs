//! Values against their JSON text.

use std::fmt::Debug;

use specwright_runtime::json;
use specwright_runtime::serde::Serialize;
use specwright_runtime::serde::de::DeserializeOwned;

/// The text reads as the value, and the value is written as the text.
#[track_caller]
pub(crate) fn both_ways<T: Serialize + DeserializeOwned + Debug + PartialEq>(text: &str, value: T) {
    assert_eq!(json::to_string(&value).unwrap(), text);
    reads(text, value);
}

/// The text reads as the value.
#[track_caller]
pub(crate) fn reads<T: DeserializeOwned + Debug + PartialEq>(text: &str, value: T) {
    assert_eq!(json::from_str::<T>(text).unwrap_or_else(|error| panic!("{text}: {error}")), value);
}

/// Each text, as the member `value` of an object, is read and written again as it was.
#[track_caller]
pub(crate) fn kept<T: Serialize + DeserializeOwned>(values: &[&str]) {
    for value in values {
        let text = format!(r#"{{"value":{value}}}"#);
        let read: T = json::from_str(&text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(json::to_string(&read).unwrap(), text);
    }
}

/// Each text, as the member `value` of an object, is none of the type's.
#[track_caller]
pub(crate) fn none_of<T: DeserializeOwned + Debug>(values: &[&str]) {
    values.iter().for_each(|value| drop(refused::<T>(&format!(r#"{{"value":{value}}}"#))));
}

/// The text is no value of the type; what is said about it.
#[track_caller]
pub(crate) fn refused<T: DeserializeOwned + Debug>(text: &str) -> String {
    match json::from_str::<T>(text) {
        Ok(value) => panic!("{text} reads as {value:?}"),
        Err(error) => error.to_string(),
    }
}
