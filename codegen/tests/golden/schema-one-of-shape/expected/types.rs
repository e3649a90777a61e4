use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Eq, Hash, PartialEq)]
pub enum Pet {
    /// `Text`.
    Text(String),
    /// `Integer`.
    Integer(i64),
    /// `Cat`.
    Cat(Cat),
    /// `Dog`.
    Dog(Dog),
}

/// From `#/components/schemas/Cat` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Cat {
    /// `lives`.
    pub lives: i64,
}

/// From `#/components/schemas/Dog` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Dog {
    /// `barks`.
    pub barks: bool,
}
