use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `$ref-count`.
    pub ref_count: Option<i64>,
    /// `@id`.
    pub id: Option<String>,
    /// `200`.
    pub n200: Option<String>,
    /// `größe`.
    pub grosse: Option<f64>,
    /// `a b.c`.
    pub a_b_c: Option<String>,
    /// \`\`.
    pub empty: Option<String>,
    /// `>=`.
    pub greater_equal: Option<i64>,
    /// `order`.
    pub order: Option<PetOrder>,
}

impl Pet {
    /// Sets `$ref-count`.
    pub fn with_ref_count(mut self, ref_count: i64) -> Self {
        self.ref_count = Some(ref_count);
        self
    }

    /// Sets `@id`.
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `200`.
    pub fn with_n200(mut self, n200: impl Into<String>) -> Self {
        self.n200 = Some(n200.into());
        self
    }

    /// Sets `größe`.
    pub fn with_grosse(mut self, grosse: f64) -> Self {
        self.grosse = Some(grosse);
        self
    }

    /// Sets `a b.c`.
    pub fn with_a_b_c(mut self, a_b_c: impl Into<String>) -> Self {
        self.a_b_c = Some(a_b_c.into());
        self
    }

    /// Sets ``.
    pub fn with_empty(mut self, empty: impl Into<String>) -> Self {
        self.empty = Some(empty.into());
        self
    }

    /// Sets `>=`.
    pub fn with_greater_equal(mut self, greater_equal: i64) -> Self {
        self.greater_equal = Some(greater_equal);
        self
    }

    /// Sets `order`.
    pub fn with_order(mut self, order: PetOrder) -> Self {
        self.order = Some(order);
        self
    }
}

/// From `#/components/schemas/Pet/properties/order` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetOrder {
    /// `+created`.
    PlusCreated,
    /// `-created`.
    MinusCreated,
    /// `*`.
    Star,
    /// \`\`.
    Empty,
    /// `1st`.
    N1st,
    /// `ü`.
    U,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetOrder {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::PlusCreated => "+created",
            Self::MinusCreated => "-created",
            Self::Star => "*",
            Self::Empty => "",
            Self::N1st => "1st",
            Self::U => "ü",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "+created" => Some(Self::PlusCreated),
            "-created" => Some(Self::MinusCreated),
            "*" => Some(Self::Star),
            "" => Some(Self::Empty),
            "1st" => Some(Self::N1st),
            "ü" => Some(Self::U),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}
