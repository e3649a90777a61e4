//! From a request to the credentials it presents: the server's side of authentication. A malformed `Authorization` fails.

use std::fmt;

use http::HeaderMap;

use super::authorization::{self, Lines};
use super::credentials::Credential;
use super::{Credentials, basic, key, named};
use crate::operation::{Operation, Requirement, Scheme, SchemeKind};

/// One security alternative of an operation, all of whose parts a request presents.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The alternative: its schemes and the scopes they need; empty: anonymous access.
    pub requirements: &'static [Requirement],
    /// What the request presents for it.
    pub credentials: Credentials,
}

/// Why a credential cannot be read; the text names no part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed {
    message: &'static str,
}

/// The alternatives of `operation.security` that the request presents in full: in the description's order, anonymous access last.
/// None means that the request must be refused.
pub fn present(operation: &Operation, headers: &HeaderMap, query: &str) -> Result<Vec<Candidate>, Malformed> {
    if operation.security.is_empty() {
        return Ok(vec![Candidate { requirements: &[], credentials: Credentials::new() }]);
    }
    let request = Presented { lines: authorization::read(headers)?, headers, query };
    let mut candidates = Vec::new();
    for requirements in operation.security {
        if let Some(credentials) = request.satisfy(requirements)? {
            candidates.push(Candidate { requirements, credentials });
        }
    }
    if candidates.len() > 1 {
        candidates.sort_by_key(|candidate| candidate.requirements.is_empty());
        candidates = largest(candidates);
    }
    Ok(candidates)
}

/// Without alternatives that present less than another does: a wrong app token beside a good ticket must not go unnoticed because
/// the ticket alone would do. Anonymous access is the authenticator's to refuse.
fn largest(candidates: Vec<Candidate>) -> Vec<Candidate> {
    let asks =
        |candidate: &Candidate, scheme: &Scheme| candidate.requirements.iter().any(|requirement| requirement.scheme == scheme);
    let less = |one: &Candidate, other: &Candidate| {
        one.requirements.len() < other.requirements.len() && one.requirements.iter().all(|part| asks(other, part.scheme))
    };
    let is_largest = |one: &Candidate| one.requirements.is_empty() || !candidates.iter().any(|other| less(one, other));
    let keep: Vec<bool> = candidates.iter().map(is_largest).collect();
    candidates.into_iter().zip(keep).filter(|(_, keep)| *keep).map(|(candidate, _)| candidate).collect()
}

/// The parts of a request where credentials stand.
struct Presented<'a> {
    lines: Lines<'a>,
    headers: &'a HeaderMap,
    query: &'a str,
}

impl Presented<'_> {
    fn satisfy(&self, requirements: &'static [Requirement]) -> Result<Option<Credentials>, Malformed> {
        let mut credentials = Credentials::new();
        for requirement in requirements {
            let Some(credential) = self.find(requirement.scheme)? else { return Ok(None) };
            credentials.put(requirement.scheme, credential);
        }
        Ok(Some(credentials))
    }

    fn find(&self, scheme: &Scheme) -> Result<Option<Credential>, Malformed> {
        let secret = match scheme.kind {
            SchemeKind::Basic => return self.find_basic(),
            SchemeKind::Http(name) => named::read(&self.lines, name),
            SchemeKind::Header(name) => key::read_header(self.headers, name),
            SchemeKind::Query(name) => key::read_query(self.query, name),
            SchemeKind::Cookie(name) => key::read_cookie(self.headers, name),
        };
        Ok(secret.map(Credential::Secret))
    }

    fn find_basic(&self) -> Result<Option<Credential>, Malformed> {
        let Some(line) = self.lines.find(basic::NAME) else { return Ok(None) };
        basic::read(line.credential).map(Credential::Basic).map(Some)
    }
}

impl Malformed {
    pub(super) const fn new(message: &'static str) -> Self {
        Self { message }
    }
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message)
    }
}

impl std::error::Error for Malformed {}

#[cfg(test)]
pub(super) mod tests {
    use crate::operation::Method;

    use super::*;

    pub(in crate::auth) static BASIC: Scheme = Scheme { name: "Basic", kind: SchemeKind::Basic };
    pub(in crate::auth) static TICKET: Scheme = Scheme { name: "Ticket", kind: SchemeKind::Http("SOTicket") };
    pub(in crate::auth) static APP: Scheme = Scheme { name: "App", kind: SchemeKind::Header("SO-AppToken") };
    pub(in crate::auth) static QUERY: Scheme = Scheme { name: "Query", kind: SchemeKind::Query("key") };
    pub(in crate::auth) static COOKIE: Scheme = Scheme { name: "Cookie", kind: SchemeKind::Cookie("XSRF-TOKEN") };
    pub(in crate::auth) static XSRF: Scheme = Scheme { name: "Xsrf", kind: SchemeKind::Header("X-XSRF-TOKEN") };

    pub(in crate::auth) const fn require(scheme: &'static Scheme) -> Requirement {
        Requirement { scheme, scopes: &[] }
    }

    pub(in crate::auth) const fn operation(security: &'static [&'static [Requirement]]) -> Operation {
        Operation {
            id: "Signal",
            method: Method::POST,
            template: "/signal",
            path: &[],
            selectors: &[],
            request: &[],
            body_required: false,
            answers: &[],
            errors: &[],
            security,
        }
    }

    pub(in crate::auth) static SIGNAL: Operation = operation(&[
        &[require(&BASIC)],
        &[require(&TICKET), require(&APP)],
        &[require(&TICKET)],
        &[require(&COOKIE), require(&XSRF)],
        &[require(&QUERY)],
    ]);
    pub(in crate::auth) static OPTIONAL: Operation = operation(&[&[], &[require(&TICKET)]]);
    pub(in crate::auth) static OPEN: Operation = operation(&[]);

    fn headers(lines: &[(&'static str, &'static str)]) -> HeaderMap {
        lines.iter().map(|(name, value)| (name.parse::<http::HeaderName>().unwrap(), value.parse().unwrap())).collect()
    }

    fn names(candidates: &[Candidate]) -> Vec<Vec<&'static str>> {
        candidates.iter().map(|one| one.requirements.iter().map(|part| part.scheme.name).collect()).collect()
    }

    /// Headers, query, and the names of the schemes of each candidate.
    type Case = (&'static [(&'static str, &'static str)], &'static str, &'static [&'static [&'static str]]);

    #[test]
    fn finds_the_alternatives_that_are_there_in_full() {
        let cases: [Case; 8] = [
            (&[], "", &[]),
            (&[("authorization", "Basic YTpi")], "", &[&["Basic"]]),
            (&[("authorization", "soTICKET 7T:x")], "", &[&["Ticket"]]),
            (&[("authorization", "SoTicket 7T:x"), ("so-apptoken", "t")], "", &[&["Ticket", "App"]]),
            (&[("cookie", "XSRF-TOKEN=x")], "", &[]),
            (&[("cookie", "XSRF-TOKEN=x"), ("x-xsrf-token", "x")], "", &[&["Cookie", "Xsrf"]]),
            (&[("authorization", "Digest x")], "", &[]),
            (&[], "a=1&key=k", &[&["Query"]]),
        ];
        for (lines, query, expected) in cases {
            let candidates = present(&SIGNAL, &headers(lines), query).unwrap();
            assert_eq!(names(&candidates), expected, "{lines:?} {query}");
        }
    }

    #[test]
    fn gives_the_credential_verbatim() {
        let mut candidates = present(&SIGNAL, &headers(&[("authorization", "SOTicket 7T:a b==")]), "").unwrap();
        assert_eq!(candidates[0].credentials.take(&TICKET), Some("7T:a b==".into()));
    }

    #[test]
    fn anonymous_access_comes_last() {
        let none = present(&OPTIONAL, &HeaderMap::new(), "").unwrap();
        assert_eq!(names(&none), [Vec::<&str>::new()]);
        let ticket = present(&OPTIONAL, &headers(&[("authorization", "SOTicket x")]), "").unwrap();
        assert_eq!(names(&ticket), [vec!["Ticket"], vec![]]);
        assert_eq!(present(&OPEN, &headers(&[("authorization", "")]), "").unwrap().len(), 1);
    }

    #[test]
    fn a_malformed_authorization_is_an_error_whatever_else_is_there() {
        for value in ["", "Basic", "Basic !!!", "Basic YWI=", "dXNlcjpwYXNz"] {
            let lines = headers(&[("cookie", "XSRF-TOKEN=x"), ("x-xsrf-token", "x"), ("authorization", value)]);
            assert!(present(&SIGNAL, &lines, "").is_err(), "{value:?}");
        }
    }
}
