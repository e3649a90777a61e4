use super::rt;

/// From `#/paths/~1stream/get/responses/200/content/text~1event-stream/itemSchema` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum StreamResponseItem {
    /// AddString
    AddString(StreamResponseItemAddString),
    /// AddInt64
    AddInt64(StreamResponseItemAddInt64),
}

impl From<StreamResponseItemAddString> for StreamResponseItem {
    fn from(value: StreamResponseItemAddString) -> Self {
        Self::AddString(value)
    }
}

impl From<StreamResponseItemAddInt64> for StreamResponseItem {
    fn from(value: StreamResponseItemAddInt64) -> Self {
        Self::AddInt64(value)
    }
}

/// From `#/paths/~1stream/get/responses/200/content/text~1event-stream/itemSchema/properties/event` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum StreamResponseItemAddStringEvent {
    /// `addString`.
    AddString,
}

impl StreamResponseItemAddStringEvent {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::AddString => "addString",
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "addString" => Some(Self::AddString),
            _ => None,
        }
    }
}

/// From `#/paths/~1stream/get/responses/200/content/text~1event-stream/itemSchema/properties/event` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum StreamResponseItemAddInt64Event {
    /// `addInt64`.
    AddInt64,
}

impl StreamResponseItemAddInt64Event {
    /// The text that stands for the value.
    pub fn as_str(&self) -> &str {
        match self {
            Self::AddInt64 => "addInt64",
        }
    }

    /// The value that a text stands for.
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            "addInt64" => Some(Self::AddInt64),
            _ => None,
        }
    }
}

/// AddString
///
/// From `#/paths/~1stream/get/responses/200/content/text~1event-stream/itemSchema/oneOf/0` of the description.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct StreamResponseItemAddString {
    /// `event`.
    pub event: StreamResponseItemAddStringEvent,
    /// `data`.
    pub data: String,
    /// `retry`.
    pub retry: Option<i64>,
}

impl StreamResponseItemAddString {
    /// With what is required.
    pub fn new(
        event: StreamResponseItemAddStringEvent,
        data: impl Into<String>,
    ) -> Self {
        Self {
            event,
            data: data.into(),
            retry: None,
        }
    }
}

/// AddInt64
///
/// From `#/paths/~1stream/get/responses/200/content/text~1event-stream/itemSchema/oneOf/1` of the description.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct StreamResponseItemAddInt64 {
    /// `event`.
    pub event: StreamResponseItemAddInt64Event,
    /// `data`.
    pub data: i64,
    /// `retry`.
    pub retry: Option<i64>,
}

impl StreamResponseItemAddInt64 {
    /// With what is required.
    pub fn new(event: StreamResponseItemAddInt64Event, data: i64) -> Self {
        Self { event, data, retry: None }
    }
}
