use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: String,
    /// `any`.
    pub any: Option<rt::Map<String, rt::Json>>,
    /// `open`.
    pub open: Option<Open>,
    /// `lists`.
    pub lists: Option<rt::Map<String, Vec<String>>>,
    /// `nulls`.
    pub nulls: Option<rt::Map<String, Option<String>>>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, i32>,
}

impl Pet {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Default::default()
        }
    }

    /// Sets `any`.
    pub fn with_any(mut self, any: rt::Map<String, rt::Json>) -> Self {
        self.any = Some(any);
        self
    }

    /// Sets `open`.
    pub fn with_open(mut self, open: Open) -> Self {
        self.open = Some(open);
        self
    }

    /// Sets `lists`.
    pub fn with_lists(mut self, lists: rt::Map<String, Vec<String>>) -> Self {
        self.lists = Some(lists);
        self
    }

    /// Sets `nulls`.
    pub fn with_nulls(mut self, nulls: rt::Map<String, Option<String>>) -> Self {
        self.nulls = Some(nulls);
        self
    }
}

/// From `#/components/schemas/Open` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Open {
    /// `name`.
    pub name: Option<String>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, rt::Json>,
}
