//! Many made-up values through every codec, and many broken bodies into them.

use super::*;
use crate::shape::{ArrayShape, Member, ObjectShape};
use crate::value::Json;

static ANY: Shape = Shape::Map(&Shape::Any);
static TYPED: Shape = Shape::Object(&ObjectShape {
    root: "Typed",
    namespace: Some("urn:t"),
    prefix: None,
    members: &[
        Member::new("number", &Shape::Number),
        Member::new("text", &Shape::Text),
        Member::new("list", &Shape::Array(&ArrayShape::of(&Shape::Any))),
        Member::new("either", &Shape::OneOf(&[&Shape::Boolean, &Shape::Number, &Shape::Map(&Shape::Any), &Shape::Text])),
    ],
    rest: Some(&Shape::Any),
    ignore_case: true,
});

/// Numbers that look random and are the same on each run (an xorshift generator).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(sides).unwrap()).unwrap()
    }

    fn text(&mut self) -> String {
        const PARTS: [&str; 24] = [
            "a", "Z", "0", "1", "-", ".", "e", " ", "[", "]", "{", "}", "\"", "\\", "&", "<", "%", "+", "=", "\n", "\r", "é",
            "null", "/~",
        ];
        let length = self.roll(5);
        (0..length).map(|_| PARTS[self.roll(PARTS.len())]).collect()
    }

    fn value(&mut self, depth: usize) -> Json {
        match self.roll(if depth == 0 { 5 } else { 8 }) {
            0 => Json::Null,
            1 => Json::Bool(self.roll(2) == 0),
            2 => Json::from(i64::try_from(self.roll(1000)).unwrap() - 500),
            3 => Json::from(f64::from(u32::try_from(self.roll(1000)).unwrap()) / 8.0),
            5 => (0..self.roll(4)).map(|_| self.value(depth - 1)).collect(),
            6 => self.object(depth - 1),
            _ => Json::String(self.text()),
        }
    }

    fn object(&mut self, depth: usize) -> Json {
        Json::Object((0..self.roll(4)).map(|_| (self.text(), self.value(depth))).collect())
    }

    fn typed(&mut self) -> Json {
        let text = self.text();
        let members = [
            ("number", self.roll(99).into()),
            ("text", text.into()),
            ("list", [self.value(2), self.value(2)].into()),
            ("either", self.object(1)),
            ("xyz", self.value(2)),
        ];
        members.into_iter().collect()
    }
}

#[test]
fn any_value_survives_every_codec() {
    let mut dice = Dice(2_463_534_242);
    let mut written = 0;
    for _ in 0..3000 {
        for (value, shape) in [(dice.object(3), &ANY), (dice.typed(), &TYPED)] {
            for payload in [Payload::Json, Payload::Xml, Payload::Form(&[])] {
                // names that a form cannot have are refused
                let Ok(body) = encode(payload, &value, shape) else { continue };
                let read: Json =
                    decode(payload, &body, shape).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&body)));
                assert_eq!(read, value, "{}", String::from_utf8_lossy(&body));
                written += 1;
            }
        }
    }
    assert!(written > 16_000, "{written} of 18000 bodies");
}

#[test]
fn broken_bodies_are_answered_with_errors_only() {
    let mut dice = Dice(88_172_645_463_325_252);
    for _ in 0..3000 {
        let value = dice.typed();
        for payload in [Payload::Json, Payload::Xml, Payload::Form(&[]), Payload::Text] {
            let Ok(mut body) = encode(payload, &value, &TYPED) else { continue };
            for _ in 0..1 + dice.roll(3) {
                let at = dice.roll(body.len());
                match dice.roll(3) {
                    0 => body.truncate(at + 1),
                    1 => body[at] = b"<>&[]{}\"%=;/\x00\xff"[dice.roll(14)],
                    _ => drop(body.remove(at)),
                }
                if body.is_empty() {
                    break;
                }
            }
            if let Err(error) = decode::<Json>(payload, &body, &TYPED) {
                assert!(!error.message.is_empty() && !error.message.ends_with('.'), "{error}");
            }
        }
    }
}
