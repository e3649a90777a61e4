//! `WWW-Authenticate` (RFC 9110 section 11.6.1): what a server asks for when it refuses with 401.

use http::HeaderValue;

use crate::operation::{Operation, Scheme, SchemeKind};

/// One challenge for each HTTP scheme that the operation takes; where it takes API keys alone, one for each key.
pub fn challenges(operation: &Operation, realm: &str) -> Vec<HeaderValue> {
    let realm = quoted(realm);
    let mut lines: Vec<String> = collect(operation, |scheme| of_scheme(scheme, &realm));
    if lines.is_empty() {
        lines = collect(operation, |scheme| of_key(scheme, &realm));
    }
    lines.into_iter().filter_map(|line| HeaderValue::try_from(line).ok()).collect()
}

fn collect(operation: &Operation, challenge: impl Fn(&Scheme) -> Option<String>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for requirement in operation.security.iter().copied().flatten() {
        if let Some(line) = challenge(requirement.scheme)
            && !lines.iter().any(|known| known.eq_ignore_ascii_case(&line))
        {
            lines.push(line);
        }
    }
    lines
}

fn of_scheme(scheme: &Scheme, realm: &str) -> Option<String> {
    match scheme.kind {
        SchemeKind::Basic => Some(format!("Basic realm={realm}, charset=\"UTF-8\"")),
        SchemeKind::Http(name) => Some(format!("{name} realm={realm}")),
        SchemeKind::Header(_) | SchemeKind::Query(_) | SchemeKind::Cookie(_) => None,
    }
}

/// No scheme is registered for API keys; 401 must carry a challenge all the same.
fn of_key(scheme: &Scheme, realm: &str) -> Option<String> {
    let (name, place) = match scheme.kind {
        SchemeKind::Basic | SchemeKind::Http(_) => return None,
        SchemeKind::Header(name) => (name, "header"),
        SchemeKind::Query(name) => (name, "query"),
        SchemeKind::Cookie(name) => (name, "cookie"),
    };
    Some(format!("ApiKey realm={realm}, name={}, in=\"{place}\"", quoted(name)))
}

/// A quoted-string; what a header cannot hold becomes `?`.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for char in text.chars() {
        match char {
            '"' | '\\' => quoted.extend(['\\', char]),
            ' '..='~' => quoted.push(char),
            _ => quoted.push('?'),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::super::present::tests::{APP, OPEN, QUERY, SIGNAL, operation, require};
    use super::*;

    fn lines(operation: &Operation, realm: &str) -> Vec<String> {
        challenges(operation, realm).iter().map(|value| value.to_str().unwrap().to_owned()).collect()
    }

    #[test]
    fn challenges_each_http_scheme_once() {
        let expected = ["Basic realm=\"The API\", charset=\"UTF-8\"", "SOTicket realm=\"The API\""];
        assert_eq!(lines(&SIGNAL, "The API"), expected);
    }

    #[test]
    fn api_keys_are_challenged_when_nothing_else_is() {
        static KEYS: Operation = operation(&[&[require(&APP)], &[require(&QUERY)]]);
        let expected =
            ["ApiKey realm=\"r\", name=\"SO-AppToken\", in=\"header\"", "ApiKey realm=\"r\", name=\"key\", in=\"query\""];
        assert_eq!(lines(&KEYS, "r"), expected);
    }

    #[test]
    fn an_open_operation_has_none() {
        assert_eq!(challenges(&OPEN, "r"), Vec::<HeaderValue>::new());
    }

    #[test]
    fn a_realm_cannot_break_out_of_its_quotes() {
        assert_eq!(lines(&SIGNAL, "a\"b\\c\r\né")[1], "SOTicket realm=\"a\\\"b\\\\c???\"");
    }
}
