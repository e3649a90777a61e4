//! Unions: a discriminator is said by what each branch asks of the tag.

use serde_json::{Map, Value, json};

use super::Printer;
use super::shape::members;
use crate::model::{Discriminator, Rest, SchemaId, Shape};

impl Printer<'_> {
    pub(super) fn union(&mut self, keyword: &str, branches: &[SchemaId], by: Option<&Discriminator>) -> Map<String, Value> {
        let branches: Vec<Value> = match by {
            None => branches.iter().map(|branch| self.schema(*branch)).collect(),
            Some(by) => branches.iter().filter_map(|branch| self.tagged(*branch, by)).collect(),
        };
        members(if branches.is_empty() { Value::Bool(false) } else { json!({ keyword: branches }) })
    }

    /// A branch and its tags; none where no value can be of it.
    fn tagged(&mut self, branch: SchemaId, by: &Discriminator) -> Option<Value> {
        let name = by.property.as_str();
        let own: Vec<&str> = by.tags.iter().filter(|(_, of)| *of == branch).map(|(tag, _)| tag.as_str()).collect();
        let is_default = by.default == Some(branch);
        if own.is_empty() && !is_default {
            return None;
        }
        let mut printed = self.branch(branch, by);
        let tags = match own.as_slice() {
            [one] => json!({ "const": one }),
            several => json!({ "enum": several }),
        };
        if is_default {
            let others: Vec<&str> = by.tags.iter().filter(|(_, of)| *of != branch).map(|(tag, _)| tag.as_str()).collect();
            let other = json!({"not": {"properties": {name: {"enum": others}}, "required": [name]}});
            super::keyword::together(&mut printed, other);
        } else {
            let tagged = json!({"required": [name], "properties": {name: tags}});
            match printed.keys().all(|keyword| keyword == "$ref") {
                true => printed.extend(members(tagged)),
                false => super::keyword::together(&mut printed, tagged),
            }
        }
        Some(Value::Object(printed))
    }

    /// A branch that refuses members it does not name, or says what they are, has the tag beside them all the same.
    fn branch(&mut self, branch: SchemaId, by: &Discriminator) -> Map<String, Value> {
        let schema = &self.view.model.schemas[branch];
        match &schema.shape {
            Shape::Object(object) if object.rest != Rest::Ignored && by.beside.contains(&branch) => {
                self.object(object, Some(&by.property))
            }
            Shape::Any | Shape::Never | Shape::Null | Shape::Boolean | Shape::Integer(_) | Shape::Number(_) | Shape::Text(_) => {
                members(self.schema(branch))
            }
            Shape::Enumeration { .. } | Shape::Array { .. } | Shape::Tuple { .. } | Shape::Object(_) => {
                members(self.schema(branch))
            }
            Shape::OneOf { .. } | Shape::AnyOf { .. } | Shape::Alias(_) => members(self.schema(branch)),
        }
    }
}
