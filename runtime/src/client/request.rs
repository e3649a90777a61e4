//! From a call to an http request. Whatever cannot be written is found here, before anything is sent.

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HeaderMap, HeaderValue};
use http::uri::PathAndQuery;
use http::{Method, Request, Uri};
use http_body::Body as _;

use super::base_url::Base;
use super::call::{Content, Filled};
use super::fixed_query::fixed;
use super::options::CallOptions;
use super::{Call, NotSent, coding, header};
use crate::auth;
use crate::body::{self, EncodeError, negotiate};
use crate::http_body::HttpBody;
use crate::multipart::{self, Boundary};
use crate::operation::{Media, Operation, Payload, Piece};
use crate::param::{Target, span};
use crate::stream::{Framing, outgoing};

/// The request of a call.
pub(super) fn build(call: Call<'_>) -> Result<Request<HttpBody>, NotSent> {
    let Call { client, operation, base, filled } = call;
    let Filled { mut target, body, media, options, problem } = *filled;
    if let Some(problem) = problem {
        return Err(problem);
    }
    let credentials = options.credentials.as_ref().unwrap_or(&client.inner.credentials);
    auth::attach(operation, credentials, &mut target)?;

    let mut request = Request::new(HttpBody::Empty);
    *request.method_mut() = method(operation)?;
    *request.uri_mut() = url(&base, operation, &target)?;
    *request.headers_mut() = with_room(&client.inner.headers, target.headers.len());
    if let Some(content) = body {
        write_body(&mut request, media, &options, content)?;
    }
    if request.body().is_end_stream() {
        tell_empty(&mut request);
    }
    #[cfg(feature = "compression")]
    coding::encode(&mut request, options.compress.unwrap_or(client.inner.compress));
    write_headers(request.headers_mut(), operation, target, options)?;
    Ok(request)
}

/// Bytes that most URLs have room in.
const USUAL_URL: usize = 128;

/// The client's headers, with room for those of the description, further ones, and that of the host.
fn with_room(headers: &HeaderMap, further: usize) -> HeaderMap {
    let mut roomy = HeaderMap::with_capacity(headers.len() + further + 4);
    roomy.extend(headers.iter().map(|(name, value)| (name.clone(), value.clone())));
    roomy
}

fn method(operation: &Operation) -> Result<http::Method, NotSent> {
    let wrong = || NotSent::Url(format!("`{}` is not a request method", operation.method));
    operation.method.to_http().ok_or_else(wrong)
}

/// Where a request goes.
pub(super) fn url(base: &Base, operation: &Operation, target: &Target) -> Result<Uri, NotSent> {
    let mut text = String::with_capacity(USUAL_URL);
    text.push_str(&base.prefix);
    for piece in operation.path {
        text.push_str(piece_text(piece, target)?);
    }
    if text.is_empty() {
        text.push('/');
    }
    let fixed = fixed(operation);
    for (part, mark) in [fixed.as_str(), &target.query].into_iter().filter(|part| !part.is_empty()).zip(["?", "&"]) {
        text.extend([mark, part]);
    }
    let wrong = |error: &dyn std::fmt::Display| NotSent::Url(error.to_string());
    let path = PathAndQuery::try_from(text).map_err(|error| wrong(&error))?;
    let uri = Uri::builder().scheme(base.scheme.clone()).authority(base.authority.clone()).path_and_query(path);
    uri.build().map_err(|error| wrong(&error))
}

/// An empty path parameter would make the path of another operation: `DELETE /items/`.
fn piece_text<'t>(piece: &'t Piece, target: &'t Target) -> Result<&'t str, NotSent> {
    let text = |place: &usize| target.path.get(*place).map(String::as_str).unwrap_or_default();
    match piece {
        Piece::Literal(text) => Ok(text),
        Piece::Optional(place) => Ok(text(place)),
        Piece::Parameter(place) | Piece::Span(place, _) if text(place).is_empty() => {
            Err(NotSent::Url("a path parameter is empty".to_owned()))
        }
        Piece::Parameter(place) => Ok(text(place)),
        Piece::Span(place, pattern) if span::fits(pattern, text(place)) => Ok(text(place)),
        Piece::Span(place, pattern) => {
            Err(NotSent::Url(format!("the path parameter `{}` is not of the form `{pattern}`", text(place))))
        }
    }
}

/// A method that usually has a body says that there is none, or nothing in it (RFC 9110 section 8.6); some servers insist.
fn tell_empty(request: &mut Request<HttpBody>) {
    if [Method::POST, Method::PUT, Method::PATCH].contains(request.method()) {
        request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
    }
}

fn write_body(
    request: &mut Request<HttpBody>,
    accepted: &'static [Media],
    options: &CallOptions,
    content: Content,
) -> Result<(), NotSent> {
    let (mut media_type, payload) = media_type(accepted, options)?;
    let unwritable = |error: EncodeError| NotSent::Body(error.to_string());
    let body = match content {
        Content::Octets(octets) => HttpBody::from(octets),
        Content::Items(items, data) => {
            let framing = Framing::of(payload, data).ok_or_else(|| unwritable(EncodeError::new("it is no sequence of items")))?;
            outgoing(items, framing, None)
        }
        Content::Parts(parts) => {
            let boundary = boundary(&mut media_type, options)?;
            multipart::write(parts, &boundary).map_err(unwritable)?
        }
        Content::Typed(json, shape) => {
            let written = body::write(payload, media_type.to_str().unwrap_or_default(), json, shape);
            HttpBody::from(written.map_err(unwritable)?)
        }
    };
    request.headers_mut().insert(CONTENT_TYPE, media_type);
    *request.body_mut() = body;
    Ok(())
}

/// The boundary of the media type, or one that is added to it.
fn boundary(media_type: &mut HeaderValue, options: &CallOptions) -> Result<Boundary, NotSent> {
    let text = media_type.to_str().unwrap_or_default();
    if let Some(given) = Boundary::of(text) {
        return Ok(given);
    }
    let wrong = |text: &str| NotSent::Body(format!("`{text}` is no boundary"));
    let boundary = match &options.boundary {
        Some(text) => Boundary::new(text).ok_or_else(|| wrong(text))?,
        None => Boundary::random(),
    };
    *media_type = HeaderValue::try_from(format!("{text}; boundary={boundary}")).map_err(|_| wrong(text))?;
    Ok(boundary)
}

fn media_type(accepted: &'static [Media], options: &CallOptions) -> Result<(HeaderValue, Payload), NotSent> {
    let refused = |given: &str| NotSent::ContentType { given: given.to_owned(), accepted };
    match &options.content_type {
        Some(given) => {
            let media = negotiate::content(given, accepted).map_err(|_| refused(given))?;
            let value = HeaderValue::from_str(given).map_err(|_| refused(given))?;
            Ok((value, media.payload))
        }
        None => {
            let first = accepted.first().ok_or_else(|| refused("application/json"))?;
            let unnamed = || NotSent::Body(format!("say which `{}` it is by `CallOptions::content_type`", first.name));
            let media = accepted.iter().find(|media| negotiate::is_of_itself(media)).ok_or_else(unnamed)?;
            Ok((HeaderValue::from_static(media.concrete()), media.payload))
        }
    }
}

/// Later ones win: the client's, the description's, the call's.
fn write_headers(headers: &mut HeaderMap, operation: &Operation, target: Target, options: CallOptions) -> Result<(), NotSent> {
    if let Some(accept) = accept(operation) {
        headers.insert(ACCEPT, accept);
    }
    coding::accept(headers);
    header::replace(headers, target.headers);
    if !target.cookies.is_empty() {
        headers.insert(COOKIE, cookies(&target.cookies)?);
    }
    match options.problem {
        Some(problem) => return Err(NotSent::Header(problem)),
        None => header::replace(headers, options.headers.0),
    }
    Ok(())
}

fn cookies(line: &str) -> Result<HeaderValue, NotSent> {
    let wrong = |_| NotSent::Header("the cookies contain a character that a header cannot hold".to_owned());
    let mut value = HeaderValue::from_str(line).map_err(wrong)?;
    value.set_sensitive(true);
    Ok(value)
}

/// All media types an answer may have, each once.
fn accept(operation: &Operation) -> Option<HeaderValue> {
    let mut names: Vec<&'static str> = Vec::new();
    for media in operation.answers.iter().chain(operation.errors) {
        if !names.contains(&media.name) {
            names.push(media.name);
        }
    }
    match names.as_slice() {
        [] => None,
        [one] => HeaderValue::from_maybe_shared(Bytes::from_static(one.as_bytes())).ok(),
        several => HeaderValue::try_from(several.join(", ")).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::{BaseUrl, Client};
    use crate::operation::{Method, Selector};

    const ANSWERS: &[Media] = &[Media::json("application/json"), Media::xml("text/xml")];
    const ERRORS: &[Media] = &[Media::json("application/problem+json"), Media::json("application/json")];

    const fn operation(path: &'static [Piece], request: &'static [Media]) -> Operation {
        Operation {
            id: "Get",
            method: Method::GET,
            template: "/items/{id}:copy",
            path,
            selectors: &[],
            request,
            body_required: false,
            answers: ANSWERS,
            errors: ERRORS,
            security: &[],
        }
    }

    static GET: Operation = operation(&[Piece::Literal("/items/"), Piece::Parameter(0), Piece::Literal(":copy")], &[]);

    fn target(path: &str, query: &str) -> Target {
        Target { path: vec![path.to_owned()], query: query.to_owned(), ..Target::default() }
    }

    #[test]
    fn the_url_is_prefix_path_and_query() {
        let cases = [
            ("http://h", "7", "", "http://h/items/7:copy"),
            ("http://h/", "7", "a=1", "http://h/items/7:copy?a=1"),
            ("https://h:8/t/", "%2E%2E", "", "https://h:8/t/items/%2E%2E:copy"),
        ];
        for (base, path, query, expected) in cases {
            let base = BaseUrl::from(base).into_parsed().unwrap();
            assert_eq!(url(&base, &GET, &target(path, query)).unwrap(), expected);
        }
    }

    #[test]
    fn the_root_has_a_slash() {
        static ROOT: Operation = operation(&[], &[]);
        let base = BaseUrl::from("http://h").into_parsed().unwrap();
        assert_eq!(url(&base, &ROOT, &target("", "a=1")).unwrap(), "http://h/?a=1");
    }

    #[test]
    fn fixed_parts_of_the_query_come_first() {
        static LIST: Operation = Operation {
            selectors: &[Selector::Fixed("acl", None), Selector::Query("id", None), Selector::Fixed("t&", Some("a b"))],
            ..operation(&[], &[])
        };
        let base = BaseUrl::from("http://h").into_parsed().unwrap();
        assert_eq!(url(&base, &LIST, &target("", "")).unwrap(), "http://h/?acl&t%26=a%20b");
        assert_eq!(url(&base, &LIST, &target("", "id=1")).unwrap(), "http://h/?acl&t%26=a%20b&id=1");
    }

    #[test]
    fn an_empty_or_oversized_path_is_refused() {
        let base = BaseUrl::from("http://h").into_parsed().unwrap();
        for path in [String::new(), "x".repeat(70_000)] {
            assert!(matches!(url(&base, &GET, &target(&path, "")), Err(NotSent::Url(_))));
        }
        assert!(matches!(url(&base, &GET, &Target::default()), Err(NotSent::Url(_))));
    }

    #[test]
    fn later_headers_win() {
        let client: Client =
            Client::builder("http://h").header("a", "client").header("b", "client").header("c", "client").build().unwrap();
        let mut call = Call::new(&client, &GET);
        call.filled.target = target("7", "");
        call.filled.target.cookies = "k=v".into();
        call.filled.target.headers.insert("b", HeaderValue::from_static("parameter"));
        call.set_options(CallOptions::new().header("c", "options"));
        let request = build(call).unwrap();
        let cases = [
            ("a", "client"),
            ("b", "parameter"),
            ("c", "options"),
            ("cookie", "k=v"),
            ("accept", "application/json, text/xml, application/problem+json"),
        ];
        for (name, value) in cases {
            assert_eq!(request.headers()[name], value, "{name}");
        }
        assert!(request.headers()[COOKIE].is_sensitive());
        assert!(!request.headers().contains_key(CONTENT_TYPE));
    }

    #[test]
    fn a_header_that_would_leave_its_place_is_refused() {
        let client: Client = Client::builder("http://h").build().unwrap();
        let mut call = Call::new(&client, &GET);
        call.filled.target = target("7", "");
        call.set_options(CallOptions::new().header("x", "a\r\nb: c"));
        assert!(matches!(build(call), Err(NotSent::Header(_))));
    }

    #[test]
    fn the_body_has_the_media_type_asked_for_or_the_first() {
        static PUT: Operation = operation(&[], &[Media::json("application/json"), Media::json("text/json")]);
        static ANY: Operation = operation(&[], &[Media::text("text/*")]);
        static IMAGE: Operation = operation(&[], &[Media::octets("image/*")]);
        static IMAGES: Operation = operation(&[], &[Media::octets("image/*"), Media::octets("image/png")]);
        let name =
            |operation: &'static Operation, options: CallOptions| media_type(operation.request, &options).map(|(value, _)| value);
        assert_eq!(name(&PUT, CallOptions::new()).unwrap(), "application/json");
        assert_eq!(name(&PUT, CallOptions::new().content_type("text/json")).unwrap(), "text/json");
        assert_eq!(name(&ANY, CallOptions::new()).unwrap(), "text/plain");
        assert_eq!(name(&ANY, CallOptions::new().content_type("text/csv; header=present")).unwrap(), "text/csv; header=present");
        assert_eq!(name(&IMAGES, CallOptions::new()).unwrap(), "image/png");
        assert_eq!(name(&IMAGE, CallOptions::new().content_type("image/webp")).unwrap(), "image/webp");
        let unnamed = name(&IMAGE, CallOptions::new()).unwrap_err().to_string();
        assert_eq!(unnamed, "not sent: the body cannot be written: say which `image/*` it is by `CallOptions::content_type`");
        let refused = name(&PUT, CallOptions::new().content_type("text/xml")).unwrap_err();
        let expected = "not sent: the body cannot be `text/xml`; the operation takes `application/json`, `text/json`";
        assert_eq!(refused.to_string(), expected);
    }
}
