//! Where the generated code knows no type.

/// A place of the description whose Rust type is any JSON value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untyped {
    /// `#/components/schemas/Pet/properties/extra`.
    pub pointer: String,
    /// What the description says that the type does not; None where it says that any value may stand there.
    pub lost: Option<String>,
}
