//! The server's end: what happens with an event, who may signal one, and how refusals are worded.

use specwright_runtime::auth::{Basic, Caller, Denied};
use specwright_runtime::server::{Answer, Refusal, Service};

use crate::webhook::server::{Authenticator, Presented, Webhook, service as webhook_service};
use crate::webhook::{SignalEvent, SignalEventError, SignalEventRequest, WebApiError};

/// An agent that hands each event on.
pub struct Agent {
    notify: Box<dyn Fn(SignalEventRequest) + Send + Sync>,
}

impl Agent {
    /// An agent that calls `notify` with each event.
    pub fn new(notify: impl Fn(SignalEventRequest) + Send + Sync + 'static) -> Self {
        Self { notify: Box::new(notify) }
    }
}

impl Webhook for Agent {
    async fn signal_event(&self, request: SignalEvent) -> Result<(), SignalEventError> {
        (self.notify)(request.body);
        Ok(())
    }
}

/// The generated service around an agent, refusing as SuperOffice does.
pub fn service(agent: Agent) -> Service {
    webhook_service(agent, Accounts).refusals(|refusal, _| vendor_error(refusal))
}

/// Knows the credentials below.
struct Accounts;

/// The user name and password of the reference page's sample request.
pub const USER: (&str, &str) = ("tje0", "Tje0");
/// A ticket.
pub const TICKET: &str = "7T:MQA4AGUANwA=";
/// The app token that may stand beside the ticket.
pub const APP_TOKEN: &str = "f1b3c2d4e5a69788";
/// An access token.
pub const ACCESS_TOKEN: &str = "8A:Cust12345.AbCdEf";
/// The XSRF value of a session.
pub const XSRF: &str = "4f0ac6b1-xsrf";

impl Authenticator for Accounts {
    async fn authenticate(&self, presented: Presented) -> Result<Caller, Denied> {
        let accepted = match presented {
            Presented { basic: Some(Basic { user, password }), .. } => user == USER.0 && password == USER.1,
            Presented { so_ticket: Some(ticket), so_app_token, .. } => {
                ticket == TICKET && so_app_token.is_none_or(|token| token == APP_TOKEN)
            }
            Presented { bearer: Some(token), .. } => token == ACCESS_TOKEN,
            Presented { xsrf_cookie: Some(cookie), xsrf_token: Some(token), .. } => cookie == token && token == XSRF,
            _ => false,
        };
        if accepted { Ok(Caller::new(USER.0)) } else { Err(Denied::unauthenticated("the credentials are not known here")) }
    }
}

/// The vendor's error body for the statuses that the description gives it; other refusals stay problem details.
fn vendor_error(refusal: &Refusal) -> Option<Answer> {
    let error = |error_type: &str| WebApiError {
        error: Some(true),
        error_type: Some(error_type.to_owned()),
        message: Some(refusal.detail().to_owned()),
        error_message: None,
        error_source: Some("signal-event".to_owned()),
    };
    match refusal.status().as_u16() {
        400 => Some(SignalEventError::BadRequest(error("ArgumentException")).into()),
        401 => Some(SignalEventError::Unauthorized(error("SoAuthenticationException")).into()),
        _ => None,
    }
}
