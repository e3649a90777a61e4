//! From the credentials of a request to its caller.
//!
//! The alternatives of which the request presents all parts are tried in the description's order, the first that is accepted wins.
//! Anonymous access is for requests that present nothing: credentials that are denied are never passed over in silence.

use http::StatusCode;
use http::header::WWW_AUTHENTICATE;
use tokio::time::Instant;

use super::Refusal;
use super::context::Head;
use super::dispatch::{Time, guard};
use super::service::Settings;
use crate::auth::{self, Caller, Candidate, Denied};
use crate::operation::Operation;

/// Who makes the request, or why it is refused: 401 or 403.
pub(super) async fn authenticate(
    settings: &Settings,
    head: &Head,
    operation: &Operation,
    deadline: Instant,
) -> Result<Caller, Refusal> {
    if operation.security.is_empty() {
        return Ok(Caller::anonymous());
    }
    let realm = settings.api.title;
    let candidates = auth::present(operation, &head.parts.headers, head.query())
        .map_err(|malformed| unauthenticated(operation, realm, malformed.to_string()))?;
    let mut denied = None;
    for candidate in candidates {
        if candidate.requirements.is_empty() {
            if denied.is_none() {
                return Ok(Caller::anonymous());
            }
            continue;
        }
        match ask(settings, candidate, deadline).await? {
            Ok(caller) => return Ok(caller),
            Err(reason) => denied = Some(weightier(denied, reason)),
        }
    }
    Err(match denied {
        None => unauthenticated(operation, realm, "credentials are required".to_owned()),
        Some(Denied::Unauthenticated(message)) => unauthenticated(operation, realm, message),
        Some(Denied::Forbidden(message)) => Refusal::new(StatusCode::FORBIDDEN, message),
    })
}

async fn ask(settings: &Settings, candidate: Candidate, deadline: Instant) -> Result<Result<Caller, Denied>, Refusal> {
    let outcome = guard(Time::Until(deadline), settings.dispatch.authenticate(candidate.credentials)).await?;
    Ok(outcome.and_then(|caller| match caller.missing_scopes(candidate.requirements).first() {
        None => Ok(caller),
        Some(scope) => Err(Denied::forbidden(format!("the scope `{scope}` is required and was not granted"))),
    }))
}

/// Of two denials the one to tell: a known caller who may not do this comes before an unknown one.
fn weightier(one: Option<Denied>, other: Denied) -> Denied {
    match one {
        Some(Denied::Unauthenticated(_)) if matches!(other, Denied::Forbidden(_)) => other,
        Some(first) => first,
        None => other,
    }
}

fn unauthenticated(operation: &Operation, realm: &str, message: String) -> Refusal {
    let refusal = Refusal::new(StatusCode::UNAUTHORIZED, message);
    auth::challenges(operation, realm).into_iter().fold(refusal, |refusal, challenge| refusal.header(WWW_AUTHENTICATE, challenge))
}
