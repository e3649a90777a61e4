use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
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

impl Pet {
    /// Sets `owner`.
    pub fn with_owner(mut self, owner: Owner) -> Self {
        self.owner = Some(owner);
        self
    }

    /// Sets `short`.
    pub fn with_short(mut self, short: impl Into<String>) -> Self {
        self.short = Some(short.into());
        self
    }

    /// Sets `inside`.
    pub fn with_inside(mut self, inside: Name) -> Self {
        self.inside = Some(inside);
        self
    }

    /// Sets `item`.
    pub fn with_item(mut self, item: impl Into<String>) -> Self {
        self.item = Some(item.into());
        self
    }

    /// Sets `slash`.
    pub fn with_slash(mut self, slash: i64) -> Self {
        self.slash = Some(slash);
        self
    }

    /// Sets `tilde`.
    pub fn with_tilde(mut self, tilde: i64) -> Self {
        self.tilde = Some(tilde);
        self
    }

    /// Sets `percent`.
    pub fn with_percent(mut self, percent: i64) -> Self {
        self.percent = Some(percent);
        self
    }

    /// Sets `blank`.
    pub fn with_blank(mut self, blank: bool) -> Self {
        self.blank = Some(blank);
        self
    }

    /// Sets `mother`.
    pub fn with_mother(mut self, mother: Pet) -> Self {
        self.mother = Some(Box::new(mother));
        self
    }

    /// Sets `twice`.
    pub fn with_twice(mut self, twice: Alias) -> Self {
        self.twice = Some(twice);
        self
    }
}

/// From `#/components/schemas/Alias` of the description.
pub type Alias = Name;

/// From `#/components/schemas/Name` of the description.
pub type Name = String;

/// From `#/components/schemas/Owner` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
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

impl Owner {
    /// With what is required.
    pub fn new(name: Name) -> Self {
        Self { name, ..Default::default() }
    }

    /// Sets `a/b`.
    pub fn with_a_b(mut self, a_b: i64) -> Self {
        self.a_b = Some(a_b);
        self
    }

    /// Sets `c~d`.
    pub fn with_c_d(mut self, c_d: i64) -> Self {
        self.c_d = Some(c_d);
        self
    }

    /// Sets `e%f`.
    pub fn with_e_f(mut self, e_f: i64) -> Self {
        self.e_f = Some(e_f);
        self
    }

    /// Sets `g h`.
    pub fn with_g_h(mut self, g_h: bool) -> Self {
        self.g_h = Some(g_h);
        self
    }
}
