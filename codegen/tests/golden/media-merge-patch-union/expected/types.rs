use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `home`.
    pub home: PetHome,
    /// `size`.
    pub size: PetSize,
}

/// As a merge patch (RFC 7396) changes it: what is not set or removed stays as it is.
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PetPatch {
    /// `home`.
    pub home: rt::Change<rt::Json>,
    /// `size`.
    pub size: rt::Change<PetSize>,
}

impl PetPatch {
    /// Sets `home`.
    pub fn set_home(mut self, home: rt::Json) -> Self {
        self.home = rt::Change::Set(home);
        self
    }

    /// Sets `size`.
    pub fn set_size(mut self, size: PetSize) -> Self {
        self.size = rt::Change::Set(size);
        self
    }

    /// The value with the changes made; an error where it is none without what is removed, or not as described.
    pub fn apply(self, value: Pet) -> Result<Pet, rt::ApplyError> {
        rt::merge::apply_valid(&self, &value)
    }
}

impl rt::MergePatch for PetPatch {}

/// From `#/components/schemas/Pet/properties/home` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetHome {
    /// `House`.
    House(House),
    /// `Street`.
    Street(Street),
}

impl From<House> for PetHome {
    fn from(value: House) -> Self {
        Self::House(value)
    }
}

impl From<Street> for PetHome {
    fn from(value: Street) -> Self {
        Self::Street(value)
    }
}

/// From `#/components/schemas/Pet/properties/size` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetSize {
    /// `Integer`.
    Integer(i64),
    /// `Variant2`.
    Variant2(PetSizeVariant2),
}

impl From<i64> for PetSize {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<PetSizeVariant2> for PetSize {
    fn from(value: PetSizeVariant2) -> Self {
        Self::Variant2(value)
    }
}

/// From `#/components/schemas/Pet/properties/size/oneOf/1` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetSizeVariant2 {
    /// `small`.
    Small,
    /// `large`.
    Large,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetSizeVariant2 {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Small => "small",
            Self::Large => "large",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "small" => Some(Self::Small),
            "large" => Some(Self::Large),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/House` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct House {
    /// `rooms`.
    pub rooms: i64,
}

/// From `#/components/schemas/Street` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Street {
    /// `street`.
    pub street: String,
}
