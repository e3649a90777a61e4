//! Request methods in static descriptions.

use std::fmt;

/// A request method as it is sent. Unlike `http::Method` it can be any method in a static.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Method(&'static str);

impl Method {
    /// GET
    pub const GET: Self = Self("GET");
    /// PUT
    pub const PUT: Self = Self("PUT");
    /// POST
    pub const POST: Self = Self("POST");
    /// DELETE
    pub const DELETE: Self = Self("DELETE");
    /// OPTIONS
    pub const OPTIONS: Self = Self("OPTIONS");
    /// HEAD
    pub const HEAD: Self = Self("HEAD");
    /// PATCH
    pub const PATCH: Self = Self("PATCH");
    /// TRACE
    pub const TRACE: Self = Self("TRACE");
    /// QUERY
    pub const QUERY: Self = Self("QUERY");

    /// A method of this name, in the letters it is sent in.
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The name as it is sent.
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// The method as the `http` crate has it; `None` where the name is none.
    #[cfg(feature = "client")]
    pub(crate) fn to_http(self) -> Option<http::Method> {
        http::Method::from_bytes(self.0.as_bytes()).ok()
    }
}

impl PartialEq<http::Method> for Method {
    fn eq(&self, other: &http::Method) -> bool {
        self.0 == other.as_str()
    }
}

impl fmt::Display for Method {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_is_its_name_in_the_same_letters() {
        for (method, name) in [(Method::GET, "GET"), (Method::QUERY, "QUERY"), (Method::new("copy"), "copy")] {
            assert_eq!(method.to_http().map(|method| method.as_str().to_owned()), Some(name.to_owned()));
            assert_eq!(method, http::Method::from_bytes(name.as_bytes()).unwrap());
        }
        assert_ne!(Method::GET, http::Method::from_bytes(b"get").unwrap());
        assert_eq!(Method::new("no method").to_http(), None);
    }
}
