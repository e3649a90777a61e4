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

impl Pet {
    /// Sets `text`.
    pub fn with_text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// Sets `whole`.
    pub fn with_whole(mut self, whole: i64) -> Self {
        self.whole = Some(whole);
        self
    }

    /// Sets `number`.
    pub fn with_number(mut self, number: f64) -> Self {
        self.number = Some(number);
        self
    }

    /// Sets `flag`.
    pub fn with_flag(mut self, flag: bool) -> Self {
        self.flag = Some(flag);
        self
    }

    /// Sets `list`.
    pub fn with_list(mut self, list: Vec<i64>) -> Self {
        self.list = Some(list);
        self
    }

    /// Sets `map`.
    pub fn with_map(mut self, map: rt::Map<String, String>) -> Self {
        self.map = Some(map);
        self
    }

    /// Sets `nothing`.
    pub fn with_nothing(mut self, nothing: ()) -> Self {
        self.nothing = Some(nothing);
        self
    }

    /// Sets `textOrNull`.
    pub fn with_text_or_null(
        mut self,
        text_or_null: impl Into<rt::Field<String>>,
    ) -> Self {
        self.text_or_null = text_or_null.into();
        self
    }

    /// Sets `textOrWhole`.
    pub fn with_text_or_whole(mut self, text_or_whole: PetTextOrWhole) -> Self {
        self.text_or_whole = Some(text_or_whole);
        self
    }

    /// Sets `textOrList`.
    pub fn with_text_or_list(mut self, text_or_list: PetTextOrList) -> Self {
        self.text_or_list = Some(text_or_list);
        self
    }

    /// Sets `numberOrNull`.
    pub fn with_number_or_null(
        mut self,
        number_or_null: impl Into<rt::Field<f64>>,
    ) -> Self {
        self.number_or_null = number_or_null.into();
        self
    }

    /// Sets `any`.
    pub fn with_any(mut self, any: rt::Json) -> Self {
        self.any = Some(any);
        self
    }
}

/// From `#/components/schemas/Pet/properties/textOrWhole` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
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
