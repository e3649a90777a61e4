//! A text that must not be seen.

use std::fmt;

use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

/// A password, token or key: wiped from memory when dropped, never shown by `Debug`, compared in constant time.
#[derive(Clone, Default, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The text itself: for handing it on, not for showing it.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }
}

/// Compares in constant time, so that a server may compare with a text it knows.
impl PartialEq<str> for Secret {
    fn eq(&self, other: &str) -> bool {
        self.0.as_bytes().ct_eq(other.as_bytes()).into()
    }
}

impl PartialEq<&str> for Secret {
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<&String> for Secret {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&Secret> for Secret {
    fn from(secret: &Secret) -> Self {
        secret.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_nothing_of_the_text() {
        assert_eq!(format!("{:?}", Secret::from("hunter2")), "Secret(…)");
    }

    #[test]
    fn compares_by_text() {
        let cases = [("a", "a", true), ("a", "b", false), ("a", "ab", false), ("", "", true), ("", "a", false)];
        for (left, right, equal) in cases {
            let (left, other) = (Secret::from(left), Secret::from(right));
            assert_eq!((left == other, left == right), (equal, equal), "{:?} {right:?}", left.expose());
        }
    }
}
