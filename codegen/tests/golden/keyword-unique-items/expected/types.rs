use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `tags`.
    pub tags: Option<Vec<String>>,
    /// `numbers`.
    pub numbers: Option<Vec<f64>>,
    /// `owners`.
    pub owners: Option<Vec<Owner>>,
    /// `any`.
    pub any: Option<Vec<rt::Json>>,
    /// `maps`.
    pub maps: Option<Vec<rt::Map<String, i64>>>,
    /// `lists`.
    pub lists: Option<Vec<Vec<bool>>>,
    /// `maybe`.
    pub maybe: rt::Field<Vec<Option<i64>>>,
    /// `map`.
    pub map: Option<rt::Map<String, Vec<String>>>,
    /// `alias`.
    pub alias: Option<List>,
    /// `bag`.
    pub bag: Option<Vec<String>>,
}

impl Pet {
    /// Sets `tags`.
    pub fn with_tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `numbers`.
    pub fn with_numbers(mut self, numbers: Vec<f64>) -> Self {
        self.numbers = Some(numbers);
        self
    }

    /// Sets `owners`.
    pub fn with_owners(mut self, owners: Vec<Owner>) -> Self {
        self.owners = Some(owners);
        self
    }

    /// Sets `any`.
    pub fn with_any(mut self, any: Vec<rt::Json>) -> Self {
        self.any = Some(any);
        self
    }

    /// Sets `maps`.
    pub fn with_maps(mut self, maps: Vec<rt::Map<String, i64>>) -> Self {
        self.maps = Some(maps);
        self
    }

    /// Sets `lists`.
    pub fn with_lists(mut self, lists: Vec<Vec<bool>>) -> Self {
        self.lists = Some(lists);
        self
    }

    /// Sets `maybe`.
    pub fn with_maybe(
        mut self,
        maybe: impl Into<rt::Field<Vec<Option<i64>>>>,
    ) -> Self {
        self.maybe = maybe.into();
        self
    }

    /// Sets `map`.
    pub fn with_map(mut self, map: rt::Map<String, Vec<String>>) -> Self {
        self.map = Some(map);
        self
    }

    /// Sets `alias`.
    pub fn with_alias(mut self, alias: List) -> Self {
        self.alias = Some(alias);
        self
    }

    /// Sets `bag`.
    pub fn with_bag(mut self, bag: Vec<String>) -> Self {
        self.bag = Some(bag);
        self
    }
}

/// From `#/components/schemas/List` of the description.
pub type List = Vec<i32>;

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Owner {
    /// `name`.
    pub name: String,
    /// `age`.
    pub age: Option<i64>,
}

impl Owner {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Default::default()
        }
    }
}
