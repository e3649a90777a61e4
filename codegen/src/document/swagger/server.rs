//! `schemes`, `host` and `basePath`: the URLs of servers; an operation may have `schemes` of its own.

use std::borrow::Cow;

use crate::document::reader::Object;
use crate::document::server::Server;
use crate::source::Location;

/// Host and base path of the whole API.
#[derive(Debug, Clone, Default)]
pub(super) struct Place<'a> {
    host: Option<&'a str>,
    path: &'a str,
}

/// Where the whole API is.
pub(super) fn place<'a>(object: &mut Object<'_, 'a>) -> Place<'a> {
    let (host, base) = (object.string("host"), object.string("basePath"));
    Place { host, path: base.unwrap_or_default().trim_end_matches('/') }
}

/// A server for each scheme; without `host`, the base path alone.
pub(super) fn all<'a>(object: &mut Object<'_, 'a>, place: &Place<'a>) -> Vec<Server<'a>> {
    let at = object.take("host").or(object.take("basePath")).unwrap_or(object.at);
    let schemes = over_http(object);
    // of the two, the one that keeps secrets
    let schemes = if schemes.is_empty() { vec!["https"] } else { schemes };
    match place.host {
        Some(host) => over(&schemes, host, place, at),
        None if place.path.is_empty() => Vec::new(),
        None => vec![server(place.path.to_owned(), at)],
    }
}

/// The servers of an operation that names schemes; none where they are not of HTTP, or where no host is known that they are of.
pub(super) fn of_operation<'a>(object: &mut Object<'_, 'a>, place: &Place<'a>) -> Vec<Server<'a>> {
    let at = object.take("schemes").unwrap_or(object.at);
    let schemes = over_http(object);
    place.host.map(|host| over(&schemes, host, place, at)).unwrap_or_default()
}

fn over<'a>(schemes: &[&str], host: &str, place: &Place<'_>, at: Location) -> Vec<Server<'a>> {
    schemes.iter().map(|scheme| server(format!("{scheme}://{host}{}", place.path), at)).collect()
}

fn server<'a>(url: String, at: Location) -> Server<'a> {
    Server { at, name: None, url: Some(Cow::Owned(url)), description: None, variables: Vec::new() }
}

/// The schemes of HTTP among those written.
fn over_http<'a>(object: &mut Object<'_, 'a>) -> Vec<&'a str> {
    let schemes = object.strings("schemes").into_iter().map(|(scheme, _)| scheme);
    schemes.filter(|scheme| matches!(*scheme, "http" | "https")).collect()
}
