use super::rt;
use super::types;

/// The input of `POST /Agents/Webhook/SignalEvent`.
#[derive(Clone, Debug, PartialEq)]
pub struct SignalEvent {
    /// `SO-Language`.
    pub so_language: Option<String>,
    /// The body.
    pub body: types::SignalEventRequest,
}

/// The errors of `POST /Agents/Webhook/SignalEvent`.
#[derive(Clone, Debug, PartialEq)]
pub enum SignalEventError {
    /// 400: Malformed.
    BadRequest(types::WebApiError),
    /// A status that the description does not name.
    Undocumented(rt::Reply),
}

rt::api_error!(SignalEventError);
