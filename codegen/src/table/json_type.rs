//! The types of JSON Schema, and sets of them.

/// A value of `type`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum JsonType {
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
}

/// Several types: `type: [string, 'null']`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Types(u8);

impl JsonType {
    const ALL: [(JsonType, &str); 7] = [
        (JsonType::Null, "null"),
        (JsonType::Boolean, "boolean"),
        (JsonType::Integer, "integer"),
        (JsonType::Number, "number"),
        (JsonType::String, "string"),
        (JsonType::Array, "array"),
        (JsonType::Object, "object"),
    ];

    /// The type of a name as `type` has it.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(one, _)| *one)
    }

    /// The name as `type` has it.
    pub(crate) fn name(self) -> &'static str {
        Self::ALL.iter().find(|(known, _)| *known == self).map_or("", |(_, name)| name)
    }
}

impl Types {
    pub(crate) const NONE: Types = Types(0);
    /// Every type: what a schema without `type` allows.
    pub(crate) const ANY: Types = Types(127);
    pub(crate) const NUMBERS: Types = Types(JsonType::Integer as u8 | JsonType::Number as u8);
    pub(crate) const STRING: Types = Types(JsonType::String as u8);
    pub(crate) const ARRAY: Types = Types(JsonType::Array as u8);
    pub(crate) const OBJECT: Types = Types(JsonType::Object as u8);

    pub(crate) fn has(self, one: JsonType) -> bool {
        self.0 & one as u8 != 0
    }

    pub(crate) fn or(self, other: Types) -> Types {
        Types(self.0 | other.0)
    }

    pub(crate) fn without(self, one: JsonType) -> Types {
        Types(self.0 & !(one as u8))
    }

    /// The types both allow: an integer is a number as well.
    pub(crate) fn and(self, other: Types) -> Types {
        let widened = |types: Types| if types.has(JsonType::Number) { types.or(JsonType::Integer.into()) } else { types };
        let both = Types(widened(self).0 & widened(other).0);
        if both.has(JsonType::Number) { both.without(JsonType::Integer) } else { both }
    }

    /// The only type of the set.
    pub(crate) fn single(self) -> Option<JsonType> {
        let mut types = self.iter();
        types.next().filter(|_| types.next().is_none())
    }

    pub(crate) fn iter(self) -> impl Iterator<Item = JsonType> {
        JsonType::ALL.into_iter().map(|(one, _)| one).filter(move |one| self.has(*one))
    }
}

impl From<JsonType> for Types {
    fn from(one: JsonType) -> Self {
        Types(one as u8)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_types_belong_together() {
        for (one, name) in JsonType::ALL {
            assert_eq!(JsonType::parse(name), Some(one));
            assert_eq!(one.name(), name);
        }
        assert_eq!(JsonType::parse("any"), None);
    }

    #[test]
    fn an_integer_is_a_number() {
        let integer = Types::from(JsonType::Integer);
        let number = Types::from(JsonType::Number);
        assert_eq!(integer.and(number), integer);
        assert_eq!(number.and(Types::NUMBERS), number);
        assert_eq!(Types::STRING.and(number), Types::NONE);
        assert_eq!(Types::STRING.and(Types::ANY).single(), Some(JsonType::String));
    }
}
