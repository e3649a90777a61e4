//! What the runtime refuses by itself, before a handler runs or in place of its answer.

use std::fmt;

use http::header::{HeaderName, HeaderValue};
use http::{HeaderMap, StatusCode};
use serde_json::{Map, Value, json};

use super::answer::Answer;
use super::context::Context;
use crate::body::DecodeError;
use crate::check::Violations;
use crate::multipart::PartsError;
use crate::operation::Place;
use crate::param::ParamError;
use crate::problem::{self, Problem};
use crate::reply::Reply;
use crate::stream::{StreamError, StreamErrorKind};

/// A request that is refused: a status, what is wrong in words, and the places where.
#[derive(Clone, PartialEq)]
pub struct Refusal(Box<Parts>);

#[derive(Clone, PartialEq)]
struct Parts {
    status: StatusCode,
    detail: String,
    faults: Vec<Fault>,
    headers: HeaderMap,
    closing: bool,
}

/// A place in a request and what is wrong there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub place: FaultPlace,
    /// Line in the body, from 1, where it is known.
    pub line: Option<usize>,
    /// Column in the line, from 1, where it is known.
    pub column: Option<usize>,
    /// What is wrong.
    pub detail: String,
}

/// Where in a request a fault is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum FaultPlace {
    /// In the body as a whole.
    Body,
    /// In a value of the body, by its JSON Pointer.
    Pointer(String),
    /// In a parameter, by its name on the wire.
    Parameter(&'static str, Place),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            FaultPlace::Body => write!(f, "body: {}", self.detail)?,
            FaultPlace::Pointer(pointer) => write!(f, "`{pointer}`: {}", self.detail)?,
            FaultPlace::Parameter(name, _) => write!(f, "parameter `{name}`: {}", self.detail)?,
        }
        match (self.line, self.column) {
            (Some(line), Some(column)) => write!(f, " at line {line} column {column}"),
            _ => Ok(()),
        }
    }
}

impl Refusal {
    /// A refusal with a status and what is wrong.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        let (faults, headers) = (Vec::new(), HeaderMap::new());
        Self(Box::new(Parts { status, detail: detail.into(), faults, headers, closing: false }))
    }

    /// The same with a place where it is wrong.
    #[must_use]
    pub fn fault(mut self, fault: Fault) -> Self {
        self.0.faults.push(fault);
        self
    }

    /// The same with all that is wrong by another refusal: words and places.
    #[must_use]
    fn and(mut self, other: &Self) -> Self {
        self.0.detail.push_str("; ");
        self.0.detail.push_str(&other.0.detail);
        self.0.faults.extend_from_slice(&other.0.faults);
        self
    }

    /// The same with a further header of its answer.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.0.headers.append(name, value);
        self
    }

    /// Its answer as a reply that a handler can give.
    pub fn into_reply(self) -> Reply {
        let body = self.to_problem().to_json();
        let Parts { status, mut headers, .. } = *self.0;
        headers.insert(http::header::CONTENT_TYPE, HeaderValue::from_static(problem::MEDIA_TYPE));
        Reply::new(status, headers, body)
    }

    /// The same, and the connection ends with its answer, since the rest of the request is not read.
    pub(super) fn closing(mut self) -> Self {
        self.0.closing = true;
        self
    }

    /// The status of its answer.
    pub fn status(&self) -> StatusCode {
        self.0.status
    }

    /// What the status says: `Not Found`.
    pub fn title(&self) -> &'static str {
        self.0.status.canonical_reason().unwrap_or("Refused")
    }

    /// What is wrong.
    pub fn detail(&self) -> &str {
        &self.0.detail
    }

    /// The places where it is wrong.
    pub fn faults(&self) -> &[Fault] {
        &self.0.faults
    }

    /// Headers of its answer.
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    pub(super) fn is_closing(&self) -> bool {
        self.0.closing
    }

    /// Its answer as problem details (RFC 9457).
    pub(super) fn to_answer(&self) -> Answer {
        let body = self.to_problem().to_json();
        Answer::raw(self.0.status.as_u16(), HeaderValue::from_static(problem::MEDIA_TYPE), body)
    }

    fn to_problem(&self) -> Problem {
        let mut problem = Problem::new(self.0.status, self.0.detail.as_str());
        if !self.0.faults.is_empty() {
            problem.extensions.insert("errors".to_owned(), self.0.faults.iter().map(Fault::to_json).collect());
        }
        problem
    }
}

impl Fault {
    fn to_json(&self) -> Value {
        let mut members = Map::new();
        match &self.place {
            FaultPlace::Body => {}
            FaultPlace::Pointer(pointer) => _ = members.insert("pointer".into(), json!(pointer)),
            FaultPlace::Parameter(name, place) => {
                members.insert("parameter".into(), json!(name));
                members.insert("in".into(), json!(place.word()));
            }
        }
        members.extend(self.line.map(|line| ("line".into(), json!(line))));
        members.extend(self.column.map(|column| ("column".into(), json!(column))));
        members.insert("detail".into(), json!(self.detail));
        Value::Object(members)
    }
}

/// Refuses with all of several refusals in one, if there are any: everything that is wrong with a request is told at once.
pub fn all(refusals: &[Option<&Refusal>]) -> Result<(), Refusal> {
    let mut refusals = refusals.iter().flatten().copied();
    match refusals.next() {
        Some(first) => Err(refusals.fold(first.clone(), Refusal::and)),
        None => Ok(()),
    }
}

impl From<DecodeError> for Refusal {
    fn from(error: DecodeError) -> Self {
        let detail = format!("the body cannot be read: {error}");
        let place = error.pointer.map_or(FaultPlace::Body, FaultPlace::Pointer);
        let fault = Fault { place, line: error.line, column: error.column, detail: error.message };
        Self::new(StatusCode::BAD_REQUEST, detail).fault(fault)
    }
}

impl From<StreamError> for Refusal {
    fn from(error: StreamError) -> Self {
        let status = match error.kind() {
            StreamErrorKind::TooLarge | StreamErrorKind::ItemTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            StreamErrorKind::Timeout => StatusCode::REQUEST_TIMEOUT,
            StreamErrorKind::Broken | StreamErrorKind::Malformed | StreamErrorKind::Item => StatusCode::BAD_REQUEST,
            StreamErrorKind::Source => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let refusal = Self::new(status, error.to_string());
        match (error.place(), error.index(), error.line()) {
            (Some(place), Some(item), Some(first)) => {
                let pointer = format!("/{item}{}", place.pointer.as_deref().unwrap_or_default());
                let line = usize::try_from(first).unwrap_or(usize::MAX) + place.line.unwrap_or(1).saturating_sub(1);
                let (line, column, detail) = (Some(line), place.column, place.message.clone());
                refusal.fault(Fault { place: FaultPlace::Pointer(pointer), line, column, detail })
            }
            _ => refusal,
        }
    }
}

impl From<PartsError> for Refusal {
    fn from(error: PartsError) -> Self {
        match error {
            PartsError::Part(place) => Self::from(place),
            PartsError::MediaType(detail) => Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, detail),
            PartsError::TooLarge(detail) => Self::new(StatusCode::PAYLOAD_TOO_LARGE, detail).closing(),
            PartsError::Stream(error) => Self::from(error).closing(),
        }
    }
}

/// What a handler answers that cannot go on with a body: 400, 408 or 413, in the shape of the service's refusals.
impl From<StreamError> for Reply {
    fn from(error: StreamError) -> Self {
        let refusal = Refusal::from(error);
        Context::note(&refusal);
        refusal.into_reply()
    }
}

impl From<ParamError> for Refusal {
    fn from(error: ParamError) -> Self {
        let place = FaultPlace::Parameter(error.name, error.place);
        let detail = error.to_string();
        let fault = Fault { place, line: None, column: None, detail: error.message };
        Self::new(StatusCode::BAD_REQUEST, detail).fault(fault)
    }
}

impl From<Violations> for Refusal {
    fn from(violations: Violations) -> Self {
        let refusal = Self::new(StatusCode::BAD_REQUEST, format!("the request breaks the description: {violations}"));
        violations.iter().fold(refusal, |refusal, violation| {
            let place = match violation.parameter {
                Some((name, place)) => FaultPlace::Parameter(name, place),
                None => FaultPlace::Pointer(violation.pointer.clone()),
            };
            refusal.fault(Fault { place, line: None, column: None, detail: violation.detail.clone() })
        })
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}: {}", self.0.status.as_u16(), self.title(), self.0.detail)
    }
}

impl fmt::Debug for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Parts { status, detail, faults, .. } = &*self.0;
        formatter.debug_struct("Refusal").field("status", status).field("detail", detail).field("faults", faults).finish()
    }
}

impl std::error::Error for Refusal {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::{Parameter, Style};
    use crate::shape::Shape;

    static SELECT: Parameter = Parameter {
        name: "$select",
        place: Place::Query,
        style: Style::Form,
        explode: true,
        shape: &Shape::Text,
        ..Parameter::PLAIN
    };

    #[test]
    fn a_decode_error_keeps_its_place() {
        let refusal = Refusal::from(DecodeError::new("expected an integer").at("/PrimaryKey").on(2, 5));
        let place = FaultPlace::Pointer("/PrimaryKey".to_owned());
        let fault = Fault { place, line: Some(2), column: Some(5), detail: "expected an integer".to_owned() };
        assert_eq!((refusal.status(), refusal.faults()), (StatusCode::BAD_REQUEST, &[fault][..]));
    }

    #[test]
    fn several_refusals_are_one_that_tells_all() {
        let missing = Refusal::from(ParamError::missing(&SELECT));
        let repeated = Refusal::from(ParamError::repeated(&SELECT));
        assert_eq!(all(&[None, None]), Ok(()));
        let refusal = all(&[None, Some(&missing), None, Some(&repeated)]).unwrap_err();
        let detail = "query parameter `$select` is required; \
                      query parameter `$select` stands several times, one value is expected";
        assert_eq!((refusal.status(), refusal.detail(), refusal.faults().len()), (StatusCode::BAD_REQUEST, detail, 2));
    }

    #[test]
    fn a_parameter_error_names_the_parameter() {
        let refusal = Refusal::from(ParamError::missing(&SELECT));
        assert!(refusal.detail().contains("query parameter `$select`"), "{refusal}");
        assert_eq!(refusal.faults()[0].place, FaultPlace::Parameter("$select", Place::Query));
    }
}
