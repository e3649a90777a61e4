//! Schemas by name: `#owner` is the schema with `$anchor: owner`.

use serde_json::Value;

use crate::pointer;

/// The place of the only schema with an anchor; nothing where the fragment is a pointer.
pub(super) fn place(document: &Value, fragment: &str) -> Option<String> {
    if fragment.is_empty() || fragment.starts_with('/') {
        return None;
    }
    let mut places = Vec::new();
    collect(document, fragment, "", &mut places);
    places.pop().filter(|_| places.is_empty())
}

fn collect(value: &Value, name: &str, at: &str, places: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            let names =
                ["$anchor", "$dynamicAnchor"].iter().any(|keyword| members.get(*keyword).is_some_and(|anchor| anchor == name));
            places.extend(names.then(|| at.to_owned()));
            members.iter().for_each(|(key, member)| collect(member, name, &format!("{at}/{}", pointer::escape(key)), places));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| collect(item, name, &format!("{at}/{index}"), places));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
