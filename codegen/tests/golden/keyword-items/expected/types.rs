use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `texts`.
    pub texts: Option<Vec<String>>,
    /// `nulls`.
    pub nulls: Option<Vec<Option<i64>>>,
    /// `grid`.
    pub grid: Option<Vec<Vec<f64>>>,
    /// `owners`.
    pub owners: Option<Vec<Owner>>,
    /// `unions`.
    pub unions: Option<Vec<PetUnionsItem>>,
    /// `any`.
    pub any: Option<Vec<rt::Json>>,
    /// `all`.
    pub all: Option<Vec<rt::Json>>,
    /// `none`.
    pub none: Option<[(); 0]>,
    /// `alias`.
    pub alias: Option<Names>,
}

impl Pet {
    /// Sets `texts`.
    pub fn with_texts(mut self, texts: Vec<String>) -> Self {
        self.texts = Some(texts);
        self
    }

    /// Sets `nulls`.
    pub fn with_nulls(mut self, nulls: Vec<Option<i64>>) -> Self {
        self.nulls = Some(nulls);
        self
    }

    /// Sets `grid`.
    pub fn with_grid(mut self, grid: Vec<Vec<f64>>) -> Self {
        self.grid = Some(grid);
        self
    }

    /// Sets `owners`.
    pub fn with_owners(mut self, owners: Vec<Owner>) -> Self {
        self.owners = Some(owners);
        self
    }

    /// Sets `unions`.
    pub fn with_unions(mut self, unions: Vec<PetUnionsItem>) -> Self {
        self.unions = Some(unions);
        self
    }

    /// Sets `any`.
    pub fn with_any(mut self, any: Vec<rt::Json>) -> Self {
        self.any = Some(any);
        self
    }

    /// Sets `all`.
    pub fn with_all(mut self, all: Vec<rt::Json>) -> Self {
        self.all = Some(all);
        self
    }

    /// Sets `none`.
    pub fn with_none(mut self, none: [(); 0]) -> Self {
        self.none = Some(none);
        self
    }

    /// Sets `alias`.
    pub fn with_alias(mut self, alias: Names) -> Self {
        self.alias = Some(alias);
        self
    }
}

/// From `#/components/schemas/Pet/properties/unions/items` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetUnionsItem {
    /// `Text`.
    Text(String),
    /// `Boolean`.
    Boolean(bool),
}

impl From<String> for PetUnionsItem {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<bool> for PetUnionsItem {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

/// From `#/components/schemas/Names` of the description.
pub type Names = Vec<NamesItem>;

/// From `#/components/schemas/Names/items` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum NamesItem {
    /// `short`.
    Short,
    /// `long`.
    Long,
    /// A value that the description does not name.
    Unknown(String),
}

impl NamesItem {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Short => "short",
            Self::Long => "long",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "short" => Some(Self::Short),
            "long" => Some(Self::Long),
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
