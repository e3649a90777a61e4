//! Instances that a folder keeps in `instances.json`: which values a schema allows, and what is told of the others.
//!
//! ```json
//! {"Pet": {"valid": [{"name": "Rex"}], "invalid": [{"value": {"name": ""}, "why": ["`/name` must have …"]}]}}
//! ```

use std::fmt::Debug;

use serde_json::Value;
use specwright_runtime::body::json;
use specwright_runtime::check::Validate;
use specwright_runtime::serde::Serialize;
use specwright_runtime::serde::de::DeserializeOwned;

/// Asserts that valid instances are read, pass and are written as they came, and that the others are refused for exactly these reasons.
pub(crate) fn instances<T: DeserializeOwned + Serialize + Validate + Debug>(text: &str, schema: &str) {
    let all: Value = serde_json::from_str(text).unwrap();
    let cases = &all[schema];
    for value in cases["valid"].as_array().unwrap() {
        let read: T = json::decode(value.to_string().as_bytes()).unwrap_or_else(|error| panic!("{value}: {error}"));
        assert_eq!(read.validate().map_err(|violations| violations.to_string()), Ok(()), "{value}");
        assert_eq!(serde_json::to_value(&read).unwrap(), *value);
    }
    for case in cases["invalid"].as_array().unwrap() {
        let value = &case["value"];
        let why: Vec<&str> = case["why"].as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
        assert_eq!(refused::<T>(value), why, "{value}");
    }
}

fn refused<T: DeserializeOwned + Validate + Debug>(value: &Value) -> Vec<String> {
    match json::decode::<T>(value.to_string().as_bytes()) {
        Err(error) => vec![error.to_string()],
        Ok(read) => read.validate().err().map(|found| found.iter().map(ToString::to_string).collect()).unwrap_or_default(),
    }
}
