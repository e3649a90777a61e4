//! Objects.

use serde_json::{Map, Value, json};

use super::Printer;
use super::shape::{members, or_null, says_nothing};
use crate::model::{Object, Rest};

impl Printer<'_> {
    /// An object, with one more member where a tag stands beside those that it names.
    pub(super) fn object(&mut self, object: &Object, beside: Option<&str>) -> Map<String, Value> {
        let mut printed = members(json!({"type": "object"}));
        let (mut properties, mut required) = (Map::new(), Vec::new());
        for property in self.view.travelling(object) {
            let schema = self.schema(property.schema);
            // in a merge patch null removes a member, and any may be left out
            let changes = object.changes.is_some();
            let schema = if changes && !property.required { or_null(members(schema)).into() } else { schema };
            properties.insert(property.name.clone(), schema);
            required.extend((property.required && !changes).then(|| Value::from(property.name.as_str())));
        }
        properties.extend(beside.map(|name| (name.to_owned(), json!({"type": "string"}))));
        if !properties.is_empty() {
            printed.insert("properties".to_owned(), properties.into());
        }
        if !required.is_empty() {
            printed.insert("required".to_owned(), required.into());
        }
        self.others(object, &mut printed);
        printed
    }

    /// Members that are not named.
    fn others(&mut self, object: &Object, printed: &mut Map<String, Value>) {
        let mut patterns = Map::new();
        for (source, schema) in &object.patterns {
            let schema = self.schema(*schema);
            patterns.insert(source.clone(), schema);
        }
        if !patterns.is_empty() {
            printed.insert("patternProperties".to_owned(), patterns.into());
        }
        let rest = match object.rest {
            Rest::Ignored => return,
            Rest::Refused => Value::Bool(false),
            Rest::Kept(rest) => self.schema(rest),
        };
        let rest = if says_nothing(&rest) { Value::Bool(true) } else { rest };
        printed.insert("additionalProperties".to_owned(), rest);
    }
}
