use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Pet {
    /// Who feeds it.
    pub owner: Option<Owner>,
    /// `short`.
    pub short: Option<String>,
    /// `inside`.
    pub inside: Option<Name>,
    /// `item`.
    pub item: Option<String>,
    /// `slash`.
    pub slash: Option<i64>,
    /// `tilde`.
    pub tilde: Option<i64>,
    /// `percent`.
    pub percent: Option<i64>,
    /// `blank`.
    pub blank: Option<bool>,
    /// `mother`.
    pub mother: Option<Box<Pet>>,
    /// `twice`.
    pub twice: Option<Alias>,
}

/// From `#/components/schemas/Alias` of the description.
pub type Alias = Name;

/// From `#/components/schemas/Name` of the description.
pub type Name = String;

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, PartialEq)]
pub struct Owner {
    /// `name`.
    pub name: Name,
    /// `a/b`.
    pub a_b: Option<i64>,
    /// `c~d`.
    pub c_d: Option<i64>,
    /// `e%f`.
    pub e_f: Option<i64>,
    /// `g h`.
    pub g_h: Option<bool>,
}
