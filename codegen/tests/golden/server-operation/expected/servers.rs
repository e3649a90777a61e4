use super::rt;

/// A server of the API.
///
/// `https://api.example.com/v1`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {}

impl Server {
    /// The server with the defaults of the description.
    pub fn new() -> Self {
        Self {}
    }

    /// The base URL of the server.
    pub fn url(&self) -> String {
        ["https://api.example.com/v1"].concat()
    }
}

impl Default for Server {
    fn default() -> Self {
        Self::new()
    }
}

impl From<Server> for rt::client::BaseUrl {
    fn from(server: Server) -> Self {
        Self::described(server.url())
    }
}

/// Takes files, each in its region.
///
/// `https://{region}.up.example.com/in`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddFileServer {
    /// `region`.
    pub region: AddFileServerRegion,
}

impl AddFileServer {
    /// The server with the defaults of the description.
    pub fn new() -> Self {
        Self {
            region: AddFileServerRegion::Eu,
        }
    }

    /// Sets `region`.
    pub fn region(mut self, region: impl Into<AddFileServerRegion>) -> Self {
        self.region = region.into();
        self
    }

    /// The base URL of the server.
    pub fn url(&self) -> String {
        ["https://", self.region.as_str(), ".up.example.com/in"].concat()
    }

    /// Another URL in its place, which `Builder::server` takes.
    pub fn at(url: impl Into<String>) -> rt::client::ServerUrl {
        rt::client::ServerUrl::new(&ADD_FILE_SERVER, url)
    }
}

impl Default for AddFileServer {
    fn default() -> Self {
        Self::new()
    }
}

impl From<AddFileServer> for rt::client::ServerUrl {
    fn from(server: AddFileServer) -> Self {
        AddFileServer::at(server.url())
    }
}

/// The values of `region`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddFileServerRegion {
    /// `eu`.
    Eu,
    /// `us`.
    Us,
}

impl AddFileServerRegion {
    /// The text that stands in the URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Eu => "eu",
            Self::Us => "us",
        }
    }
}

/// The server of `GET /files/{id}`, `DELETE /files/{id}`.
///
/// `/beta`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BetaServer {}

impl BetaServer {
    /// The server with the defaults of the description.
    pub fn new() -> Self {
        Self {}
    }

    /// The base URL of the server.
    pub fn url(&self) -> String {
        ["/beta"].concat()
    }

    /// Another URL in its place, which `Builder::server` takes.
    pub fn at(url: impl Into<String>) -> rt::client::ServerUrl {
        rt::client::ServerUrl::new(&BETA_SERVER, url)
    }
}

impl Default for BetaServer {
    fn default() -> Self {
        Self::new()
    }
}

impl From<BetaServer> for rt::client::ServerUrl {
    fn from(server: BetaServer) -> Self {
        BetaServer::at(server.url())
    }
}

pub(super) static ADD_FILE_SERVER: rt::client::OperationServer = rt::client::OperationServer {
    name: "AddFileServer",
    url: "https://eu.up.example.com/in",
};

pub(super) static BETA_SERVER: rt::client::OperationServer = rt::client::OperationServer {
    name: "BetaServer",
    url: "/beta",
};
