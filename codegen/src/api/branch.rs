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
    /// Members with the one value, as JSON text, that they have in this branch.
    pub(crate) fixed: Vec<(String, String)>,
    /// The values themselves, as JSON texts, where they are enumerated.
    pub(crate) values: Vec<String>,
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

impl Kinds {
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
