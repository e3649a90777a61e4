use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `petName`.
    pub pet_name: Option<String>,
    /// `pet_name`.
    pub pet_name2: Option<String>,
    /// `other`.
    pub other: Option<PetSchema>,
    /// `sign`.
    pub sign: Option<PetSign>,
}

impl Pet {
    /// Sets `petName`.
    pub fn with_pet_name(mut self, pet_name: impl Into<String>) -> Self {
        self.pet_name = Some(pet_name.into());
        self
    }

    /// Sets `pet_name`.
    pub fn with_pet_name2(mut self, pet_name2: impl Into<String>) -> Self {
        self.pet_name2 = Some(pet_name2.into());
        self
    }

    /// Sets `other`.
    pub fn with_other(mut self, other: PetSchema) -> Self {
        self.other = Some(other);
        self
    }

    /// Sets `sign`.
    pub fn with_sign(mut self, sign: PetSign) -> Self {
        self.sign = Some(sign);
        self
    }
}

/// From `#/components/schemas/Pet/properties/sign` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum PetSign {
    /// `a-b`.
    AB,
    /// `a_b`.
    AB2,
    /// A value that the description does not name.
    Unknown(String),
}

impl PetSign {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::AB => "a-b",
            Self::AB2 => "a_b",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "a-b" => Some(Self::AB),
            "a_b" => Some(Self::AB2),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetSchema {
    /// `name`.
    pub name: Option<String>,
}
