use super::rt;

/// From `#/paths/~1chat/get/responses/200/content/text~1event-stream/itemSchema` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum ChatResponseItem {
    /// `Word`.
    Word(Word),
    /// `Done`.
    Done(Done),
}

impl From<Word> for ChatResponseItem {
    fn from(value: Word) -> Self {
        Self::Word(value)
    }
}

impl From<Done> for ChatResponseItem {
    fn from(value: Done) -> Self {
        Self::Done(value)
    }
}

/// From `#/components/schemas/Word` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Word {
    /// `event`.
    pub event: WordEvent,
    /// `data`.
    pub data: WordData,
}

/// From `#/components/schemas/Word/properties/event` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum WordEvent {
    /// `word`.
    Word,
}

impl WordEvent {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Word => "word",
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "word" => Some(Self::Word),
            _ => None,
        }
    }
}

/// From `#/components/schemas/Word/properties/data` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct WordData {
    /// `text`.
    pub text: String,
}

/// From `#/components/schemas/Done` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Done {
    /// `event`.
    pub event: DoneEvent,
    /// `data`.
    pub data: i64,
    /// `id`.
    pub id: Option<String>,
}

impl Done {
    /// With what is required.
    pub fn new(event: DoneEvent, data: i64) -> Self {
        Self { event, data, id: None }
    }
}

/// From `#/components/schemas/Done/properties/event` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum DoneEvent {
    /// `done`.
    Done,
}

impl DoneEvent {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Done => "done",
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "done" => Some(Self::Done),
            _ => None,
        }
    }
}
