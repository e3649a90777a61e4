//! Where an API is served: scheme, host, and the path in front of all its paths.

use std::fmt;

use http::Uri;
use http::uri::{Authority, Scheme};
use iri_string::types::{UriAbsoluteStr, UriReferenceStr};

/// The URL that the paths of an API follow: `https://crm.example.com/tenant/`. What is wrong with it, `Builder::build` reports.
#[derive(Clone, Debug)]
pub struct BaseUrl {
    parsed: Result<Base, String>,
    described: bool,
}

/// A base URL that can be used.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Base {
    pub(super) scheme: Scheme,
    pub(super) authority: Authority,
    /// The path without its last slash; empty for the root.
    pub(super) prefix: String,
}

impl BaseUrl {
    /// The URL of a server of the description: calls go where the description sends them, which may be another server for some.
    pub fn described(url: impl Into<Self>) -> Self {
        Self { described: true, ..url.into() }
    }

    pub(super) fn is_described(&self) -> bool {
        self.described
    }

    pub(super) fn into_parsed(self) -> Result<Base, String> {
        self.parsed
    }
}

impl Base {
    /// What the URL of a server means to who talks to this one: relative ones are resolved against it (RFC 3986 section 5), its path
    /// with a slash at the end.
    pub(super) fn server(&self, url: &str) -> Result<Self, String> {
        let wrong = |reason: &dyn fmt::Display| format!("`{}`: {reason}", without_userinfo(url));
        let reference = UriReferenceStr::new(url).map_err(|_| wrong(&"not a URL"))?;
        let own = format!("{self}/");
        let own = UriAbsoluteStr::new(&own).map_err(|error| wrong(&error))?;
        parse(&reference.resolve_against(own).to_string()).map_err(|reason| wrong(&reason))
    }
}

impl From<&str> for BaseUrl {
    fn from(text: &str) -> Self {
        Self { parsed: parse(text).map_err(|reason| format!("`{}`: {reason}", without_userinfo(text))), described: false }
    }
}

impl From<String> for BaseUrl {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<&String> for BaseUrl {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<Uri> for BaseUrl {
    fn from(uri: Uri) -> Self {
        Self::from(uri.to_string())
    }
}

impl From<&Uri> for BaseUrl {
    fn from(uri: &Uri) -> Self {
        Self::from(uri.to_string())
    }
}

fn parse(text: &str) -> Result<Base, String> {
    if text.contains(['?', '#']) {
        return Err("a base URL has neither query nor fragment".to_owned());
    }
    let parts = text.parse::<Uri>().map_err(|error| format!("not a URL: {error}"))?.into_parts();
    let scheme = parts.scheme.filter(|scheme| *scheme == Scheme::HTTP || *scheme == Scheme::HTTPS);
    let scheme = scheme.ok_or("a base URL begins with `http://` or `https://`")?;
    let authority = parts.authority.filter(|authority| !authority.host().is_empty()).ok_or("the host is missing")?;
    if authority.as_str().contains('@') {
        return Err("write no user name or password into the URL, set credentials instead".to_owned());
    }
    let path = parts.path_and_query.as_ref().map_or("", |path| path.path());
    Ok(Base { scheme, authority, prefix: path.trim_end_matches('/').to_owned() })
}

/// For messages: a URL may carry a password.
fn without_userinfo(text: &str) -> String {
    match (text.find("://"), text.rfind('@')) {
        (Some(scheme), Some(at)) if scheme < at => format!("{}://…{}", &text[..scheme], &text[at..]),
        _ => text.to_owned(),
    }
}

impl fmt::Display for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}{}", self.scheme, self.authority, self.prefix)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(text: &str) -> Result<String, String> {
        BaseUrl::from(text).into_parsed().map(|base| base.to_string())
    }

    #[test]
    fn keeps_a_path_prefix_with_or_without_its_slash() {
        let cases = [
            ("http://localhost", "http://localhost"),
            ("http://localhost:8080/", "http://localhost:8080"),
            ("https://crm.example.com/tenant", "https://crm.example.com/tenant"),
            ("https://crm.example.com/tenant/", "https://crm.example.com/tenant"),
            ("https://crm.example.com/a/b//", "https://crm.example.com/a/b"),
            ("HTTP://[::1]:80/", "http://[::1]:80"),
        ];
        for (text, base) in cases {
            assert_eq!(outcome(text).as_deref(), Ok(base), "{text}");
        }
    }

    #[test]
    fn a_server_may_be_relative_to_another() {
        let base = BaseUrl::from("https://h:8/v1").into_parsed().unwrap();
        let cases = [
            ("http://other/v2/", Ok("http://other/v2")),
            ("//other/v2", Ok("https://other/v2")),
            ("/v2", Ok("https://h:8/v2")),
            ("beta", Ok("https://h:8/v1/beta")),
            ("../v2", Ok("https://h:8/v2")),
            ("", Ok("https://h:8/v1")),
            ("ws://other/", Err("`ws://other/`: a base URL begins with `http://` or `https://`")),
            ("a b", Err("`a b`: not a URL")),
        ];
        for (url, expected) in cases {
            let found = base.server(url).map(|base| base.to_string());
            assert_eq!(found.as_deref().map_err(String::as_str), expected, "{url}");
        }
    }

    #[test]
    fn says_what_is_wrong() {
        let cases = [
            ("http://x/?a=1", "neither query"),
            ("http://x/#a", "neither query"),
            ("ftp://x/", "begins with"),
            ("localhost:8080", "begins with"),
            ("/path", "begins with"),
            ("http://", "not a URL"),
            ("http://x y/", "not a URL"),
            ("", "not a URL"),
        ];
        for (text, reason) in cases {
            let message = outcome(text).unwrap_err();
            assert!(message.contains(reason), "{text}: {message}");
        }
    }

    #[test]
    fn a_password_in_the_url_is_refused_and_not_repeated() {
        let message = outcome("https://ann:hunter2@x/").unwrap_err();
        assert_eq!(message, "`https://…@x/`: write no user name or password into the URL, set credentials instead");
    }
}
