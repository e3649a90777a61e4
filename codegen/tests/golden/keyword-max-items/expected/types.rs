use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `tags`.
    pub tags: Option<Vec<String>>,
    /// `alias`.
    pub alias: Option<List>,
    /// `maybe`.
    pub maybe: rt::Field<Vec<i64>>,
    /// `grid`.
    pub grid: Option<Vec<Vec<f64>>>,
    /// `map`.
    pub map: Option<rt::Map<String, Vec<String>>>,
    /// `empty`.
    pub empty: Option<[(); 0]>,
    /// `either`.
    pub either: Option<PetEither>,
}

impl Pet {
    /// Sets `tags`.
    pub fn with_tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `alias`.
    pub fn with_alias(mut self, alias: List) -> Self {
        self.alias = Some(alias);
        self
    }

    /// Sets `maybe`.
    pub fn with_maybe(mut self, maybe: impl Into<rt::Field<Vec<i64>>>) -> Self {
        self.maybe = maybe.into();
        self
    }

    /// Sets `grid`.
    pub fn with_grid(mut self, grid: Vec<Vec<f64>>) -> Self {
        self.grid = Some(grid);
        self
    }

    /// Sets `map`.
    pub fn with_map(mut self, map: rt::Map<String, Vec<String>>) -> Self {
        self.map = Some(map);
        self
    }

    /// Sets `empty`.
    pub fn with_empty(mut self, empty: [(); 0]) -> Self {
        self.empty = Some(empty);
        self
    }

    /// Sets `either`.
    pub fn with_either(mut self, either: PetEither) -> Self {
        self.either = Some(either);
        self
    }
}

/// From `#/components/schemas/Pet/properties/either` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetEither {
    /// `Array`.
    Array(Vec<String>),
    /// `Text`.
    Text(String),
}

impl From<Vec<String>> for PetEither {
    fn from(value: Vec<String>) -> Self {
        Self::Array(value)
    }
}

impl From<String> for PetEither {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

/// From `#/components/schemas/List` of the description.
pub type List = Vec<ListItem>;

/// From `#/components/schemas/List/items` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ListItem {
    /// `name`.
    pub name: String,
}
