//! From credentials to a request: the client's side of authentication. Fails when no alternative can be met.

use std::fmt;

use http::header::{AUTHORIZATION, HeaderName, HeaderValue};

use super::credentials::Credential;
use super::{Credentials, Secret, basic, cookie, key, named};
use crate::operation::{Operation, Requirement, Scheme, SchemeKind};
use crate::param::Target;

/// Why credentials cannot be attached to a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unattached {
    /// No security alternative of the operation is there in full.
    Missing {
        /// The names of the schemes of each alternative.
        alternatives: Vec<Vec<&'static str>>,
    },
    /// A credential cannot stand where its scheme puts it.
    Invalid {
        /// The scheme's name.
        scheme: &'static str,
        /// Why, without the credential.
        reason: &'static str,
    },
}

/// Writes the credentials of the first alternative in the description's order that `credentials` has in full;
/// one that asks for nothing counts only when no other can be met.
pub(crate) fn attach(operation: &Operation, credentials: &Credentials, target: &mut Target) -> Result<(), Unattached> {
    for requirement in choose(operation.security, credentials)? {
        write(requirement.scheme, credentials, target)
            .map_err(|reason| Unattached::Invalid { scheme: requirement.scheme.name, reason })?;
    }
    Ok(())
}

fn choose(alternatives: &[&'static [Requirement]], credentials: &Credentials) -> Result<&'static [Requirement], Unattached> {
    let met = |parts: &&&'static [Requirement]| !parts.is_empty() && parts.iter().all(|part| credentials.has(part.scheme));
    if let Some(alternative) = alternatives.iter().find(met) {
        return Ok(alternative);
    }
    if alternatives.is_empty() || alternatives.iter().any(|parts| parts.is_empty()) {
        return Ok(&[]);
    }
    let names = |parts: &&'static [Requirement]| parts.iter().map(|part| part.scheme.name).collect();
    Err(Unattached::Missing { alternatives: alternatives.iter().map(names).collect() })
}

fn write(scheme: &Scheme, credentials: &Credentials, target: &mut Target) -> Result<(), &'static str> {
    match (scheme.kind, credentials.get(scheme)) {
        (SchemeKind::Basic, Some(Credential::Basic(basic))) => authorize(target, &basic::write(basic)?),
        (SchemeKind::Http(name), Some(Credential::Secret(token))) => authorize(target, &named::write(name, token)?),
        (SchemeKind::Header(name), Some(Credential::Secret(key))) => write_header(target, name, key),
        (SchemeKind::Query(name), Some(Credential::Secret(key))) => {
            key::write_query(&mut target.query, name, key);
            Ok(())
        }
        (SchemeKind::Cookie(name), Some(Credential::Secret(key))) => cookie::push(&mut target.cookies, name, key.expose()),
        (SchemeKind::Basic, _) => Err("a user name and password are needed"),
        (_, _) => Err("a token or key is needed"),
    }
}

fn authorize(target: &mut Target, text: &str) -> Result<(), &'static str> {
    target.headers.append(AUTHORIZATION, sensitive(text)?);
    Ok(())
}

fn write_header(target: &mut Target, name: &'static str, key: &Secret) -> Result<(), &'static str> {
    let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| "the description gives no header name")?;
    target.headers.insert(name, sensitive(key.expose())?);
    Ok(())
}

fn sensitive(text: &str) -> Result<HeaderValue, &'static str> {
    let mut value = HeaderValue::from_str(text).map_err(|_| "it contains a character that a header cannot hold")?;
    value.set_sensitive(true);
    Ok(value)
}

impl fmt::Display for Unattached {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { alternatives } => {
                let alternatives: Vec<String> = alternatives.iter().map(|names| join(names)).collect();
                write!(f, "no credentials for any alternative: set {}", alternatives.join(", or "))
            }
            Self::Invalid { scheme, reason } => write!(f, "the credential of `{scheme}` cannot be sent: {reason}"),
        }
    }
}

impl std::error::Error for Unattached {}

fn join(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(" and ")
}

#[cfg(test)]
mod tests {
    use super::super::present::tests::{APP, BASIC, COOKIE, OPEN, OPTIONAL, QUERY, SIGNAL, TICKET, XSRF};
    use super::*;

    fn sent(operation: &Operation, set: &[(&'static Scheme, &str)]) -> Result<String, String> {
        let mut credentials = Credentials::new();
        for (scheme, secret) in set {
            match scheme.kind {
                SchemeKind::Basic => credentials.set_basic(scheme, "ann", *secret),
                _ => credentials.set(scheme, *secret),
            }
        }
        let mut target = Target { query: "a=1".into(), cookies: "c=2".into(), ..Target::default() };
        attach(operation, &credentials, &mut target).map_err(|error| error.to_string())?;
        let mut lines: Vec<String> =
            target.headers.iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
        lines.sort();
        lines.extend([target.query, target.cookies]);
        Ok(lines.join("\n"))
    }

    #[test]
    fn sends_the_first_alternative_that_is_there_in_full() {
        let cases: [(&[(&'static Scheme, &str)], &str); 7] = [
            (&[(&BASIC, "pw")], "authorization: Basic YW5uOnB3\na=1\nc=2"),
            (&[(&TICKET, "7T:x"), (&BASIC, "pw")], "authorization: Basic YW5uOnB3\na=1\nc=2"),
            (&[(&TICKET, "7T:x")], "authorization: SOTicket 7T:x\na=1\nc=2"),
            (&[(&APP, "app"), (&TICKET, "7T:x")], "authorization: SOTicket 7T:x\nso-apptoken: app\na=1\nc=2"),
            (&[(&COOKIE, "t"), (&XSRF, "t")], "x-xsrf-token: t\na=1\nc=2; XSRF-TOKEN=t"),
            (&[(&QUERY, "k&=")], "a=1&key=k%26%3D\nc=2"),
            (&[(&XSRF, "t"), (&QUERY, "k")], "a=1&key=k\nc=2"),
        ];
        for (set, expected) in cases {
            assert_eq!(sent(&SIGNAL, set).as_deref(), Ok(expected), "{set:?}");
        }
    }

    #[test]
    fn anonymous_access_is_the_last_resort() {
        assert_eq!(sent(&OPTIONAL, &[]).as_deref(), Ok("a=1\nc=2"));
        assert_eq!(sent(&OPTIONAL, &[(&TICKET, "x")]).as_deref(), Ok("authorization: SOTicket x\na=1\nc=2"));
        assert_eq!(sent(&OPEN, &[(&TICKET, "x")]).as_deref(), Ok("a=1\nc=2"));
    }

    #[test]
    fn names_the_alternatives_when_none_can_be_met() {
        let expected = "no credentials for any alternative: set `Basic`, or `Ticket` and `App`, or `Ticket`, \
                        or `Cookie` and `Xsrf`, or `Query`";
        assert_eq!(sent(&SIGNAL, &[(&APP, "x")]).unwrap_err(), expected);
    }

    #[test]
    fn refuses_what_would_leave_its_place_without_showing_it() {
        let cases: [&[(&'static Scheme, &str)]; 4] = [
            &[(&BASIC, "hunter2\r\nX: y")],
            &[(&TICKET, "hunter2\r\nX: y")],
            &[(&TICKET, "ok"), (&APP, "hunter2\n")],
            &[(&COOKIE, "hunter2; admin=1"), (&XSRF, "x")],
        ];
        for set in cases {
            let message = sent(&SIGNAL, set).unwrap_err();
            assert!(message.contains("cannot be sent") && !message.contains("hunter2"), "{message}");
        }
    }

    #[test]
    fn header_values_are_marked_sensitive() {
        let mut credentials = Credentials::new();
        credentials.set(&TICKET, "hunter2");
        let mut target = Target::default();
        attach(&SIGNAL, &credentials, &mut target).unwrap();
        assert!(target.headers[AUTHORIZATION].is_sensitive());
    }
}
