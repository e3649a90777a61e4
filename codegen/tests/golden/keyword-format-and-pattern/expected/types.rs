use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `id`.
    pub id: Option<rt::Uuid>,
    /// `born`.
    pub born: Option<rt::Date>,
    /// `data`.
    pub data: Option<rt::Base64>,
    /// `code`.
    pub code: Option<PetCode>,
    /// `any`.
    pub any: rt::Field<PetAny>,
    /// `price`.
    pub price: Option<rt::Quoted<rt::Decimal>>,
}

impl Pet {
    /// Sets `id`.
    pub fn with_id(mut self, id: rt::Uuid) -> Self {
        self.id = Some(id);
        self
    }

    /// Sets `born`.
    pub fn with_born(mut self, born: rt::Date) -> Self {
        self.born = Some(born);
        self
    }

    /// Sets `data`.
    pub fn with_data(mut self, data: rt::Base64) -> Self {
        self.data = Some(data);
        self
    }

    /// Sets `code`.
    pub fn with_code(mut self, code: PetCode) -> Self {
        self.code = Some(code);
        self
    }

    /// Sets `any`.
    pub fn with_any(mut self, any: impl Into<rt::Field<PetAny>>) -> Self {
        self.any = any.into();
        self
    }

    /// Sets `price`.
    pub fn with_price(mut self, price: rt::Quoted<rt::Decimal>) -> Self {
        self.price = Some(price);
        self
    }
}

/// From `#/components/schemas/Pet/properties/code` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PetCode {
    /// `Integer`.
    Integer(i64),
    /// `Text`.
    Text(String),
}

impl From<i64> for PetCode {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for PetCode {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

/// From `#/components/schemas/Pet/properties/any` of the description.
#[derive(Clone, Debug, PartialEq)]
pub enum PetAny {
    /// `Boolean`.
    Boolean(Option<bool>),
    /// `Number`.
    Number(Option<f64>),
    /// `Text`.
    Text(Option<String>),
    /// `Array`.
    Array(Option<Vec<rt::Json>>),
    /// `Variant5`.
    Variant5(Option<rt::Map<String, rt::Json>>),
}

impl From<Option<bool>> for PetAny {
    fn from(value: Option<bool>) -> Self {
        Self::Boolean(value)
    }
}

impl From<Option<f64>> for PetAny {
    fn from(value: Option<f64>) -> Self {
        Self::Number(value)
    }
}

impl From<Option<String>> for PetAny {
    fn from(value: Option<String>) -> Self {
        Self::Text(value)
    }
}

impl From<Option<Vec<rt::Json>>> for PetAny {
    fn from(value: Option<Vec<rt::Json>>) -> Self {
        Self::Array(value)
    }
}

impl From<Option<rt::Map<String, rt::Json>>> for PetAny {
    fn from(value: Option<rt::Map<String, rt::Json>>) -> Self {
        Self::Variant5(value)
    }
}
