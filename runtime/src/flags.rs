//! Sets of named values that are one text: `Read, Write`.

use std::fmt;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher, Hash, Hasher};
use std::ops::{BitOr, BitOrAssign};
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::check::{At, Validate, Violations};
use crate::scalar::Scalar;

/// A set of values that is one text: `Read, Write`. The empty text is the empty set.
///
/// Members keep their order, each stands once; two sets are equal whatever their order.
#[derive(Clone, Debug)]
pub struct Flags<E> {
    members: Vec<E>,
}

impl<E> Flags<E> {
    /// The empty set.
    pub const fn new() -> Self {
        Self { members: Vec::new() }
    }

    /// The members in their order.
    pub fn iter(&self) -> std::slice::Iter<'_, E> {
        self.members.iter()
    }

    /// How many members there are.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }
}

impl<E: PartialEq> Flags<E> {
    /// Whether a value is in the set.
    pub fn contains(&self, value: &E) -> bool {
        self.members.contains(value)
    }

    /// Adds a value; whether it is new.
    pub fn insert(&mut self, value: E) -> bool {
        let new = !self.contains(&value);
        if new {
            self.members.push(value);
        }
        new
    }

    /// Takes a value out; whether it was there.
    pub fn remove(&mut self, value: &E) -> bool {
        let before = self.len();
        self.members.retain(|member| member != value);
        self.len() < before
    }
}

impl<E> Default for Flags<E> {
    fn default() -> Self {
        Self::new()
    }
}

impl<E: PartialEq> PartialEq for Flags<E> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().all(|value| other.contains(value))
    }
}

impl<E: Eq> Eq for Flags<E> {}

/// The order does not count: the members' own hashes are added up.
impl<E: Hash> Hash for Flags<E> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let of_member = |value| BuildHasherDefault::<DefaultHasher>::default().hash_one(value);
        state.write_u64(self.iter().map(of_member).fold(0, u64::wrapping_add));
    }
}

impl<E: PartialEq> From<E> for Flags<E> {
    fn from(value: E) -> Self {
        Self { members: vec![value] }
    }
}

impl<E: PartialEq> FromIterator<E> for Flags<E> {
    fn from_iter<I: IntoIterator<Item = E>>(values: I) -> Self {
        let mut flags = Self::new();
        flags.extend(values);
        flags
    }
}

impl<E: PartialEq> Extend<E> for Flags<E> {
    fn extend<I: IntoIterator<Item = E>>(&mut self, values: I) {
        for value in values {
            self.insert(value);
        }
    }
}

impl<E> IntoIterator for Flags<E> {
    type Item = E;
    type IntoIter = std::vec::IntoIter<E>;

    fn into_iter(self) -> Self::IntoIter {
        self.members.into_iter()
    }
}

impl<'f, E> IntoIterator for &'f Flags<E> {
    type Item = &'f E;
    type IntoIter = std::slice::Iter<'f, E>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<E: PartialEq, F: Into<Self>> BitOr<F> for Flags<E> {
    type Output = Self;

    fn bitor(mut self, more: F) -> Self {
        self |= more;
        self
    }
}

impl<E: PartialEq, F: Into<Self>> BitOrAssign<F> for Flags<E> {
    fn bitor_assign(&mut self, more: F) {
        self.extend(more.into());
    }
}

/// Written with a comma and a blank between the members, read with or without blanks.
impl<E: Scalar + PartialEq> Scalar for Flags<E> {
    fn write(&self, text: &mut String) {
        for (index, value) in self.iter().enumerate() {
            text.push_str(if index == 0 { "" } else { ", " });
            value.write(text);
        }
    }

    fn read(text: &str) -> Result<Self, String> {
        text.split(',').map(str::trim).filter(|name| !name.is_empty()).map(E::read).collect()
    }
}

impl<E: Scalar + PartialEq> fmt::Display for Flags<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&text(self))
    }
}

impl<E: Scalar + PartialEq> FromStr for Flags<E> {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::read(text)
    }
}

impl<E: Scalar + PartialEq> Serialize for Flags<E> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&text(self))
    }
}

impl<'de, E: Scalar + PartialEq> Deserialize<'de> for Flags<E> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::object::read_text(deserializer, Self::read)
    }
}

/// Each member is checked; the set is one text, so it is their place.
impl<E: Validate> Validate for Flags<E> {
    fn check(&self, at: &At<'_>, violations: &mut Violations) {
        self.iter().for_each(|value| value.check(at, violations));
    }
}

fn text<E: Scalar + PartialEq>(flags: &Flags<E>) -> String {
    let mut text = String::new();
    flags.write(&mut text);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::body::json;

    /// Any text is a member; `bad` is none.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    struct Right(String);

    impl Scalar for Right {
        fn write(&self, text: &mut String) {
            text.push_str(&self.0);
        }

        fn read(text: &str) -> Result<Self, String> {
            if text == "bad" { Err("bad".to_owned()) } else { Ok(Self(text.to_owned())) }
        }
    }

    fn rights(names: &[&str]) -> Flags<Right> {
        names.iter().map(|name| Right((*name).to_owned())).collect()
    }

    #[test]
    fn texts_are_read_with_any_blanks_and_written_with_one() {
        let cases = [
            ("", rights(&[]), ""),
            (" , ", rights(&[]), ""),
            ("Read", rights(&["Read"]), "Read"),
            ("Read,Write", rights(&["Read", "Write"]), "Read, Write"),
            (" Read ,  Write ", rights(&["Read", "Write"]), "Read, Write"),
            ("Write, Read, Write", rights(&["Write", "Read"]), "Write, Read"),
        ];
        for (text, flags, written) in cases {
            assert_eq!(text.parse::<Flags<Right>>().as_ref(), Ok(&flags), "{text:?}");
            assert_eq!(flags.to_string(), written);
        }
        assert_eq!("Read, bad".parse::<Flags<Right>>(), Err("bad".to_owned()));
    }

    #[test]
    fn json_carries_one_text() {
        assert_eq!(json::encode(&rights(&["Read", "Write"])).unwrap(), br#""Read, Write""#);
        assert_eq!(json::decode::<Flags<Right>>(br#""Write,Read""#).unwrap(), rights(&["Read", "Write"]));
        let error = json::decode::<Flags<Right>>(b"3").unwrap_err();
        assert_eq!(error.message, "expected a string, found `3`");
    }

    #[test]
    fn a_set_has_each_member_once_and_no_order() {
        let hash = |flags: &Flags<Right>| BuildHasherDefault::<DefaultHasher>::default().hash_one(flags);
        let (one, other) = (rights(&["a", "b", "a"]), rights(&["b", "a"]));
        assert_eq!((one.len(), &one, hash(&one)), (2, &other, hash(&other)));
        assert_ne!(one, rights(&["a", "c"]));
        assert_ne!(one, rights(&["a"]));
    }

    #[test]
    fn members_come_and_go() {
        let right = |name: &str| Right(name.to_owned());
        let mut flags = rights(&["a"]) | right("b") | rights(&["c", "a"]);
        assert_eq!(flags.to_string(), "a, b, c");
        assert!(!flags.insert(right("a")) && flags.insert(right("d")));
        assert!(flags.remove(&right("b")) && !flags.remove(&right("b")));
        assert!(flags.contains(&right("c")) && !flags.contains(&right("b")));
        flags |= right("e");
        assert_eq!(flags.into_iter().map(|right| right.0).collect::<String>(), "acde");
    }
}
