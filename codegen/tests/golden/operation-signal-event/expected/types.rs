use super::rt;

/// From `#/components/schemas/SignalEventRequest` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct SignalEventRequest {
    /// `EventName`.
    pub event_name: String,
    /// `PrimaryKey`.
    pub primary_key: Option<i32>,
    /// `Data`.
    pub data: Option<rt::Map<String, rt::Json>>,
}

impl SignalEventRequest {
    /// With what is required.
    pub fn new(event_name: impl Into<String>) -> Self {
        Self {
            event_name: event_name.into(),
            ..Default::default()
        }
    }
}

/// From `#/components/schemas/WebApiError` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct WebApiError {
    /// `Message`.
    pub message: Option<String>,
}
