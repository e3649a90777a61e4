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

impl Pet {
    /// Sets `Name`.
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `name`.
    pub fn with_name2(mut self, name2: impl Into<String>) -> Self {
        self.name2 = Some(name2.into());
        self
    }

    /// Sets `NAME`.
    pub fn with_name3(mut self, name3: impl Into<String>) -> Self {
        self.name3 = Some(name3.into());
        self
    }

    /// Sets `na-me`.
    pub fn with_na_me(mut self, na_me: impl Into<String>) -> Self {
        self.na_me = Some(na_me.into());
        self
    }

    /// Sets `na.me`.
    pub fn with_na_me2(mut self, na_me2: impl Into<String>) -> Self {
        self.na_me2 = Some(na_me2.into());
        self
    }

    /// Sets `na_me`.
    pub fn with_na_me3(mut self, na_me3: impl Into<String>) -> Self {
        self.na_me3 = Some(na_me3.into());
        self
    }

    /// Sets `_`.
    pub fn with_underscore(mut self, underscore: impl Into<String>) -> Self {
        self.underscore = Some(underscore.into());
        self
    }

    /// Sets `__`.
    pub fn with_underscore_underscore(
        mut self,
        underscore_underscore: impl Into<String>,
    ) -> Self {
        self.underscore_underscore = Some(underscore_underscore.into());
        self
    }

    /// Sets `self`.
    pub fn with_self_(mut self, self_: impl Into<String>) -> Self {
        self.self_ = Some(self_.into());
        self
    }

    /// Sets `Self`.
    pub fn with_self2(mut self, self2: impl Into<String>) -> Self {
        self.self2 = Some(self2.into());
        self
    }

    /// Sets `super`.
    pub fn with_super_(mut self, super_: impl Into<String>) -> Self {
        self.super_ = Some(super_.into());
        self
    }

    /// Sets `crate`.
    pub fn with_crate_(mut self, crate_: impl Into<String>) -> Self {
        self.crate_ = Some(crate_.into());
        self
    }

    /// Sets `Type`.
    pub fn with_type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Sets `type`.
    pub fn with_type2(mut self, type2: impl Into<String>) -> Self {
        self.type2 = Some(type2.into());
        self
    }

    /// Sets `3d`.
    pub fn with_n3d(mut self, n3d: impl Into<String>) -> Self {
        self.n3d = Some(n3d.into());
        self
    }

    /// Sets `日本`.
    pub fn with_ri_ben(mut self, ri_ben: impl Into<String>) -> Self {
        self.ri_ben = Some(ri_ben.into());
        self
    }

    /// Sets `日 本`.
    pub fn with_ri_ben2(mut self, ri_ben2: impl Into<String>) -> Self {
        self.ri_ben2 = Some(ri_ben2.into());
        self
    }
}
