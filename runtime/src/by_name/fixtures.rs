//! What a mock answers, as a file says: operation id to status, headers, media type and body.

use std::collections::BTreeSet;
use std::fmt;

use super::{Api, Operation};
use crate::auth::Credentials;
use crate::body::json;
use crate::value::{Json, Map};

/// What a mock answers: by operation id what a file says, for all others what the description has or what was made to fit it.
///
/// ```json
/// {"getPet": {"status": 200, "headers": {"X-Limit": 5}, "contentType": "application/json", "body": {"name": "Rex"}},
///  "echo": {"body": {"$request": "body"}}}
/// ```
///
/// Every member may be missing: the status is then the first documented success, the media type the one that the request
/// prefers. `{"$request": "body"}` stands for the body of the request, in the whole body or anywhere within it.
#[derive(Debug, Clone, Default)]
pub struct Fixtures {
    by_id: Map<String, Fixture>,
    pub(super) let_in: Option<Credentials>,
    /// What who is let in may do: all that there is.
    pub(super) scopes: BTreeSet<&'static str>,
}

/// An answer that a file says.
#[derive(Debug, Clone, Default)]
pub(super) struct Fixture {
    pub(super) status: Option<u16>,
    pub(super) headers: Map<String, Json>,
    pub(super) content_type: Option<String>,
    pub(super) body: Option<Json>,
}

/// Why fixtures cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongFixtures(String);

impl Fixtures {
    /// None: every answer is what the description has, or made to fit it.
    pub fn new() -> Self {
        Self::default()
    }

    /// The fixtures of a JSON text.
    pub fn from_json(text: &[u8]) -> Result<Self, WrongFixtures> {
        let all: Map<String, Json> = json::decode(text).map_err(|error| WrongFixtures(error.to_string()))?;
        let read = |(id, value): (String, Json)| {
            fixture(value).map_err(|reason| WrongFixtures(format!("`{id}`: {reason}"))).map(|one| (id, one))
        };
        Ok(Self { by_id: all.into_iter().map(read).collect::<Result<_, _>>()?, ..Self::default() })
    }

    /// The same, if every operation id is one of the API's.
    pub fn of(mut self, api: &Api) -> Result<Self, WrongFixtures> {
        self.scopes = scopes(api);
        let known = |id: &&String| api.find(id).is_some();
        match self.by_id.keys().find(|id| !known(id)) {
            Some(id) => Err(WrongFixtures(format!("there is no operation `{id}`"))),
            None => Ok(self),
        }
    }

    pub(super) fn get(&self, operation: &Operation) -> Option<&Fixture> {
        self.by_id.get(operation.operation.id)
    }
}

fn scopes(api: &Api) -> BTreeSet<&'static str> {
    let sets = api.operations.iter().flat_map(|operation| operation.operation.security);
    sets.flat_map(|set| set.iter()).flat_map(|requirement| requirement.scopes).copied().collect()
}

fn fixture(json: Json) -> Result<Fixture, String> {
    let Json::Object(members) = json else { return Err("an answer is an object".to_owned()) };
    let mut fixture = Fixture::default();
    for (name, value) in members {
        match (name.as_str(), value) {
            ("status", value) => fixture.status = Some(status(&value)?),
            ("headers", Json::Object(headers)) => fixture.headers = headers,
            ("headers", _) => return Err("`headers` is an object".to_owned()),
            ("contentType", Json::String(text)) => fixture.content_type = Some(text),
            ("contentType", _) => return Err("`contentType` is a text".to_owned()),
            ("body", value) => fixture.body = Some(value),
            (name, _) => return Err(format!("an answer has `status`, `headers`, `contentType` and `body`, no `{name}`")),
        }
    }
    Ok(fixture)
}

fn status(value: &Json) -> Result<u16, String> {
    let number = value.as_u64().and_then(|number| u16::try_from(number).ok());
    number.filter(|number| (200..1000).contains(number)).ok_or_else(|| format!("`{value}` is no status of an answer"))
}

/// The body with the request's own in the places that ask for it; of a request without one there is none, and null within others.
pub(super) fn filled(body: Json, request: Option<&Json>) -> Option<Json> {
    if asks_for_request(&body) {
        return request.cloned();
    }
    let inner = |value| filled(value, request).unwrap_or_default();
    Some(match body {
        Json::Object(members) => members.into_iter().map(|(name, value)| (name, inner(value))).collect(),
        Json::Array(items) => items.into_iter().map(inner).collect(),
        other => other,
    })
}

/// `{"$request": "body"}`.
fn asks_for_request(json: &Json) -> bool {
    json.as_object().is_some_and(|members| members.len() == 1 && members.get("$request").is_some_and(|what| *what == "body"))
}

impl fmt::Display for WrongFixtures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the fixtures: {}", self.0)
    }
}

impl std::error::Error for WrongFixtures {}
