//! Headers of responses and of parts.

use super::{Resolver, parameter, reference};
use crate::diagnostic::{Code, Diagnostic};
use crate::document;
use crate::model::{Header, Place};
use crate::source::Location;

/// What headers are of, and those that something else says, with what that is.
struct Holder {
    word: &'static str,
    ignored: &'static [(&'static str, &'static str)],
}

const RESPONSE: Holder =
    Holder { word: "response", ignored: &[("content-type", "`content` says which media types are answered")] };

/// OpenAPI 3.1.1 section 4.8.15.1.1.
const PART: Holder = Holder {
    word: "part",
    ignored: &[
        ("content-type", "`contentType` says which media types a part has"),
        ("content-disposition", "it is made of the names of the part and its file"),
    ],
};

/// The headers of a response.
pub(super) fn of_response(resolver: &mut Resolver<'_>, headers: &[(&str, Location)]) -> Vec<Header> {
    headers.iter().filter_map(|(name, at)| header(resolver, name, *at, &RESPONSE)).collect()
}

/// The headers of a part.
pub(super) fn of_part(resolver: &mut Resolver<'_>, headers: &[(String, Location)]) -> Vec<Header> {
    headers.iter().filter_map(|(name, at)| header(resolver, name, *at, &PART)).collect()
}

fn header(resolver: &mut Resolver<'_>, name: &str, at: Location, holder: &Holder) -> Option<Header> {
    let own = resolver.document.parts.headers.get(&at)?;
    let header = reference::follow::<document::Header<'_>>(resolver, at)?;
    if let Some((_, help)) = holder.ignored.iter().find(|(ignored, _)| name.eq_ignore_ascii_case(ignored)) {
        let message = format!("the {} header `{name}` is ignored", holder.word);
        let diagnostic = Diagnostic::new(Code::IgnoredHeaderParameter, at, message);
        resolver.report_once(at, || diagnostic.on_key().help(*help));
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
        value: parameter::value(resolver, &header.value, Place::Header, header.at, name)?,
    })
}
