//! A set of credentials, one a security scheme.

use std::fmt;

use super::Secret;
use crate::operation::Scheme;

/// A user name with its password (RFC 7617).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basic {
    /// The user's name, without a colon.
    pub user: String,
    /// The user's password.
    pub password: Secret,
}

/// Credentials for some security schemes of an API: those a client has, or those a request presents.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Credentials {
    entries: Vec<(&'static Scheme, Credential)>,
}

/// What a scheme asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Credential {
    /// For `SchemeKind::Basic`.
    Basic(Basic),
    /// For all other kinds.
    Secret(Secret),
}

impl Credentials {
    /// No credentials.
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps a token or key for `scheme`, in the place of one set before.
    pub fn set(&mut self, scheme: &'static Scheme, secret: impl Into<Secret>) {
        self.put(scheme, Credential::Secret(secret.into()));
    }

    /// Keeps a user name and password for `scheme`, in the place of those set before.
    pub fn set_basic(&mut self, scheme: &'static Scheme, user: impl Into<String>, password: impl Into<Secret>) {
        let basic = Basic { user: user.into(), password: password.into() };
        self.put(scheme, Credential::Basic(basic));
    }

    /// Takes the token or key of `scheme` out.
    pub fn take(&mut self, scheme: &Scheme) -> Option<Secret> {
        match self.remove(scheme)? {
            Credential::Secret(secret) => Some(secret),
            Credential::Basic(_) => None,
        }
    }

    /// Takes the user name and password of `scheme` out.
    pub fn take_basic(&mut self, scheme: &Scheme) -> Option<Basic> {
        match self.remove(scheme)? {
            Credential::Basic(basic) => Some(basic),
            Credential::Secret(_) => None,
        }
    }

    /// Whether there is a credential for `scheme`.
    pub fn has(&self, scheme: &Scheme) -> bool {
        self.get(scheme).is_some()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether all of the others are among these.
    #[cfg(all(feature = "client", feature = "server"))]
    pub(crate) fn include(&self, others: &Self) -> bool {
        others.entries.iter().all(|(scheme, credential)| self.get(scheme) == Some(credential))
    }

    pub(crate) fn get(&self, scheme: &Scheme) -> Option<&Credential> {
        self.entries.iter().find(|(known, _)| same(known, scheme)).map(|(_, credential)| credential)
    }

    pub(crate) fn put(&mut self, scheme: &'static Scheme, credential: Credential) {
        self.remove(scheme);
        self.entries.push((scheme, credential));
    }

    fn remove(&mut self, scheme: &Scheme) -> Option<Credential> {
        let place = self.entries.iter().position(|(known, _)| same(known, scheme))?;
        Some(self.entries.swap_remove(place).1)
    }
}

fn same(left: &Scheme, right: &Scheme) -> bool {
    std::ptr::eq(left, right) || left == right
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.entries.iter().map(|(scheme, credential)| (scheme.name, credential))).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::SchemeKind;

    static BASIC: Scheme = Scheme { name: "Basic", kind: SchemeKind::Basic };
    static TOKEN: Scheme = Scheme { name: "Token", kind: SchemeKind::Http("Bearer") };

    #[test]
    fn keeps_one_credential_a_scheme() {
        let mut credentials = Credentials::new();
        credentials.set(&TOKEN, "old");
        credentials.set(&TOKEN, "new");
        credentials.set_basic(&BASIC, "ann", "pw");
        assert!(credentials.has(&TOKEN) && credentials.has(&BASIC));
        assert_eq!(credentials.take(&TOKEN), Some(Secret::from("new")));
        assert_eq!(credentials.take(&TOKEN), None);
        assert_eq!(credentials.take_basic(&BASIC), Some(Basic { user: "ann".into(), password: "pw".into() }));
        assert!(credentials.is_empty());
    }

    #[test]
    fn debug_names_schemes_and_hides_values() {
        let mut credentials = Credentials::new();
        credentials.set(&TOKEN, "hunter2");
        credentials.set_basic(&BASIC, "ann", "hunter2");
        let shown = format!("{credentials:?}");
        assert!(shown.contains("Token") && shown.contains("ann"), "{shown}");
        assert!(!shown.contains("hunter2"), "{shown}");
    }
}
