//! The outcome of a call as JSON.

use http::HeaderMap;
use http::header::CONTENT_TYPE;

use super::{Failure, octets, parts};
use crate::body::{json, negotiate};
use crate::http_body::HttpBody;
use crate::operation::Payload;
use crate::reply::Reply;
use crate::server::{Answer, AnswerContent, Listed};
use crate::stream::{Octets, Written};
use crate::value::{Json, Map};

/// What a call by name comes to.
pub type Called = Result<Told, Failure>;

/// An answer as JSON.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Told {
    /// The status.
    pub status: u16,
    /// The headers by their names in small letters: a text, or a list of texts where one came several times.
    pub headers: Map<String, Json>,
    /// The body, whatever its media type; octets are a base64 text, items a list, parts an object.
    pub body: Option<Json>,
    /// Whether more items came than are told.
    pub more: bool,
}

/// How much is told of bodies in pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How many items.
    pub items: usize,
    /// How many bytes of octets, and of each file.
    pub bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { items: 1000, bytes: 8 << 20 }
    }
}

impl Told {
    /// All of it as JSON: `status`, `headers`, `body` where there is one, and `more` where that is so.
    pub fn to_json(&self) -> Json {
        let mut members = Map::new();
        members.insert("status".to_owned(), Json::from(self.status));
        members.insert("headers".to_owned(), Json::Object(self.headers.clone()));
        members.extend(self.body.clone().map(|body| ("body".to_owned(), body)));
        members.extend(self.more.then(|| ("more".to_owned(), Json::Bool(true))));
        Json::Object(members)
    }
}

/// What a server answers, as JSON; `headers` are those that came.
pub(super) async fn answer(status: u16, mut headers: HeaderMap, answer: Answer, limits: Limits) -> Called {
    let (typed, content) = answer.into_content();
    // what has a type is told as the type has it
    for name in typed.keys() {
        headers.remove(name);
    }
    headers.extend(typed);
    let (body, more) = told(content, &headers, limits).await?;
    Ok(Told { status, headers: self::headers(&headers), body, more })
}

/// A body, none where there is none, and whether more items came than are told.
pub(super) async fn told(content: AnswerContent, headers: &HeaderMap, limits: Limits) -> Result<(Option<Json>, bool), Failure> {
    let told = match content {
        AnswerContent::Typed { json: text, .. } => json::decode(&text).map_err(|error| Failure::untold(error.to_string()))?,
        AnswerContent::Octets(octets) => octets::to_json(&octets.collect(limits.bytes).await?),
        AnswerContent::Items(Listed(items, _)) => {
            let (items, more) = listed(items, limits.items).await?;
            return Ok((Some(Json::Array(items)), more));
        }
        AnswerContent::Parts(parts) => parts::to_json(parts, limits.bytes).await?,
        AnswerContent::Raw(body) => return Ok((raw(body, headers, limits.bytes).await?, false)),
        AnswerContent::Unwritable(error) => return Err(Failure::untold(error.to_string())),
    };
    Ok((Some(told), false))
}

/// Items up to a limit, and whether there are more.
async fn listed(mut items: Written, limit: usize) -> Result<(Vec<Json>, bool), Failure> {
    let mut all = Vec::new();
    while let Some(item) = std::future::poll_fn(|context| items.as_mut().poll_next(context)).await {
        if all.len() == limit {
            return Ok((all, true));
        }
        all.push(json::decode(&item?).map_err(|error| Failure::untold(error.to_string()))?);
    }
    Ok((all, false))
}

/// A body that has no type: JSON where its media type says so, text where it is some, else octets; none where it is empty.
async fn raw(body: HttpBody, headers: &HeaderMap, limit: usize) -> Result<Option<Json>, Failure> {
    let bytes = Octets::of(body).collect(limit).await?;
    if bytes.is_empty() {
        return Ok(None);
    }
    let media_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let parsed = match media_type.and_then(negotiate::payload) {
        Some(Payload::Json) => json::decode(&bytes).ok(),
        _ => None,
    };
    let text = || std::str::from_utf8(&bytes).ok().map(Json::from);
    Ok(Some(parsed.or_else(text).unwrap_or_else(|| octets::to_json(&bytes))))
}

/// Headers by their names.
pub(super) fn headers(headers: &HeaderMap) -> Map<String, Json> {
    let told = headers.keys().map(|name| {
        let mut values: Vec<Json> = headers
            .get_all(name)
            .iter()
            .map(|value| Json::from(String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect();
        let value = if values.len() == 1 { values.remove(0) } else { Json::Array(values) };
        (name.as_str().to_owned(), value)
    });
    told.collect()
}

/// Status and headers, before the reply is read.
impl Reply {
    /// The status and headers of a reply, for [`Asked::tell`](super::Asked::tell).
    pub fn head(&self) -> (u16, HeaderMap) {
        (self.status().as_u16(), self.headers().clone())
    }
}
