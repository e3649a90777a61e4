use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pet {
    /// `name`.
    pub name: Option<String>,
    /// \`\`.
    pub empty: Option<i64>,
    /// `a/b~c "d" %25`.
    pub a_b_c_d_25: Option<i64>,
    /// `größe`.
    pub grosse: Option<f64>,
    /// `type`.
    pub r#type: Option<bool>,
    /// `Type`.
    pub type2: Option<bool>,
    /// `$ref`.
    pub r#ref: Option<String>,
    /// `self`.
    pub self_: Option<Box<Pet>>,
    /// `never`.
    pub never: Option<rt::Json>,
    /// `always`.
    pub always: Option<rt::Json>,
    /// `deep`.
    pub deep: Option<PetDeep>,
}

impl Pet {
    /// Sets `name`.
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets ``.
    pub fn with_empty(mut self, empty: i64) -> Self {
        self.empty = Some(empty);
        self
    }

    /// Sets `a/b~c "d" %25`.
    pub fn with_a_b_c_d_25(mut self, a_b_c_d_25: i64) -> Self {
        self.a_b_c_d_25 = Some(a_b_c_d_25);
        self
    }

    /// Sets `größe`.
    pub fn with_grosse(mut self, grosse: f64) -> Self {
        self.grosse = Some(grosse);
        self
    }

    /// Sets `type`.
    pub fn with_type(mut self, r#type: bool) -> Self {
        self.r#type = Some(r#type);
        self
    }

    /// Sets `Type`.
    pub fn with_type2(mut self, type2: bool) -> Self {
        self.type2 = Some(type2);
        self
    }

    /// Sets `$ref`.
    pub fn with_ref(mut self, r#ref: impl Into<String>) -> Self {
        self.r#ref = Some(r#ref.into());
        self
    }

    /// Sets `self`.
    pub fn with_self_(mut self, self_: Pet) -> Self {
        self.self_ = Some(Box::new(self_));
        self
    }

    /// Sets `never`.
    pub fn with_never(mut self, never: rt::Json) -> Self {
        self.never = Some(never);
        self
    }

    /// Sets `always`.
    pub fn with_always(mut self, always: rt::Json) -> Self {
        self.always = Some(always);
        self
    }

    /// Sets `deep`.
    pub fn with_deep(mut self, deep: PetDeep) -> Self {
        self.deep = Some(deep);
        self
    }
}

/// From `#/components/schemas/Pet/properties/deep` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetDeep {
    /// `in`.
    pub r#in: Option<PetDeepIn>,
}

/// From `#/components/schemas/Pet/properties/deep/properties/in` of the description.
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct PetDeepIn {
    /// `most`.
    pub most: Option<i64>,
}
