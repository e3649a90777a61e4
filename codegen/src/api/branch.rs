//! What tells a value of one branch of a union from values of the others.

/// The test of a branch: what must hold of a value before it is tried.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Branch {
    /// JSON types its values have.
    pub(crate) kinds: Kinds,
    /// Members an object must have.
    pub(crate) required: Vec<String>,
    /// Members an object may have: the more of them a value has, the sooner the branch is tried.
    pub(crate) known: Vec<String>,
    /// Members with the values, as JSON texts, that they may have in this branch.
    pub(crate) fixed: Vec<(String, Vec<String>)>,
    /// The values themselves, as JSON texts, where they are enumerated.
    pub(crate) values: Vec<String>,
    /// Whether other values than those may come, from a newer server: they are of this branch if of no other.
    pub(crate) open: bool,
}

/// A set of JSON types.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Kinds {
    pub(crate) null: bool,
    pub(crate) boolean: bool,
    pub(crate) integer: bool,
    pub(crate) number: bool,
    pub(crate) text: bool,
    pub(crate) array: bool,
    pub(crate) object: bool,
}

impl Branch {
    /// The test of a value that passes either.
    pub(crate) fn or(self, other: Self) -> Self {
        let enumerated = |branch: &Self| !branch.values.is_empty() || branch.kinds == Kinds::OBJECT;
        let values = match enumerated(&self) && enumerated(&other) {
            true => self.values.iter().chain(&other.values).cloned().collect(),
            false => Vec::new(),
        };
        let fixed = self.fixed.iter().filter_map(|(name, values)| {
            let (_, more) = other.fixed.iter().find(|(known, _)| known == name)?;
            Some((name.clone(), values.iter().chain(more).cloned().collect()))
        });
        Self {
            kinds: self.kinds.or(other.kinds),
            required: self.required.iter().filter(|name| other.required.contains(name)).cloned().collect(),
            fixed: fixed.collect(),
            known: self.known.iter().chain(other.known.iter().filter(|name| !self.known.contains(name))).cloned().collect(),
            values,
            open: self.open || other.open,
        }
    }

    /// Whether a value can pass both tests.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.kinds.meets(other.kinds) && !self.is_fixed_apart(other)
    }

    /// Whether a value can pass both tests and neither is the better one.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let needed = |branch: &Self, other: &Self| branch.required.iter().all(|name| other.known.contains(name));
        self.kinds == other.kinds
            && self.values == other.values
            && !self.is_fixed_apart(other)
            && needed(self, other)
            && needed(other, self)
    }

    /// Whether a member that one of them must have is of other values in the other.
    fn is_fixed_apart(&self, other: &Self) -> bool {
        self.fixed.iter().any(|(name, values)| {
            let needed = self.required.contains(name) || other.required.contains(name);
            let found = other.fixed.iter().find(|(known, _)| known == name);
            needed && found.is_some_and(|(_, wanted)| !values.iter().any(|value| wanted.contains(value)))
        })
    }
}

impl Kinds {
    /// Objects alone.
    pub(crate) const OBJECT: Self = Self { object: true, ..Self::NONE };

    /// Every type.
    pub(crate) const ALL: Self =
        Self { null: true, boolean: true, integer: true, number: true, text: true, array: true, object: true };

    const NONE: Self =
        Self { null: false, boolean: false, integer: false, number: false, text: false, array: false, object: false };

    /// Whether a type is in both.
    fn meets(self, other: Self) -> bool {
        let both = |kinds: Self| [kinds.null, kinds.boolean, kinds.integer, kinds.number, kinds.text, kinds.array, kinds.object];
        both(self).into_iter().zip(both(other)).any(|(one, other)| one && other)
    }

    /// What is in either.
    pub(crate) fn or(self, other: Self) -> Self {
        Self {
            null: self.null || other.null,
            boolean: self.boolean || other.boolean,
            integer: self.integer || other.integer,
            number: self.number || other.number,
            text: self.text || other.text,
            array: self.array || other.array,
            object: self.object || other.object,
        }
    }
}
