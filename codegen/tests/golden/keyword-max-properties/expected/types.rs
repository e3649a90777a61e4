use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `names`.
    pub names: Option<rt::Map<String, String>>,
    /// `self`.
    pub self_: Option<Owner>,
    /// `open`.
    pub open: Option<Open>,
    /// `any`.
    pub any: Option<rt::Map<String, rt::Json>>,
    /// `alias`.
    pub alias: Option<Map>,
    /// `maybe`.
    pub maybe: rt::Field<rt::Map<String, i64>>,
    /// `list`.
    pub list: Option<Vec<rt::Map<String, rt::Json>>>,
}

impl Pet {
    /// Sets `names`.
    pub fn with_names(mut self, names: rt::Map<String, String>) -> Self {
        self.names = Some(names);
        self
    }

    /// Sets `self`.
    pub fn with_self_(mut self, self_: Owner) -> Self {
        self.self_ = Some(self_);
        self
    }

    /// Sets `open`.
    pub fn with_open(mut self, open: Open) -> Self {
        self.open = Some(open);
        self
    }

    /// Sets `any`.
    pub fn with_any(mut self, any: rt::Map<String, rt::Json>) -> Self {
        self.any = Some(any);
        self
    }

    /// Sets `alias`.
    pub fn with_alias(mut self, alias: Map) -> Self {
        self.alias = Some(alias);
        self
    }

    /// Sets `maybe`.
    pub fn with_maybe(
        mut self,
        maybe: impl Into<rt::Field<rt::Map<String, i64>>>,
    ) -> Self {
        self.maybe = maybe.into();
        self
    }

    /// Sets `list`.
    pub fn with_list(mut self, list: Vec<rt::Map<String, rt::Json>>) -> Self {
        self.list = Some(list);
        self
    }
}

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Owner {
    /// `name`.
    pub name: Option<String>,
    /// `age`.
    pub age: Option<i64>,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, rt::Json>,
}

/// From `#/components/schemas/Open` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Open {
    /// `name`.
    pub name: String,
    /// Members that have no field of their own.
    pub additional_properties: rt::Map<String, i64>,
}

impl Open {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/Map` of the description.
pub type Map = rt::Map<String, String>;
