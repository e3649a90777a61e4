//! Who was let in, or why not.

use std::fmt;

use http::Extensions;

use crate::operation::Requirement;

/// Who makes a request, as an authenticator found it: handlers read it from their context.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    name: Option<String>,
    scopes: Vec<String>,
    extensions: Extensions,
}

impl Caller {
    /// A caller of this name.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: Some(name.into()), ..Self::default() }
    }

    /// A caller who presented nothing.
    pub fn anonymous() -> Self {
        Self::default()
    }

    /// Grants a scope or role.
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.scopes.push(scope.into());
        self
    }

    /// Grants scopes or roles.
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes.extend(scopes.into_iter().map(Into::into));
        self
    }

    /// Keeps a value for the handler: a tenant, a session, an account.
    pub fn extension<T: Clone + Send + Sync + 'static>(mut self, value: T) -> Self {
        self.extensions.insert(value);
        self
    }

    /// The caller's name; none for an anonymous caller.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The scopes and roles granted.
    pub fn granted(&self) -> &[String] {
        &self.scopes
    }

    /// A value kept by `extension`.
    pub fn get<T: Send + Sync + 'static>(&self) -> Option<&T> {
        self.extensions.get()
    }

    /// Whether this scope or role was granted.
    pub fn has_scope(&self, scope: &str) -> bool {
        self.scopes.iter().any(|granted| granted == scope)
    }

    /// The scopes that `requirements` ask for and this caller has not been granted.
    pub fn missing_scopes(&self, requirements: &[Requirement]) -> Vec<&'static str> {
        let needed = requirements.iter().flat_map(|requirement| requirement.scopes.iter().copied());
        needed.filter(|scope| !self.has_scope(scope)).collect()
    }
}

/// Why a request is not let in; the text is for the caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Denied {
    /// The credentials are not known: 401.
    Unauthenticated(String),
    /// The caller is known and may not do this: 403.
    Forbidden(String),
}

impl Denied {
    /// The credentials are not known: 401.
    pub fn unauthenticated(message: impl Into<String>) -> Self {
        Self::Unauthenticated(message.into())
    }

    /// The caller is known and may not do this: 403.
    pub fn forbidden(message: impl Into<String>) -> Self {
        Self::Forbidden(message.into())
    }

    /// What the caller is told.
    pub fn message(&self) -> &str {
        match self {
            Self::Unauthenticated(message) | Self::Forbidden(message) => message,
        }
    }
}

impl fmt::Display for Denied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.message())
    }
}

impl std::error::Error for Denied {}

#[cfg(test)]
mod tests {
    use super::super::present::tests::TICKET;
    use super::*;

    #[test]
    fn names_the_scopes_that_are_missing() {
        let requirements = [Requirement { scheme: &TICKET, scopes: &["read", "write", "admin"] }];
        let cases: [(&[&str], &[&str]); 3] =
            [(&[], &["read", "write", "admin"]), (&["write", "other"], &["read", "admin"]), (&["admin", "write", "read"], &[])];
        for (granted, missing) in cases {
            let caller = Caller::new("ann").scopes(granted.iter().copied());
            assert_eq!(caller.missing_scopes(&requirements), missing);
        }
    }

    #[test]
    fn keeps_values_for_the_handler() {
        let caller = Caller::new("ann").extension(7_u32);
        assert_eq!((caller.name(), caller.get::<u32>(), caller.get::<u8>()), (Some("ann"), Some(&7), None));
        assert_eq!(Caller::anonymous().name(), None);
    }
}
