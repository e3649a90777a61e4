//! Servers of single operations: where calls go that the description sends elsewhere than the API.

use std::borrow::Cow;

use super::base_url::Base;
use super::{Client, NotSent};

/// A server that the description gives to some operations or links, in place of the API's.
#[derive(Debug)]
pub struct OperationServer {
    /// The name of its type: `UploadServer`.
    pub name: &'static str,
    /// Its URL with the defaults of its variables; it may be relative to that of the API.
    pub url: &'static str,
}

/// The URL of such a server, which [`Builder::server`](super::Builder::server) takes.
#[derive(Clone, Debug)]
pub struct ServerUrl {
    server: &'static OperationServer,
    url: String,
}

/// Where the operations of such a server go.
#[derive(Clone, Debug)]
pub(super) struct Moved {
    server: &'static OperationServer,
    pub(super) base: Base,
}

impl ServerUrl {
    /// This server at this URL; a relative one is resolved against the client's base URL.
    pub fn new(server: &'static OperationServer, url: impl Into<String>) -> Self {
        Self { server, url: url.into() }
    }

    pub(super) fn against(self, base: &Base) -> Result<Moved, String> {
        let base = base.server(&self.url).map_err(|reason| format!("of `{}` {reason}", self.server.name))?;
        Ok(Moved { server: self.server, base })
    }
}

impl Client {
    /// Where calls of this server go: as the builder was told, else to it where the client is one of the description's servers, else
    /// to the base URL, since whoever names one means it for all.
    pub(super) fn base_of(&self, server: &'static OperationServer) -> Result<Cow<'_, Base>, NotSent> {
        // the last one said counts
        let moved = self.inner.moved.iter().rfind(|moved| std::ptr::eq(moved.server, server));
        match moved {
            Some(moved) => Ok(Cow::Borrowed(&moved.base)),
            None if self.inner.described => self.inner.base.server(server.url).map(Cow::Owned).map_err(NotSent::Url),
            None => Ok(Cow::Borrowed(&self.inner.base)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::client::{BaseUrl, Builder};

    static UPLOAD: OperationServer = OperationServer { name: "UploadServer", url: "https://up.example/v1" };
    static BETA: OperationServer = OperationServer { name: "BetaServer", url: "beta" };

    fn bases(builder: Builder<Client>) -> [String; 2] {
        let client = builder.build().unwrap();
        [&UPLOAD, &BETA].map(|server| client.base_of(server).unwrap().to_string())
    }

    #[test]
    fn a_described_base_lets_operations_go_to_their_servers_and_any_other_is_for_all() {
        let described = || Client::builder(BaseUrl::described("http://api.example/"));
        assert_eq!(bases(described()), ["https://up.example/v1", "http://api.example/beta"]);
        assert_eq!(bases(Client::builder("http://[::1]:80/x")), ["http://[::1]:80/x", "http://[::1]:80/x"]);
        let moved = described().server(ServerUrl::new(&UPLOAD, "http://a/")).server(ServerUrl::new(&UPLOAD, "/b"));
        assert_eq!(bases(moved), ["http://api.example/b", "http://api.example/beta"]);
    }

    #[test]
    fn a_server_that_cannot_be_is_told_by_its_name() {
        let build = Client::builder("http://h/").server(ServerUrl::new(&BETA, "ftp://h/")).build();
        let message = "base URL of `BetaServer` `ftp://h/`: a base URL begins with `http://` or `https://`";
        assert_eq!(build.unwrap_err().to_string(), message);
    }
}
