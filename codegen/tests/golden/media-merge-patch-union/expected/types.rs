use super::rt;

/// As a merge patch (RFC 7396) changes it: what is not set or removed stays as it is.
///
/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct PetPatch {
    /// `home`.
    pub home: rt::Change<rt::Json>,
    /// `size`.
    pub size: rt::Change<PetPatchSize>,
}

impl PetPatch {
    /// Sets `home`.
    pub fn set_home(mut self, home: rt::Json) -> Self {
        self.home = rt::Change::Set(home);
        self
    }

    /// Sets `size`.
    pub fn set_size(mut self, size: PetPatchSize) -> Self {
        self.size = rt::Change::Set(size);
        self
    }
}

impl rt::MergePatch for PetPatch {}

/// From `#/components/schemas/Pet/properties/size` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetPatchSize {
    /// `Integer`.
    Integer(i64),
    /// `Variant2`.
    Variant2(PetPatchSizeVariant2),
}

impl From<i64> for PetPatchSize {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<PetPatchSizeVariant2> for PetPatchSize {
    fn from(value: PetPatchSizeVariant2) -> Self {
        Self::Variant2(value)
    }
}

/// From `#/components/schemas/Pet/properties/size/oneOf/1` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetPatchSizeVariant2 {
    /// `small`.
    Small,
    /// `large`.
    Large,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetPatchSizeVariant2 {
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
