use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `any`.
    pub any: Option<String>,
    /// `one`.
    pub one: Option<i32>,
    /// `named`.
    pub named: Option<String>,
    /// `size`.
    pub size: Option<PetSize>,
    /// `box`.
    pub r#box: Option<PetBox>,
}

impl Pet {
    /// Sets `any`.
    pub fn with_any(mut self, any: impl Into<String>) -> Self {
        self.any = Some(any.into());
        self
    }

    /// Sets `one`.
    pub fn with_one(mut self, one: i32) -> Self {
        self.one = Some(one);
        self
    }

    /// Sets `named`.
    pub fn with_named(mut self, named: impl Into<String>) -> Self {
        self.named = Some(named.into());
        self
    }

    /// Sets `size`.
    pub fn with_size(mut self, size: PetSize) -> Self {
        self.size = Some(size);
        self
    }

    /// Sets `box`.
    pub fn with_box(mut self, r#box: PetBox) -> Self {
        self.r#box = Some(r#box);
        self
    }
}

/// From `#/components/schemas/Pet/properties/size` of the description.
#[derive(Clone, Debug, PartialEq)]
pub enum PetSize {
    /// `Integer`.
    Integer(i32),
    /// `Number`.
    Number(f64),
}

impl From<i32> for PetSize {
    fn from(value: i32) -> Self {
        Self::Integer(value)
    }
}

impl From<f64> for PetSize {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

/// From `#/components/schemas/Pet/properties/box` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetBox {
    /// `Small`.
    Small(Small),
    /// `Large`.
    Large(Large),
}

impl From<Small> for PetBox {
    fn from(value: Small) -> Self {
        Self::Small(value)
    }
}

impl From<Large> for PetBox {
    fn from(value: Large) -> Self {
        Self::Large(value)
    }
}

/// From `#/components/schemas/Small` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Small {
    /// `width`.
    pub width: i32,
}

/// From `#/components/schemas/Large` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Large {
    /// `width`.
    pub width: i32,
}
