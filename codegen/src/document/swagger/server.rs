//! `schemes`, `host` and `basePath`: the URLs of servers.

use std::borrow::Cow;

use crate::document::reader::Object;
use crate::document::server::Server;

/// A server for each scheme; without `host`, the base path alone.
pub(super) fn all<'a>(object: &mut Object<'_, 'a>) -> Vec<Server<'a>> {
    let root = object.at;
    let (host, base) = (object.take("host"), object.take("basePath"));
    let mut text = |at| object.reader.string(at);
    let (name, path) = (host.and_then(&mut text), base.and_then(&mut text).unwrap_or_default());
    let path = path.trim_end_matches('/');
    let schemes: Vec<&str> = object.strings("schemes").into_iter().map(|(scheme, _)| scheme).collect();
    let server = |url: String| Server {
        at: host.or(base).unwrap_or(root),
        url: Some(Cow::Owned(url)),
        description: None,
        variables: Vec::new(),
    };
    match name {
        Some(name) => over_http(&schemes).into_iter().map(|scheme| server(format!("{scheme}://{name}{path}"))).collect(),
        None if path.is_empty() => Vec::new(),
        None => vec![server(path.to_owned())],
    }
}

/// The schemes of HTTP among those written; without any, the one that keeps secrets.
fn over_http<'s>(schemes: &[&'s str]) -> Vec<&'s str> {
    let http: Vec<&str> = schemes.iter().copied().filter(|scheme| matches!(*scheme, "http" | "https")).collect();
    if http.is_empty() { vec!["https"] } else { http }
}
