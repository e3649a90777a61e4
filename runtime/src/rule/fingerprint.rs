//! Equality of JSON values, told by a number: equal values have equal fingerprints, whatever the order of their members.

use std::hash::{DefaultHasher, Hash, Hasher as _};

use super::Number;
use super::look::{Look, Seen};

/// 128 bits, so that two values that differ have the same fingerprint by intent of nobody.
pub(super) fn fingerprint(value: &dyn Look) -> u128 {
    let mut ordered = Mark::default();
    let mut members: u128 = 0;
    let _ = value.look(&mut |seen| {
        match seen {
            Seen::Null => ordered.add(0u8),
            Seen::Boolean(value) => ordered.add((1u8, value)),
            Seen::Number(number) => match number.whole() {
                Number::Integer(value) => ordered.add((2u8, value)),
                Number::Float(value) => ordered.add((3u8, value.to_bits())),
            },
            Seen::Text(text) => ordered.add((4u8, text)),
            Seen::Array => ordered.add(5u8),
            Seen::Item(_, item) => ordered.add(fingerprint(item)),
            Seen::Object => ordered.add(6u8),
            Seen::Member(name, member) => {
                let mut pair = Mark::default();
                pair.add((name, fingerprint(member)));
                members = members.wrapping_add(pair.finish());
            }
        }
        Ok(())
    });
    ordered.add(members);
    ordered.finish()
}

/// Two hashes of the same, from different beginnings.
struct Mark([DefaultHasher; 2]);

impl Default for Mark {
    fn default() -> Self {
        let mut second = DefaultHasher::new();
        second.write_u8(0xff);
        Self([DefaultHasher::new(), second])
    }
}

impl Mark {
    fn add(&mut self, value: impl Hash) {
        self.0.iter_mut().for_each(|hasher| value.hash(hasher));
    }

    fn finish(&self) -> u128 {
        self.0.iter().fold(0, |mark, hasher| mark << 64 | u128::from(hasher.finish()))
    }
}
