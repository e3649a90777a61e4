//! What stands in a value: by kind, by step, by JSON Pointer.

use super::{Json, Map, Number};

/// A step into a value: a member's name or an item's place.
pub trait Step {
    /// What the step leads to.
    fn of<'j>(&self, value: &'j Json) -> Option<&'j Json>;

    /// What the step leads to, to be changed.
    fn of_mut<'j>(&self, value: &'j mut Json) -> Option<&'j mut Json>;
}

impl Step for str {
    fn of<'j>(&self, value: &'j Json) -> Option<&'j Json> {
        value.as_object()?.get(self)
    }

    fn of_mut<'j>(&self, value: &'j mut Json) -> Option<&'j mut Json> {
        value.as_object_mut()?.get_mut(self)
    }
}

impl Step for String {
    fn of<'j>(&self, value: &'j Json) -> Option<&'j Json> {
        self.as_str().of(value)
    }

    fn of_mut<'j>(&self, value: &'j mut Json) -> Option<&'j mut Json> {
        self.as_str().of_mut(value)
    }
}

impl Step for usize {
    fn of<'j>(&self, value: &'j Json) -> Option<&'j Json> {
        value.as_array()?.get(*self)
    }

    fn of_mut<'j>(&self, value: &'j mut Json) -> Option<&'j mut Json> {
        value.as_array_mut()?.get_mut(*self)
    }
}

impl<T: Step + ?Sized> Step for &T {
    fn of<'j>(&self, value: &'j Json) -> Option<&'j Json> {
        (**self).of(value)
    }

    fn of_mut<'j>(&self, value: &'j mut Json) -> Option<&'j mut Json> {
        (**self).of_mut(value)
    }
}

/// What a step leads to; `null` where nothing is.
impl<S: Step> std::ops::Index<S> for Json {
    type Output = Json;

    fn index(&self, step: S) -> &Json {
        static NULL: Json = Json::Null;
        self.get(step).unwrap_or(&NULL)
    }
}

impl Json {
    /// The member of a name or the item of a place.
    pub fn get(&self, step: impl Step) -> Option<&Json> {
        step.of(self)
    }

    /// The member of a name or the item of a place, to be changed.
    pub fn get_mut(&mut self, step: impl Step) -> Option<&mut Json> {
        step.of_mut(self)
    }

    /// What a JSON Pointer (RFC 6901) leads to: `/items/0/name`.
    pub fn pointer(&self, pointer: &str) -> Option<&Json> {
        steps(pointer)?.try_fold(self, |value, step| match value {
            Json::Array(items) => items.get(place(&step)?),
            value => value.get(step),
        })
    }

    /// What a JSON Pointer leads to, to be changed.
    pub fn pointer_mut(&mut self, pointer: &str) -> Option<&mut Json> {
        steps(pointer)?.try_fold(self, |value, step| match value {
            Json::Array(items) => items.get_mut(place(&step)?),
            value => value.get_mut(step),
        })
    }

    /// The value, which leaves `null` behind.
    pub fn take(&mut self) -> Json {
        std::mem::take(self)
    }

    /// Whether this is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Json::Null)
    }

    /// Whether this is `true` or `false`.
    pub fn is_boolean(&self) -> bool {
        matches!(self, Json::Bool(_))
    }

    /// Whether this is a number.
    pub fn is_number(&self) -> bool {
        matches!(self, Json::Number(_))
    }

    /// Whether this is an integer of this type.
    pub fn is_i64(&self) -> bool {
        self.as_i64().is_some()
    }

    /// Whether this is an integer of this type.
    pub fn is_u64(&self) -> bool {
        self.as_u64().is_some()
    }

    /// Whether this is a text.
    pub fn is_string(&self) -> bool {
        matches!(self, Json::String(_))
    }

    /// Whether this is a list.
    pub fn is_array(&self) -> bool {
        matches!(self, Json::Array(_))
    }

    /// Whether this is an object.
    pub fn is_object(&self) -> bool {
        matches!(self, Json::Object(_))
    }

    /// The boolean that this is.
    pub fn as_bool(&self) -> Option<bool> {
        if let Json::Bool(value) = self { Some(*value) } else { None }
    }

    /// The number that this is.
    pub fn as_number(&self) -> Option<&Number> {
        if let Json::Number(number) = self { Some(number) } else { None }
    }

    /// The integer of this type that this is: `1.0` is 1.
    pub fn as_i64(&self) -> Option<i64> {
        self.as_number()?.as_i64()
    }

    /// The integer of this type that this is.
    pub fn as_u64(&self) -> Option<u64> {
        self.as_number()?.as_u64()
    }

    /// The nearest double to the number that this is.
    pub fn as_f64(&self) -> Option<f64> {
        self.as_number()?.as_f64()
    }

    /// The text that this is.
    pub fn as_str(&self) -> Option<&str> {
        if let Json::String(text) = self { Some(text) } else { None }
    }

    /// The list that this is.
    pub fn as_array(&self) -> Option<&Vec<Json>> {
        if let Json::Array(items) = self { Some(items) } else { None }
    }

    /// The list that this is, to be changed.
    pub fn as_array_mut(&mut self) -> Option<&mut Vec<Json>> {
        if let Json::Array(items) = self { Some(items) } else { None }
    }

    /// The object that this is.
    pub fn as_object(&self) -> Option<&Map<String, Json>> {
        if let Json::Object(members) = self { Some(members) } else { None }
    }

    /// The object that this is, to be changed.
    pub fn as_object_mut(&mut self) -> Option<&mut Map<String, Json>> {
        if let Json::Object(members) = self { Some(members) } else { None }
    }
}

fn steps(pointer: &str) -> Option<impl Iterator<Item = String>> {
    let valid = pointer.is_empty() || pointer.starts_with('/');
    valid.then(|| pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~")))
}

/// `0`, `17`; no zero in front, no sign.
fn place(step: &str) -> Option<usize> {
    let plain = step == "0" || (!step.starts_with(['0', '+']) && !step.is_empty());
    plain.then(|| step.parse().ok()).flatten()
}
