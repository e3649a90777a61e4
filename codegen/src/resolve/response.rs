//! Responses by status.

use super::{Resolver, body, form, link, parameter, reference};
use crate::diagnostic::{Code, Diagnostic};
use crate::document;
use crate::model::{Header, Response, Status};
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
    let contents = body::contents(resolver, &response.content);
    let contents = form::without_fields(resolver, contents);
    Some(Response {
        at: response.at,
        status,
        description: own.description.or(response.description).map(str::to_owned),
        headers: response.headers.iter().filter_map(|(name, at)| header(resolver, name, *at)).collect(),
        contents,
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

fn header(resolver: &mut Resolver<'_>, name: &str, at: Location) -> Option<Header> {
    let own = resolver.document.parts.headers.get(&at)?;
    let header = reference::follow::<document::Header<'_>>(resolver, at)?;
    if name.eq_ignore_ascii_case("content-type") {
        let diagnostic = Diagnostic::new(Code::IgnoredHeaderParameter, at, format!("the response header `{name}` is ignored"));
        resolver.report_once(at, || diagnostic.on_key().help("`content` says which media types are answered"));
        return None;
    }
    let mut docs = parameter::docs(resolver, &header.value);
    docs.description = own.value.description.map(str::to_owned).or(docs.description);
    Some(Header {
        at: header.at,
        name: name.to_owned(),
        rust_name: own.value.rust_name.or(header.value.rust_name).map(str::to_owned),
        required: header.value.required.unwrap_or(false),
        docs,
        value: parameter::value(resolver, &header.value, crate::model::Place::Header, header.at, name)?,
    })
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
