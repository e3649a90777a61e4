//! Whom a mock lets in.

use super::Fixtures;
use crate::BoxFuture;
use crate::auth::{Caller, Credentials, Denied};

impl Fixtures {
    /// Lets in only who presents nothing else than these credentials; without them everyone who presents something is let in.
    #[must_use]
    pub fn letting_in(mut self, credentials: Credentials) -> Self {
        self.let_in = Some(credentials);
        self
    }

    /// Whom a mock takes the caller for.
    pub fn authenticate<'a>(&self, presented: Credentials) -> BoxFuture<'a, Result<Caller, Denied>> {
        let known = self.let_in.as_ref().is_none_or(|known| known.include(&presented));
        let caller = known
            .then(|| Caller::new("anyone").scopes(self.scopes.iter().copied()))
            .ok_or_else(|| Denied::unauthenticated("the credentials are others"));
        Box::pin(std::future::ready(caller))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::{Scheme, SchemeKind};

    static KEY: Scheme = Scheme { name: "Key", kind: SchemeKind::Header("X-Key") };
    static TOKEN: Scheme = Scheme { name: "Token", kind: SchemeKind::Http("Bearer") };

    fn credentials(given: &[(&'static Scheme, &str)]) -> Credentials {
        let mut credentials = Credentials::new();
        given.iter().for_each(|(scheme, secret)| credentials.set(scheme, *secret));
        credentials
    }

    #[tokio::test]
    async fn who_presents_what_is_known_is_let_in() {
        let choosy = Fixtures::new().letting_in(credentials(&[(&KEY, "k"), (&TOKEN, "t")]));
        for (presented, is_known) in [
            (vec![(&KEY, "k")], true),
            (vec![(&KEY, "k"), (&TOKEN, "t")], true),
            (vec![(&KEY, "t")], false),
            (vec![(&KEY, "k"), (&TOKEN, "other")], false),
        ] {
            let presented = credentials(&presented);
            assert_eq!(choosy.authenticate(presented.clone()).await.is_ok(), is_known, "{presented:?}");
            assert!(Fixtures::new().authenticate(presented).await.is_ok());
        }
    }
}
