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

/// A server of the API.
///
/// `http://api.example.com/v1`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server2 {}

impl Server2 {
    /// The server with the defaults of the description.
    pub fn new() -> Self {
        Self {}
    }

    /// The base URL of the server.
    pub fn url(&self) -> String {
        ["http://api.example.com/v1"].concat()
    }
}

impl Default for Server2 {
    fn default() -> Self {
        Self::new()
    }
}

impl From<Server2> for rt::client::BaseUrl {
    fn from(server: Server2) -> Self {
        Self::described(server.url())
    }
}

/// The server of `POST /pets`.
///
/// `http://api.example.com/v1`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddPetsServer {}

impl AddPetsServer {
    /// The server with the defaults of the description.
    pub fn new() -> Self {
        Self {}
    }

    /// The base URL of the server.
    pub fn url(&self) -> String {
        ["http://api.example.com/v1"].concat()
    }

    /// Another URL in its place, which `Builder::server` takes.
    pub fn at(url: impl Into<String>) -> rt::client::ServerUrl {
        rt::client::ServerUrl::new(&ADD_PETS_SERVER, url)
    }
}

impl Default for AddPetsServer {
    fn default() -> Self {
        Self::new()
    }
}

impl From<AddPetsServer> for rt::client::ServerUrl {
    fn from(server: AddPetsServer) -> Self {
        AddPetsServer::at(server.url())
    }
}

pub(super) static ADD_PETS_SERVER: rt::client::OperationServer = rt::client::OperationServer {
    name: "AddPetsServer",
    url: "http://api.example.com/v1",
};
