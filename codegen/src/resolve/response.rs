//! Responses by status.

use super::{Resolver, body, header, link, reference};
use crate::diagnostic::{Code, Diagnostic};
use crate::document;
use crate::model::{Response, Status};
use crate::source::Location;

/// The responses of an operation: codes, then classes, then `default`.
pub(super) fn all(resolver: &mut Resolver<'_>, responses: &[(&str, Location)]) -> Vec<Response> {
    let mut all: Vec<_> = responses.iter().filter_map(|(status, at)| one(resolver, status, *at)).collect();
    all.sort_by_key(|response| response.status);
    all
}

fn one(resolver: &mut Resolver<'_>, key: &str, at: Location) -> Option<Response> {
    let Some(status) = status(key) else {
        let diagnostic = Diagnostic::new(Code::InvalidStatus, at, format!("`{key}` is not a status")).on_key();
        resolver.report(diagnostic.help("write a code from 100 to 599, a class such as `4XX`, or `default`; it is left out"));
        return None;
    };
    let own = resolver.document.parts.responses.get(&at)?;
    let response = reference::follow::<document::Response<'_>>(resolver, at)?;
    Some(Response {
        at: response.at,
        status,
        description: own.description.or(response.description).map(str::to_owned),
        headers: header::of_response(resolver, &response.headers),
        contents: body::contents(resolver, &response.content),
        links: link::links(resolver, &response.links),
    })
}

/// `404`, `4XX`, `default`.
fn status(key: &str) -> Option<Status> {
    match key.as_bytes() {
        _ if key.eq_ignore_ascii_case("default") => Some(Status::Default),
        [class @ b'1'..=b'5', b'X' | b'x', b'X' | b'x'] => Some(Status::Class(class - b'0')),
        [b'1'..=b'5', b'0'..=b'9', b'0'..=b'9'] => key.parse().ok().map(Status::Code),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_responses_are_statuses() {
        let cases = [
            ("200", Some(Status::Code(200))),
            ("599", Some(Status::Code(599))),
            ("4XX", Some(Status::Class(4))),
            ("5xx", Some(Status::Class(5))),
            ("default", Some(Status::Default)),
            ("600", None),
            ("099", None),
            ("20", None),
            ("2000", None),
            ("6XX", None),
            ("Default", Some(Status::Default)),
            ("+20", None),
        ];
        for (key, expected) in cases {
            assert_eq!(status(key), expected, "{key}");
        }
    }
}
