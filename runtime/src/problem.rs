//! Problem details (RFC 9457): what a refusal says in `application/problem+json`.

use std::fmt;

use http::StatusCode;
use serde_json::{Map, Value};

/// The media type of problem details.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// What went wrong, for a program and for a person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problem {
    /// `type`: a URI of the kind of problem; absent means `about:blank`: the status says it all.
    pub kind: Option<String>,
    /// A summary of the kind of problem.
    pub title: Option<String>,
    /// The status, as the body repeats it.
    pub status: Option<u16>,
    /// What is wrong this time.
    pub detail: Option<String>,
    /// A URI of this very occurrence.
    pub instance: Option<String>,
    /// All other members, in order.
    pub extensions: Map<String, Value>,
}

impl Problem {
    /// A problem that its status describes.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self {
            title: status.canonical_reason().map(str::to_owned),
            status: Some(status.as_u16()),
            detail: Some(detail.into()),
            ..Self::default()
        }
    }

    /// Problem details from JSON text; members of the wrong type are left out, as RFC 9457 section 3.1 asks.
    pub fn from_json(bytes: &[u8]) -> Option<Self> {
        let mut members: Map<String, Value> = serde_json::from_slice(bytes).ok()?;
        let status = members.shift_remove("status").and_then(|status| status.as_u64()?.try_into().ok());
        let mut text = |name: &str| match members.shift_remove(name) {
            Some(Value::String(text)) => Some(text),
            _ => None,
        };
        let (kind, title) = (text("type"), text("title"));
        let (detail, instance) = (text("detail"), text("instance"));
        Some(Self { kind, title, status, detail, instance, extensions: members })
    }

    /// The JSON text of these details.
    pub fn to_json(&self) -> Vec<u8> {
        let mut members = Map::new();
        let texts = [("type", &self.kind), ("title", &self.title), ("detail", &self.detail), ("instance", &self.instance)];
        for (name, text) in texts {
            if let Some(text) = text {
                members.insert(name.to_owned(), Value::from(text.as_str()));
            }
        }
        if let Some(status) = self.status {
            members.insert("status".to_owned(), Value::from(status));
        }
        members.extend(self.extensions.clone());
        Value::Object(members).to_string().into_bytes()
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.title, &self.detail) {
            (Some(title), Some(detail)) => write!(f, "{title}: {detail}"),
            (Some(text), None) | (None, Some(text)) => f.write_str(text),
            (None, None) => f.write_str(self.kind.as_deref().unwrap_or("about:blank")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_every_member() {
        let text = br#"{"type":"https://x/y","title":"T","detail":"D","instance":"/i","status":400,"errors":[{"pointer":"/a"}]}"#;
        let problem = Problem::from_json(text).unwrap();
        assert_eq!((problem.status, problem.kind.as_deref()), (Some(400), Some("https://x/y")));
        assert_eq!(problem.extensions["errors"][0]["pointer"], "/a");
        assert_eq!(problem.to_json(), text);
    }

    #[test]
    fn leaves_out_members_of_the_wrong_type() {
        let problem = Problem::from_json(br#"{"title":3,"status":"400","detail":"D"}"#).unwrap();
        assert_eq!(problem, Problem { detail: Some("D".into()), ..Problem::default() });
        assert_eq!(Problem::from_json(b"[]"), None);
        assert_eq!(Problem::from_json(b""), None);
    }

    #[test]
    fn reads_as_title_and_detail() {
        let problem = Problem::new(StatusCode::BAD_REQUEST, "no body");
        assert_eq!(problem.to_string(), "Bad Request: no body");
        assert_eq!(problem.to_json(), br#"{"title":"Bad Request","detail":"no body","status":400}"#);
    }
}
