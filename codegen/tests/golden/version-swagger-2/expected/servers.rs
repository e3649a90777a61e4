use super::rt;

/// A server of the API.
///
/// `https://pets.example/v1`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {}

impl Server {
    /// The server with the defaults of the description.
    pub fn new() -> Self {
        Self {}
    }

    /// The base URL of the server.
    pub fn url(&self) -> String {
        ["https://pets.example/v1"].concat()
    }
}

impl Default for Server {
    fn default() -> Self {
        Self::new()
    }
}

impl From<Server> for rt::client::BaseUrl {
    fn from(server: Server) -> Self {
        server.url().into()
    }
}

/// A server of the API.
///
/// `http://pets.example/v1`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server2 {}

impl Server2 {
    /// The server with the defaults of the description.
    pub fn new() -> Self {
        Self {}
    }

    /// The base URL of the server.
    pub fn url(&self) -> String {
        ["http://pets.example/v1"].concat()
    }
}

impl Default for Server2 {
    fn default() -> Self {
        Self::new()
    }
}

impl From<Server2> for rt::client::BaseUrl {
    fn from(server: Server2) -> Self {
        server.url().into()
    }
}
