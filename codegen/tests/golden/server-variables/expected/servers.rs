use super::rt;

/// In the cloud.
///
/// `https://{environment}.example.com/{tenant}`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Which stage.
    pub environment: ServerEnvironment,
    /// `tenant`.
    pub tenant: String,
}

impl Server {
    /// The server with the defaults of the description.
    pub fn new() -> Self {
        Self {
            environment: ServerEnvironment::Online,
            tenant: "Cust1".to_owned(),
        }
    }

    /// Which stage.
    pub fn environment(mut self, environment: impl Into<ServerEnvironment>) -> Self {
        self.environment = environment.into();
        self
    }

    /// Sets `tenant`.
    pub fn tenant(mut self, tenant: impl Into<String>) -> Self {
        self.tenant = tenant.into();
        self
    }

    /// The base URL of the server.
    pub fn url(&self) -> String {
        [
            "https://",
            self.environment.as_str(),
            ".example.com/",
            self.tenant.as_str(),
        ]
            .concat()
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

/// Which stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerEnvironment {
    /// `online`.
    Online,
    /// `qa-online`.
    QaOnline,
}

impl ServerEnvironment {
    /// The text that stands in the URL.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::QaOnline => "qa-online",
        }
    }
}

/// On this machine.
///
/// `http://localhost:8080/api`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server2 {}

impl Server2 {
    /// The server with the defaults of the description.
    pub fn new() -> Self {
        Self {}
    }

    /// The base URL of the server.
    pub fn url(&self) -> String {
        ["http://localhost:8080/api"].concat()
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
