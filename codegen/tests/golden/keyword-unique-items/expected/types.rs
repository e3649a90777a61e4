use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `tags`.
    pub tags: Option<Vec<String>>,
    /// `numbers`.
    pub numbers: Option<Vec<f64>>,
    /// `owners`.
    pub owners: Option<Vec<Owner>>,
    /// `any`.
    pub any: Option<Vec<rt::Json>>,
    /// `maps`.
    pub maps: Option<Vec<rt::Map<String, i64>>>,
    /// `lists`.
    pub lists: Option<Vec<Vec<bool>>>,
    /// `maybe`.
    pub maybe: rt::Field<Vec<Option<i64>>>,
    /// `map`.
    pub map: Option<rt::Map<String, Vec<String>>>,
    /// `alias`.
    pub alias: Option<List>,
    /// `bag`.
    pub bag: Option<Vec<String>>,
}

/// From `#/components/schemas/List` of the description.
pub type List = Vec<i32>;

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Owner {
    /// `name`.
    pub name: String,
    /// `age`.
    pub age: Option<i64>,
}
