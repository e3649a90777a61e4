//! An API as generated code describes and dispatches it, and bodies for it.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http::HeaderValue;
use http::header::{CACHE_CONTROL, ETAG};
use specwright_runtime::generated::v1 as rt;

use rt::Piece::Literal;
use rt::server::{Answer, Dispatch, Refusal, Request, Service};
use rt::{BoxFuture, Event, Form, Items, Json, Media, Method, Octets, Operation, Others, Part, Parts, Route, Shape};

/// `[0,1,…,499]`: what the fixtures hold.
pub(crate) fn numbers() -> String {
    let numbers: Vec<String> = (0..500).map(|number| number.to_string()).collect();
    format!("[{}]", numbers.join(","))
}

pub(crate) const GZIP: &[u8] = include_bytes!("fixtures/numbers.gz");
pub(crate) const BROTLI: &[u8] = include_bytes!("fixtures/numbers.br");
pub(crate) const ZSTD: &[u8] = include_bytes!("fixtures/numbers.zst");
/// `cat` of two files of gzip.
pub(crate) const MEMBERS: &[u8] = include_bytes!("fixtures/numbers.members.gz");
pub(crate) const GZIP_BROTLI: &[u8] = include_bytes!("fixtures/numbers.gz.br");
/// `[]` in a frame that asks for 128 MiB of memory.
pub(crate) const WIDE: &[u8] = include_bytes!("fixtures/wide-window.zst");

pub(crate) fn service() -> Service {
    Service::new(&API, Handler)
}

struct Handler;

impl Dispatch for Handler {
    fn dispatch(&self, operation: usize, request: Request) -> BoxFuture<'_, Result<Answer, Refusal>> {
        Box::pin(async move {
            Ok(match operation {
                0 => Answer::typed(200, &request.body::<Vec<u32>>(&Shape::Any)?.len(), &Shape::Any),
                1 => Answer::octets(200, request.octets()?),
                2 => {
                    let (mut items, mut count) = (request.items::<Json>(&Shape::Any)?, 0);
                    while let Some(item) = items.next().await {
                        match item {
                            Ok(_) => count += 1,
                            Err(error) => return Ok(Answer::from(rt::Reply::from(error))),
                        }
                    }
                    Answer::typed(200, &count, &Shape::Any)
                }
                3 => Answer::typed(200, &request.parts::<Title>()?.0, &Shape::Text),
                4 => Answer::typed(200, &(0..500).collect::<Vec<u32>>(), &Shape::Any),
                5 => Answer::events(200, Items::new(Once(Some(Event::new("a".to_owned())))), &Shape::Text),
                6 => Answer::typed(200, "small", &Shape::Text),
                7 => Answer::octets(200, vec![b'x'; 5000]),
                8 => Answer::typed(200, &vec![7; 5000], &Shape::Any).header(ETAG, HeaderValue::from_static("\"v1\"")),
                9 => Answer::typed(200, &vec![7; 5000], &Shape::Any)
                    .header(CACHE_CONTROL, HeaderValue::from_static("private, no-transform")),
                10 => Answer::empty(204),
                11 => Answer::typed(200, &vec![7; 200_000], &Shape::Any),
                _ => return rt::server::no_such_operation().await,
            })
        })
    }
}

/// The value of the part `title`.
struct Title(String);

impl TryFrom<Parts> for Title {
    type Error = rt::DecodeError;

    fn try_from(mut parts: Parts) -> Result<Self, rt::DecodeError> {
        parts.take(0).map(Self)
    }
}

/// One event, and then none for ever.
struct Once(Option<Event<String>>);

impl Stream for Once {
    type Item = Event<String>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.take().map_or(Poll::Pending, |event| Poll::Ready(Some(event)))
    }
}

/// So many pieces of 64 KiB of zeros.
pub(crate) struct Zeros(pub(crate) usize);

impl Stream for Zeros {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = (self.0 > 0).then(|| Ok(Bytes::from_static(&[0; 64 * 1024])));
        self.0 = self.0.saturating_sub(1);
        Poll::Ready(piece)
    }
}

impl Zeros {
    pub(crate) fn octets(self) -> Octets {
        Octets::from_stream(self)
    }
}

const JSON: &[Media] = &[Media::json("application/json")];
static FORM: Form = Form {
    parts: &[Part {
        name: "title",
        content: &[Media::text("text/plain")],
        file: false,
        list: false,
        delimiter: None,
        required: true,
        shape: &Shape::Text,
        headers: &[],
    }],
    others: Others::Ignored,
    numbered: false,
};

macro_rules! operations {
    ($($name:ident: $method:ident $path:literal $request:expr => $answers:expr,)+) => {
        $(pub(crate) static $name: Operation = Operation {
            id: $path,
            method: Method::$method,
            template: $path,
            path: &[Literal($path)],
            selectors: &[],
            request: $request,
            body_required: true,
            answers: $answers,
            errors: &[],
            security: &[],
        };)+
    };
}

operations! {
    COUNT: POST "/count" JSON => JSON,
    ECHO: POST "/echo" &[Media::octets("application/octet-stream")] => &[Media::octets("application/octet-stream")],
    LINES: POST "/lines" &[Media::json_lines("application/jsonl")] => JSON,
    TITLE: POST "/title" &[Media::multipart("multipart/form-data", &FORM)] => &[Media::text("text/plain")],
    NUMBERS: GET "/numbers" &[] => JSON,
    EVENTS: GET "/events" &[] => &[Media::events("text/event-stream")],
    SMALL: GET "/small" &[] => &[Media::text("text/plain")],
    IMAGE: GET "/image" &[] => &[Media::octets("image/png")],
    TAGGED: GET "/tagged" &[] => JSON,
    UNTOUCHED: GET "/untouched" &[] => JSON,
    NOTHING: GET "/nothing" &[] => &[],
    LARGE: GET "/large" &[] => JSON,
}

static API: rt::Api = rt::Api {
    title: "Codings",
    operations: &[&COUNT, &ECHO, &LINES, &TITLE, &NUMBERS, &EVENTS, &SMALL, &IMAGE, &TAGGED, &UNTOUCHED, &NOTHING, &LARGE],
    routes: &Route {
        literals: &[
            ("count", &Route { methods: &[(Method::POST, 0)], ..Route::NONE }),
            ("echo", &Route { methods: &[(Method::POST, 1)], ..Route::NONE }),
            ("events", &Route { methods: &[(Method::GET, 5)], ..Route::NONE }),
            ("image", &Route { methods: &[(Method::GET, 7)], ..Route::NONE }),
            ("large", &Route { methods: &[(Method::GET, 11)], ..Route::NONE }),
            ("lines", &Route { methods: &[(Method::POST, 2)], ..Route::NONE }),
            ("nothing", &Route { methods: &[(Method::GET, 10)], ..Route::NONE }),
            ("numbers", &Route { methods: &[(Method::GET, 4)], ..Route::NONE }),
            ("small", &Route { methods: &[(Method::GET, 6)], ..Route::NONE }),
            ("tagged", &Route { methods: &[(Method::GET, 8)], ..Route::NONE }),
            ("title", &Route { methods: &[(Method::POST, 3)], ..Route::NONE }),
            ("untouched", &Route { methods: &[(Method::GET, 9)], ..Route::NONE }),
        ],
        ..Route::NONE
    },
};

pub(crate) fn form() -> &'static Form {
    &FORM
}
