//! Any value is read as what was written, in every cell that takes it; what a cell cannot carry is refused, never changed.

use http::header::COOKIE;
use http::{HeaderMap, HeaderValue};

use super::super::*;
use crate::operation::Payload;
use crate::shape::{ArrayShape, Member, ObjectShape};
use crate::value::Json;

static TEXTS: Shape = Shape::Array(&ArrayShape::of(&Shape::Text));
static INTEGERS: Shape = Shape::Array(&ArrayShape::of(&Shape::Integer));
static PAIR: Shape = Shape::Array(&ArrayShape { first: &[&Shape::Text, &Shape::Integer], ..ArrayShape::of(&Shape::Text) });
static MAP: Shape = Shape::Map(&Shape::Text);
static RECORD: Shape = Shape::Object(&ObjectShape {
    root: "",
    namespace: None,
    prefix: None,
    members: &[Member::new("text", &Shape::Text), Member::new("n.o", &Shape::Integer), Member::new("yes", &Shape::Boolean)],
    rest: None,
    ignore_case: false,
});
static NESTED: Shape = Shape::Object(&ObjectShape {
    root: "",
    namespace: None,
    prefix: None,
    members: &[Member::new("inner", &RECORD), Member::new("texts", &TEXTS), Member::new("map", &MAP), Member::new("many", &MANY)],
    rest: None,
    ignore_case: false,
});
static MANY: Shape = Shape::Array(&ArrayShape::of(&RECORD));
static EITHER: Shape = Shape::OneOf(&[&Shape::Boolean, &Shape::Integer, &Shape::Text, &INTEGERS]);

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }

    fn text(&mut self, reserved: bool) -> String {
        const SIGNS: [&str; 45] = [
            "a",
            "B",
            "0",
            " ",
            ".",
            ",",
            ";",
            "=",
            "&",
            "+",
            "#",
            "/",
            "?",
            "|",
            "[",
            "]",
            "{",
            "}",
            "\"",
            "\\",
            "\t",
            "é",
            "~",
            "!",
            "$",
            "'",
            "(",
            ")",
            "*",
            ":",
            "@",
            "-",
            "_",
            "<",
            ">",
            "^",
            "`",
            "..",
            "true",
            "7",
            "null",
            "color",
            "\u{0}",
            "\u{1F600}",
            "%",
        ];
        let signs = if reserved { &SIGNS[..44] } else { &SIGNS };
        (0..self.below(5)).map(|_| signs[self.below(signs.len())]).collect()
    }

    fn integer(&mut self) -> Json {
        Json::from(self.below(2_000) as i64 - 1_000)
    }

    fn list(&mut self, mut item: impl FnMut(&mut Self) -> Json) -> Json {
        (0..self.below(4)).map(|_| item(self)).collect()
    }

    fn map(&mut self, reserved: bool) -> Json {
        (0..self.below(4)).map(|_| (self.text(reserved), Json::from(self.text(reserved)))).collect()
    }

    fn record(&mut self, reserved: bool) -> Json {
        let members =
            [("text", Json::from(self.text(reserved))), ("n.o", self.integer()), ("yes", Json::from(self.below(2) == 0))];
        members.into_iter().filter(|_| self.below(3) > 0).map(|(name, value)| (name.to_owned(), value)).collect()
    }

    fn value(&mut self, kind: usize, reserved: bool) -> (&'static Shape, Json) {
        match kind {
            0 => (&Shape::Text, Json::from(self.text(reserved))),
            1 => (&Shape::Integer, self.integer()),
            2 => (&Shape::Number, Json::from(self.below(1_000) as f64 / 8.0)),
            3 => (&Shape::Boolean, Json::from(self.below(2) == 0)),
            4 => (&TEXTS, self.list(|dice| Json::from(dice.text(reserved)))),
            5 => (&INTEGERS, self.list(Self::integer)),
            6 => (&PAIR, Json::from(vec![Json::from(self.text(reserved)), self.integer()])),
            7 => (&MAP, self.map(reserved)),
            8 => (&RECORD, self.record(reserved)),
            9 => (&EITHER, if self.below(2) == 0 { self.integer() } else { Json::from(format!("x{}", self.text(reserved))) }),
            10 => (&Shape::Any, if self.below(2) == 0 { self.integer() } else { Json::from(self.text(reserved)) }),
            11 => (&NESTED, self.nested(reserved)),
            _ => (&MANY, self.list(|dice| dice.record(reserved))),
        }
    }

    fn nested(&mut self, reserved: bool) -> Json {
        let members = [
            ("inner", self.record(reserved)),
            ("texts", self.list(|dice| Json::from(dice.text(reserved)))),
            ("map", self.map(reserved)),
            ("many", self.list(|dice| dice.record(reserved))),
        ];
        members.into_iter().filter(|_| self.below(3) > 0).map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

const KINDS: usize = 13;

/// Every place with every style that may stand there.
const CELLS: [(Place, Style); 22] = [
    (Place::Path(0), Style::Simple),
    (Place::Path(0), Style::Label),
    (Place::Path(0), Style::Matrix),
    (Place::Path(0), Style::SpaceDelimited),
    (Place::Path(0), Style::PipeDelimited),
    (Place::Path(0), Style::TabDelimited),
    (Place::Path(0), Style::Content(Payload::Json)),
    (Place::Query, Style::Form),
    (Place::Query, Style::SpaceDelimited),
    (Place::Query, Style::PipeDelimited),
    (Place::Query, Style::TabDelimited),
    (Place::Query, Style::DeepObject),
    (Place::Query, Style::Content(Payload::Json)),
    (Place::QueryString, Style::Content(Payload::Json)),
    (Place::Header, Style::Simple),
    (Place::Header, Style::SpaceDelimited),
    (Place::Header, Style::PipeDelimited),
    (Place::Header, Style::TabDelimited),
    (Place::Header, Style::Content(Payload::Json)),
    (Place::Cookie, Style::Form),
    (Place::Cookie, Style::Cookie),
    (Place::Cookie, Style::Content(Payload::Json)),
];

#[test]
fn whatever_is_sent_is_read_as_it_was() {
    let mut dice = Dice(42);
    for (place, style) in CELLS {
        for (explode, allow_reserved) in [(false, false), (true, false), (false, true), (true, true)] {
            for kind in 0..KINDS {
                let sent = (0..60).filter(|_| {
                    let (shape, value) = dice.value(kind, allow_reserved);
                    let parameter = Parameter { name: "color", place, style, explode, allow_reserved, shape, ..Parameter::PLAIN };
                    is_carried(&parameter, &value)
                });
                let sent = sent.count();
                // a value within another goes where there are brackets or a media type
                let nested = kind > 10 && !matches!(style, Style::DeepObject | Style::Content(_));
                assert!(sent > 3 || nested, "{place:?} {style:?} {explode}: kind {kind} was sent {sent} times");
            }
        }
    }
}

/// Whether a value is sent; if so, it is read again.
fn is_carried(parameter: &Parameter, value: &Json) -> bool {
    let mut target = Target::default();
    if write_composite(parameter, value, &mut target).is_err() {
        return false;
    }
    let path = target.path.first().map(String::as_str).unwrap_or_default();
    let mut headers = target.headers.clone();
    if !target.cookies.is_empty() {
        headers.insert(COOKIE, HeaderValue::from_str(&target.cookies).unwrap());
    }
    let whole: (&str, &str, &HeaderMap) = (path, &target.query, &headers);
    assert!(path.bytes().chain(target.query.bytes()).all(|byte| byte.is_ascii_graphic()), "{whole:?}");
    assert!(!path.contains(['/', '?', '#']) && !target.query.contains('#') && path != "." && path != "..", "{whole:?}");
    let hole = 0..path.len();
    let source = Source { path, holes: std::slice::from_ref(&hole), query: &target.query, headers: &headers };
    assert_eq!(read_composite::<Json>(parameter, &source), Ok(Some(value.clone())), "{parameter:?} {whole:?}");
    true
}
