use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `code`.
    pub code: Option<String>,
    /// `part`.
    pub part: Option<String>,
    /// `word`.
    pub word: Option<String>,
    /// `space`.
    pub space: Option<String>,
    /// `line`.
    pub line: Option<String>,
    /// `path`.
    pub path: Option<String>,
    /// `letter`.
    pub letter: Option<String>,
    /// `either`.
    pub either: rt::Field<String>,
    /// `tags`.
    pub tags: Option<Vec<Tag>>,
    /// `notes`.
    pub notes: Option<rt::Map<String, String>>,
    /// `escaped`.
    pub escaped: Option<String>,
}

/// From `#/components/schemas/Tag` of the description.
pub type Tag = String;
