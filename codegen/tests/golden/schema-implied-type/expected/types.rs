use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: Option<String>,
    /// `tag`.
    pub tag: Option<String>,
    /// `age`.
    pub age: Option<f64>,
    /// `legs`.
    pub legs: Option<Vec<rt::Uuid>>,
    /// `toys`.
    pub toys: Option<Vec<rt::Json>>,
    /// `owner`.
    pub owner: Option<rt::Map<String, rt::Json>>,
    /// `born`.
    pub born: Option<rt::Date>,
    /// `any`.
    pub any: Option<rt::Json>,
}

impl Pet {
    /// Sets `name`.
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `tag`.
    pub fn with_tag(mut self, tag: impl Into<String>) -> Self {
        self.tag = Some(tag.into());
        self
    }

    /// Sets `age`.
    pub fn with_age(mut self, age: f64) -> Self {
        self.age = Some(age);
        self
    }

    /// Sets `legs`.
    pub fn with_legs(mut self, legs: Vec<rt::Uuid>) -> Self {
        self.legs = Some(legs);
        self
    }

    /// Sets `toys`.
    pub fn with_toys(mut self, toys: Vec<rt::Json>) -> Self {
        self.toys = Some(toys);
        self
    }

    /// Sets `owner`.
    pub fn with_owner(mut self, owner: rt::Map<String, rt::Json>) -> Self {
        self.owner = Some(owner);
        self
    }

    /// Sets `born`.
    pub fn with_born(mut self, born: rt::Date) -> Self {
        self.born = Some(born);
        self
    }

    /// Sets `any`.
    pub fn with_any(mut self, any: rt::Json) -> Self {
        self.any = Some(any);
        self
    }
}
