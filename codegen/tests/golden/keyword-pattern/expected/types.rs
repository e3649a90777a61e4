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

impl Pet {
    /// Sets `code`.
    pub fn with_code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets `part`.
    pub fn with_part(mut self, part: impl Into<String>) -> Self {
        self.part = Some(part.into());
        self
    }

    /// Sets `word`.
    pub fn with_word(mut self, word: impl Into<String>) -> Self {
        self.word = Some(word.into());
        self
    }

    /// Sets `space`.
    pub fn with_space(mut self, space: impl Into<String>) -> Self {
        self.space = Some(space.into());
        self
    }

    /// Sets `line`.
    pub fn with_line(mut self, line: impl Into<String>) -> Self {
        self.line = Some(line.into());
        self
    }

    /// Sets `path`.
    pub fn with_path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }

    /// Sets `letter`.
    pub fn with_letter(mut self, letter: impl Into<String>) -> Self {
        self.letter = Some(letter.into());
        self
    }

    /// Sets `either`.
    pub fn with_either(mut self, either: impl Into<rt::Field<String>>) -> Self {
        self.either = either.into();
        self
    }

    /// Sets `tags`.
    pub fn with_tags(mut self, tags: Vec<Tag>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `notes`.
    pub fn with_notes(mut self, notes: rt::Map<String, String>) -> Self {
        self.notes = Some(notes);
        self
    }

    /// Sets `escaped`.
    pub fn with_escaped(mut self, escaped: impl Into<String>) -> Self {
        self.escaped = Some(escaped.into());
        self
    }
}

/// From `#/components/schemas/Tag` of the description.
pub type Tag = String;
