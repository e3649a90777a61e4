use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `legs`.
    pub legs: Option<i32>,
    /// `age`.
    pub age: Option<Age>,
    /// `weight`.
    pub weight: Option<f64>,
    /// `depth`.
    pub depth: Option<f64>,
    /// `half`.
    pub half: Option<i64>,
    /// `big`.
    pub big: Option<u64>,
    /// `zero`.
    pub zero: rt::Field<f64>,
    /// `list`.
    pub list: Option<Vec<i64>>,
    /// `map`.
    pub map: Option<rt::Map<String, f64>>,
    /// `either`.
    pub either: Option<PetEither>,
}

impl Pet {
    /// Sets `legs`.
    pub fn with_legs(mut self, legs: i32) -> Self {
        self.legs = Some(legs);
        self
    }

    /// Sets `age`.
    pub fn with_age(mut self, age: Age) -> Self {
        self.age = Some(age);
        self
    }

    /// Sets `weight`.
    pub fn with_weight(mut self, weight: f64) -> Self {
        self.weight = Some(weight);
        self
    }

    /// Sets `depth`.
    pub fn with_depth(mut self, depth: f64) -> Self {
        self.depth = Some(depth);
        self
    }

    /// Sets `half`.
    pub fn with_half(mut self, half: i64) -> Self {
        self.half = Some(half);
        self
    }

    /// Sets `big`.
    pub fn with_big(mut self, big: u64) -> Self {
        self.big = Some(big);
        self
    }

    /// Sets `zero`.
    pub fn with_zero(mut self, zero: impl Into<rt::Field<f64>>) -> Self {
        self.zero = zero.into();
        self
    }

    /// Sets `list`.
    pub fn with_list(mut self, list: Vec<i64>) -> Self {
        self.list = Some(list);
        self
    }

    /// Sets `map`.
    pub fn with_map(mut self, map: rt::Map<String, f64>) -> Self {
        self.map = Some(map);
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
    /// `Integer`.
    Integer(i64),
    /// `Text`.
    Text(String),
}

impl From<i64> for PetEither {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for PetEither {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

/// From `#/components/schemas/Age` of the description.
pub type Age = i64;
