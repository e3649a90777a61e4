use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `must`.
    pub must: String,
    /// `mustOrNull`.
    pub must_or_null: Option<String>,
    /// `mayOrNull`.
    pub may_or_null: rt::Field<i64>,
    /// `notNull`.
    pub not_null: Option<i64>,
    /// `list`.
    pub list: rt::Field<Vec<Option<String>>>,
    /// `map`.
    pub map: Option<rt::Map<String, Option<f64>>>,
    /// `owner`.
    pub owner: rt::Field<Owner>,
    /// `state`.
    pub state: rt::Field<PetState>,
}

impl Pet {
    /// With what is required.
    pub fn new(must: impl Into<String>, must_or_null: Option<String>) -> Self {
        Self {
            must: must.into(),
            must_or_null,
            ..Default::default()
        }
    }

    /// Sets `mayOrNull`.
    pub fn with_may_or_null(
        mut self,
        may_or_null: impl Into<rt::Field<i64>>,
    ) -> Self {
        self.may_or_null = may_or_null.into();
        self
    }

    /// Sets `notNull`.
    pub fn with_not_null(mut self, not_null: i64) -> Self {
        self.not_null = Some(not_null);
        self
    }

    /// Sets `list`.
    pub fn with_list(
        mut self,
        list: impl Into<rt::Field<Vec<Option<String>>>>,
    ) -> Self {
        self.list = list.into();
        self
    }

    /// Sets `map`.
    pub fn with_map(mut self, map: rt::Map<String, Option<f64>>) -> Self {
        self.map = Some(map);
        self
    }

    /// Sets `owner`.
    pub fn with_owner(mut self, owner: impl Into<rt::Field<Owner>>) -> Self {
        self.owner = owner.into();
        self
    }

    /// Sets `state`.
    pub fn with_state(mut self, state: impl Into<rt::Field<PetState>>) -> Self {
        self.state = state.into();
        self
    }
}

/// From `#/components/schemas/Pet/properties/state` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetState {
    /// `here`.
    Here,
    /// `gone`.
    Gone,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetState {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Here => "here",
            Self::Gone => "gone",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "here" => Some(Self::Here),
            "gone" => Some(Self::Gone),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Owner {
    /// `name`.
    pub name: String,
}
