use super::rt;

/// From `#/components/schemas/Node` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Node {
    /// `name`.
    pub name: Option<String>,
    /// `size`.
    pub size: Option<Size>,
    /// `children`.
    pub children: Option<Vec<Node>>,
}

/// From `#/components/schemas/Size` of the description.
pub type Size = i64;
