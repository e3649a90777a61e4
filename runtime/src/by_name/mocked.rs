//! From what a mock is to answer to a reply, as if it had come over the wire.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use super::content::{self, Body};
use super::fixtures::{Fixture, filled};
use super::told::Limits;
use super::{Answer, Fixtures, Operation, Sample, Sent};
use crate::body::{json, negotiate};
use crate::client::Rest;
use crate::operation::{Media, Parameter};
use crate::param::{self, Target};
use crate::reply::Reply;
use crate::server::{Refusal, Request};
use crate::value::Json;

/// The reply of a mock to a request whose body was `sent`.
pub async fn mocked(
    fixtures: &Fixtures,
    operation: &'static Operation,
    request: &Request,
    sent: Sent,
) -> Result<(Reply, Rest), Refusal> {
    let broken = |message: String| wrong(operation, &message);
    let said = fixtures.get(operation).cloned().unwrap_or_default();
    let status = said.status.or(operation.samples.first().map(|sample| sample.status)).unwrap_or_else(|| first(operation));
    let answer = operation.answer(status);
    let media = answer.map(|answer| media(answer, &said, request)).transpose().map_err(broken)?.flatten();
    let sample = sample(operation, status, media);
    let mut headers = headers(answer, &said, sample).map_err(broken)?;
    let sent = sent.told(Limits::default()).await.map_err(|error| broken(error.to_string()))?;
    let body = match said.body {
        Some(body) => filled(body, sent.as_ref()),
        None => sample.and_then(|sample| parsed(sample.body?)),
    };
    let status = StatusCode::from_u16(status).map_err(|error| broken(error.to_string()))?;
    let Some(body) = body else { return Ok((Reply::new(status, headers, ""), Rest::default())) };
    let given = said.content_type.as_deref();
    let (name, body) = match (answer, media) {
        (Some(answer), Some(media)) => {
            let body = content::body(answer.contents, media, &body).map_err(|error| broken(error.to_string()))?;
            (given.unwrap_or(media.concrete()), received(media, body))
        }
        (Some(_), None) => return Err(broken(format!("an answer of status {status} has no body"))),
        // a status that is not documented: the body as it stands
        (None, _) => {
            let bytes = json::encode(&body).map_err(|error| broken(error.to_string()))?;
            (given.unwrap_or("application/json"), (bytes.into(), Rest::default()))
        }
    };
    headers.insert(CONTENT_TYPE, HeaderValue::try_from(name).map_err(|error| broken(error.to_string()))?);
    Ok((Reply::new(status, headers, body.0), body.1))
}

/// What of a body stands in the reply, and what beside it.
fn received(media: &'static Media, body: Body) -> (Bytes, Rest) {
    match body {
        Body::Whole(bytes) => (bytes, Rest::default()),
        Body::Octets(octets) => (Bytes::new(), Rest::of_octets(octets, media.payload)),
        Body::Parts(parts) => (Bytes::new(), Rest::of_parts(parts, media.payload)),
    }
}

/// The first documented status, a success if there is one.
fn first(operation: &Operation) -> u16 {
    let exact = operation.answers.iter().map(|answer| answer.statuses.0.max(200));
    exact.clone().find(|status| (200..300).contains(status)).or(exact.min()).unwrap_or(200)
}

/// The media type of the body: that of the fixture, or the one that the request prefers.
fn media(answer: &'static Answer, said: &Fixture, request: &Request) -> Result<Option<&'static Media>, String> {
    let offered = answer.contents.iter().flat_map(|content| content.media);
    let Some(given) = &said.content_type else {
        let preferred = request.preferred().and_then(|wanted| offered.clone().find(|media| *media == wanted));
        return Ok(preferred.or(offered.clone().next()));
    };
    let fits = |media: &&'static Media| negotiate::content(given, std::slice::from_ref(*media)).is_ok();
    let found = offered.clone().find(|media| media.name == given).or(offered.clone().find(fits));
    match found {
        None if !answer.contents.is_empty() => Err(format!("`{given}` is no media type of the answer")),
        found => Ok(found),
    }
}

/// A sample of the status, of the media type if there is one.
fn sample(operation: &'static Operation, status: u16, media: Option<&Media>) -> Option<&'static Sample> {
    let mut all = operation.samples.iter().filter(|sample| sample.status == status);
    let same = all.clone().find(|sample| sample.media == media.map(|media| media.name));
    same.or_else(|| all.next().filter(|_| media.is_none()))
}

fn parsed(text: &str) -> Option<Json> {
    json::decode(text.as_bytes()).ok()
}

/// Headers: those of the sample, then those of the fixture.
fn headers(answer: Option<&'static Answer>, said: &Fixture, sample: Option<&Sample>) -> Result<HeaderMap, String> {
    let mut headers = HeaderMap::new();
    let sampled = sample.iter().flat_map(|sample| sample.headers).filter_map(|(name, text)| Some((*name, parsed(text)?)));
    let sampled: Vec<(&str, Json)> = sampled.collect();
    let all =
        sampled.iter().map(|(name, value)| (*name, value)).chain(said.headers.iter().map(|(name, value)| (name.as_str(), value)));
    for (name, value) in all {
        let known = |known: &&&'static Parameter| known.name.eq_ignore_ascii_case(name);
        let written = match answer.and_then(|answer| answer.headers.iter().find(known)) {
            Some(parameter) => {
                let mut target = Target::default();
                param::write_composite(parameter, value, &mut target).map_err(|error| format!("header `{name}`: {error}"))?;
                target.headers
            }
            None => plain(name, value)?,
        };
        for name in written.keys() {
            headers.remove(name);
        }
        headers.extend(written);
    }
    Ok(headers)
}

/// A header that the description does not have.
fn plain(name: &str, value: &Json) -> Result<HeaderMap, String> {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let name = HeaderName::try_from(name).map_err(|_| format!("`{name}` is no header name"))?;
    let value = HeaderValue::try_from(text).map_err(|_| format!("header `{name}` has a character that it cannot hold"))?;
    Ok(HeaderMap::from_iter([(name, value)]))
}

/// A fixture that is wrong is the mock's own fault, and it says which.
pub(super) fn wrong(operation: &Operation, message: &str) -> Refusal {
    let detail = format!("the mock cannot answer `{}`: {message}", operation.operation.id);
    Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, detail)
}
