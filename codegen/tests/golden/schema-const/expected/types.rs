use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `kind`.
    pub kind: PetKind,
    /// `version`.
    pub version: Option<PetVersion>,
    /// `ratio`.
    pub ratio: Option<PetRatio>,
    /// `alive`.
    pub alive: Option<PetAlive>,
    /// `nothing`.
    pub nothing: Option<()>,
    /// `origin`.
    pub origin: Option<PetOrigin>,
    /// `meta`.
    pub meta: Option<PetMeta>,
}

impl Pet {
    /// With what is required.
    pub fn new(kind: PetKind) -> Self {
        Self {
            kind,
            version: None,
            ratio: None,
            alive: None,
            nothing: None,
            origin: None,
            meta: None,
        }
    }

    /// Sets `version`.
    pub fn with_version(mut self, version: PetVersion) -> Self {
        self.version = Some(version);
        self
    }

    /// Sets `ratio`.
    pub fn with_ratio(mut self, ratio: PetRatio) -> Self {
        self.ratio = Some(ratio);
        self
    }

    /// Sets `alive`.
    pub fn with_alive(mut self, alive: PetAlive) -> Self {
        self.alive = Some(alive);
        self
    }

    /// Sets `nothing`.
    pub fn with_nothing(mut self, nothing: ()) -> Self {
        self.nothing = Some(nothing);
        self
    }

    /// Sets `origin`.
    pub fn with_origin(mut self, origin: PetOrigin) -> Self {
        self.origin = Some(origin);
        self
    }

    /// Sets `meta`.
    pub fn with_meta(mut self, meta: PetMeta) -> Self {
        self.meta = Some(meta);
        self
    }
}

/// From `#/components/schemas/Pet/properties/kind` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetKind {
    /// `pet`.
    Pet,
}

impl PetKind {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pet => "pet",
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "pet" => Some(Self::Pet),
            _ => None,
        }
    }
}

/// From `#/components/schemas/Pet/properties/version` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetVersion {
    /// `2`.
    N2,
}

impl PetVersion {
    /// The number that stands for the value.
    pub const fn as_i64(self) -> i64 {
        match self {
            Self::N2 => 2,
        }
    }

    /// The value that a number stands for.
    pub const fn from_i64(number: i64) -> Option<Self> {
        match number {
            2 => Some(Self::N2),
            _ => None,
        }
    }
}

/// From `#/components/schemas/Pet/properties/ratio` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetRatio {
    /// `0.5`.
    N05,
}

impl PetRatio {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::N05];

    /// The value as JSON text.
    pub const fn as_json(self) -> &'static str {
        match self {
            Self::N05 => "0.5",
        }
    }
}

/// From `#/components/schemas/Pet/properties/alive` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetAlive {
    /// `true`.
    True,
}

impl PetAlive {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::True];

    /// The value as JSON text.
    pub const fn as_json(self) -> &'static str {
        match self {
            Self::True => "true",
        }
    }
}

/// From `#/components/schemas/Pet/properties/origin` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetOrigin {
    /// `[0,0]`.
    N00,
}

impl PetOrigin {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::N00];

    /// The value as JSON text.
    pub const fn as_json(self) -> &'static str {
        match self {
            Self::N00 => "[0,0]",
        }
    }
}

/// From `#/components/schemas/Pet/properties/meta` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetMeta {
    /// `{"a":{"b":[]}}`.
    AB,
}

impl PetMeta {
    /// Every value.
    pub const ALL: &'static [Self] = &[Self::AB];

    /// The value as JSON text.
    pub const fn as_json(self) -> &'static str {
        match self {
            Self::AB => "{\"a\":{\"b\":[]}}",
        }
    }
}
