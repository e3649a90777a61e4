//! What stands between parts.

use std::fmt;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};

/// A boundary, which stands in none of the parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Boundary(String);

impl Boundary {
    /// One that nobody can foresee.
    pub(crate) fn random() -> Self {
        let half = || RandomState::new().build_hasher().finish();
        Self(format!("specwright-{:016x}{:016x}", half(), half()))
    }

    /// This one, where it may be one (RFC 2046 section 5.1.1, without what needs quotes).
    pub(crate) fn new(text: &str) -> Option<Self> {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"'+_-.".contains(&byte);
        ((1..=70).contains(&text.len()) && text.bytes().all(fits)).then(|| Self(text.to_owned()))
    }

    /// The parameter of a received `Content-Type`.
    pub(crate) fn of(content_type: &str) -> Option<Self> {
        let (_, parameters) = content_type.split_once(';')?;
        let mut parameters = crate::body::media_type::parameters(parameters);
        let (_, value) = parameters.find(|(name, _)| name.eq_ignore_ascii_case("boundary"))?;
        (1..=70).contains(&value.len()).then(|| Self(value.into_owned()))
    }
}

impl fmt::Display for Boundary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
