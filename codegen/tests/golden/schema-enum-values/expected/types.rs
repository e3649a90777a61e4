use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `weight`.
    pub weight: Option<PetWeight>,
    /// `tame`.
    pub tame: Option<PetTame>,
    /// `mixed`.
    pub mixed: rt::Field<PetMixed>,
    /// `nothing`.
    pub nothing: Option<()>,
    /// `first`.
    pub first: Option<PetFirst>,
}

impl Pet {
    /// Sets `weight`.
    pub fn with_weight(mut self, weight: PetWeight) -> Self {
        self.weight = Some(weight);
        self
    }

    /// Sets `tame`.
    pub fn with_tame(mut self, tame: PetTame) -> Self {
        self.tame = Some(tame);
        self
    }

    /// Sets `mixed`.
    pub fn with_mixed(mut self, mixed: impl Into<rt::Field<PetMixed>>) -> Self {
        self.mixed = mixed.into();
        self
    }

    /// Sets `nothing`.
    pub fn with_nothing(mut self, nothing: ()) -> Self {
        self.nothing = Some(nothing);
        self
    }

    /// Sets `first`.
    pub fn with_first(mut self, first: PetFirst) -> Self {
        self.first = Some(first);
        self
    }
}

/// From `#/components/schemas/Pet/properties/weight` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetWeight {
    /// `0.5`.
    N05,
    /// `1`.
    N1,
    /// `-2.25`.
    Minus225,
}

impl PetWeight {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::N05, Self::N1, Self::Minus225];

    /// The value as JSON text.
    pub const fn as_json(self) -> &'static str {
        match self {
            Self::N05 => "0.5",
            Self::N1 => "1",
            Self::Minus225 => "-2.25",
        }
    }
}

/// From `#/components/schemas/Pet/properties/tame` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetTame {
    /// `true`.
    True,
}

impl PetTame {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::True];

    /// The value as JSON text.
    pub const fn as_json(self) -> &'static str {
        match self {
            Self::True => "true",
        }
    }
}

/// From `#/components/schemas/Pet/properties/mixed` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetMixed {
    /// `1`.
    N1,
    /// `"one"`.
    One,
    /// `true`.
    True,
    /// `[1,2]`.
    N12,
    /// `{"a":1}`.
    A1,
}

impl PetMixed {
    /// Every value.
    pub const ALL: &'static [Self] = &[
        Self::N1,
        Self::One,
        Self::True,
        Self::N12,
        Self::A1,
    ];

    /// The value as JSON text.
    pub const fn as_json(self) -> &'static str {
        match self {
            Self::N1 => "1",
            Self::One => "\"one\"",
            Self::True => "true",
            Self::N12 => "[1,2]",
            Self::A1 => "{\"a\":1}",
        }
    }
}

/// From `#/components/schemas/Pet/properties/first` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetFirst {
    /// `only`.
    Only,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetFirst {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Only => "only",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "only" => Some(Self::Only),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}
