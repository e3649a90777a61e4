use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Pet {
    /// `Name`.
    pub name: Option<String>,
    /// `name`.
    pub name2: Option<String>,
    /// `NAME`.
    pub name3: Option<String>,
    /// `na-me`.
    pub na_me: Option<String>,
    /// `na.me`.
    pub na_me2: Option<String>,
    /// `na_me`.
    pub na_me3: Option<String>,
    /// `_`.
    pub underscore: Option<String>,
    /// `__`.
    pub underscore_underscore: Option<String>,
    /// `self`.
    pub self_: Option<String>,
    /// `Self`.
    pub self2: Option<String>,
    /// `super`.
    pub super_: Option<String>,
    /// `crate`.
    pub crate_: Option<String>,
    /// `Type`.
    pub r#type: Option<String>,
    /// `type`.
    pub type2: Option<String>,
    /// `3d`.
    pub n3d: Option<String>,
    /// `日本`.
    pub ri_ben: Option<String>,
    /// `日 本`.
    pub ri_ben2: Option<String>,
}
