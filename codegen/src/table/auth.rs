//! Security schemes: which credential a declaration asks for.

use crate::model::{SchemeKind, SecretPlace};

/// A declaration: the keys of a Security Scheme object that decide.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Declared<'a> {
    /// `scheme`, as written.
    pub(crate) scheme: &'a str,
    /// `name`.
    pub(crate) name: &'a str,
    /// `bearerFormat`.
    pub(crate) format: Option<&'a str>,
}

/// A row: `http` with `basic` is the Basic scheme.
#[derive(Debug)]
pub(crate) struct Row {
    /// `type`.
    pub(crate) kind: &'static str,
    /// `scheme` without regard to case for `http`, `in` for `apiKey`; `*` takes any.
    pub(crate) detail: &'static str,
    /// None: valid, and not generated yet.
    pub(crate) make: Option<fn(Declared<'_>) -> SchemeKind>,
    /// The credential on the wire.
    pub(crate) example: &'static str,
}

/// The row of a declaration; `detail` is its `scheme` or its `in`.
pub(crate) fn find(kind: &str, detail: &str) -> Option<&'static Row> {
    ALL.iter().find(|row| row.kind == kind && (row.detail == "*" || row.detail.eq_ignore_ascii_case(detail)))
}

fn bearer(declared: Declared<'_>) -> SchemeKind {
    SchemeKind::Bearer { format: declared.format.map(str::to_owned) }
}

fn api_key(declared: Declared<'_>, place: SecretPlace) -> SchemeKind {
    SchemeKind::ApiKey { name: declared.name.to_owned(), place }
}

/// First match wins.
pub(crate) static ALL: &[Row] = &[
    Row { kind: "http", detail: "basic", make: Some(|_| SchemeKind::Basic), example: "Authorization: Basic dTpw" },
    Row { kind: "http", detail: "bearer", make: Some(bearer), example: "Authorization: Bearer abc" },
    Row {
        kind: "http",
        detail: "*",
        make: Some(|declared| SchemeKind::Http { scheme: declared.scheme.to_owned() }),
        example: "Authorization: SOTicket abc",
    },
    Row {
        kind: "apiKey",
        detail: "header",
        make: Some(|declared| api_key(declared, SecretPlace::Header)),
        example: "SO-AppToken: abc",
    },
    Row { kind: "apiKey", detail: "query", make: Some(|declared| api_key(declared, SecretPlace::Query)), example: "?key=abc" },
    Row {
        kind: "apiKey",
        detail: "cookie",
        make: Some(|declared| api_key(declared, SecretPlace::Cookie)),
        example: "Cookie: key=abc",
    },
    Row { kind: "oauth2", detail: "*", make: Some(bearer), example: "Authorization: Bearer abc" },
    Row { kind: "openIdConnect", detail: "*", make: Some(bearer), example: "Authorization: Bearer abc" },
    Row { kind: "mutualTLS", detail: "*", make: None, example: "a client certificate" },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_become_credentials() {
        let declared = Declared { scheme: "SOTicket", name: "key", format: Some("JWT") };
        let cases = [
            ("http", "Basic", Some(SchemeKind::Basic)),
            ("http", "bearer", Some(SchemeKind::Bearer { format: Some("JWT".to_owned()) })),
            ("http", "SOTicket", Some(SchemeKind::Http { scheme: "SOTicket".to_owned() })),
            ("apiKey", "cookie", Some(SchemeKind::ApiKey { name: "key".to_owned(), place: SecretPlace::Cookie })),
            ("apiKey", "body", None),
            ("oauth2", "", Some(SchemeKind::Bearer { format: Some("JWT".to_owned()) })),
            ("mutualTLS", "", None),
        ];
        for (kind, detail, expected) in cases {
            let made = find(kind, detail).and_then(|row| row.make).map(|make| make(declared));
            assert_eq!(made, expected, "{kind} {detail}");
        }
    }
}
