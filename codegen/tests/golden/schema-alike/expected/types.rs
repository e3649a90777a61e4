use super::rt;

/// From `#/paths/~1pets/get/responses/200/content/application~1json/schema` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ListPetsResponse {
    /// `links`.
    pub links: Vec<ListPetsResponseFirst>,
    /// `first`.
    pub first: Option<ListPetsResponseFirst>,
    /// `other`.
    pub other: Option<ListPetsResponseOther>,
}

impl ListPetsResponse {
    /// With what is required.
    pub fn new(links: Vec<ListPetsResponseFirst>) -> Self {
        Self {
            links,
            ..Default::default()
        }
    }
}

/// From `#/paths/~1pets/get/responses/200/content/application~1json/schema/properties/links/items` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ListPetsResponseFirst {
    /// `href`.
    pub href: Option<String>,
    /// `kind`.
    pub kind: Option<LinkKind>,
}

/// From `#/paths/~1pets/get/responses/200/content/application~1json/schema/properties/links/items/properties/kind` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum LinkKind {
    /// `next`.
    Next,
    /// `last`.
    Last,
    /// A value that the description does not name.
    Unknown(String),
}

impl LinkKind {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Next => "next",
            Self::Last => "last",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "next" => Some(Self::Next),
            "last" => Some(Self::Last),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/paths/~1pets/get/responses/200/content/application~1json/schema/properties/other` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct ListPetsResponseOther {
    /// `href`.
    pub href: Option<String>,
    /// `kind`.
    pub kind: Option<ListPetsResponseOtherKind>,
}

/// From `#/paths/~1pets/get/responses/200/content/application~1json/schema/properties/other/properties/kind` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum ListPetsResponseOtherKind {
    /// `next`.
    Next,
    /// `prior`.
    Prior,
    /// A value that the description does not name.
    Unknown(String),
}

impl ListPetsResponseOtherKind {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Next => "next",
            Self::Prior => "prior",
            Self::Unknown(text) => text,
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "next" => Some(Self::Next),
            "prior" => Some(Self::Prior),
            _ => Some(Self::Unknown(text.to_owned())),
        }
    }
}

/// From `#/components/schemas/Link` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Link {
    /// `href`.
    pub href: Option<String>,
    /// `kind`.
    pub kind: Option<LinkKind>,
}
