use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `text`.
    pub text: Option<String>,
    /// `whole`.
    pub whole: Option<i64>,
    /// `number`.
    pub number: Option<f64>,
    /// `flag`.
    pub flag: Option<bool>,
    /// `list`.
    pub list: Option<Vec<i64>>,
    /// `map`.
    pub map: Option<rt::Map<String, String>>,
    /// `nothing`.
    pub nothing: Option<()>,
    /// `textOrNull`.
    pub text_or_null: rt::Field<String>,
    /// `textOrWhole`.
    pub text_or_whole: Option<PetTextOrWhole>,
    /// `textOrList`.
    pub text_or_list: Option<PetTextOrList>,
    /// `numberOrNull`.
    pub number_or_null: rt::Field<f64>,
    /// `any`.
    pub any: Option<rt::Json>,
}

/// From `#/components/schemas/Pet/properties/textOrWhole` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum PetTextOrWhole {
    /// `Integer`.
    Integer(i64),
    /// `Text`.
    Text(String),
}

impl From<i64> for PetTextOrWhole {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for PetTextOrWhole {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

/// From `#/components/schemas/Pet/properties/textOrList` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum PetTextOrList {
    /// `Text`.
    Text(String),
    /// `Array`.
    Array(Vec<String>),
}

impl From<String> for PetTextOrList {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<Vec<String>> for PetTextOrList {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}
