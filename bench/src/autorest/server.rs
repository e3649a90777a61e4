//! The test server: started from its package or already there, and what it says of itself.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::documents;
use crate::failure::Failure;

specwright_macros::api!(pub(crate) mod api = "documents/testserver.yaml", no_server);

/// How long it may take to answer after it was started.
const START: Duration = Duration::from_secs(60);
const POLL: Duration = Duration::from_millis(200);

/// A server that answers; one that was started here ends with this value.
pub(super) struct Server {
    pub(super) url: String,
    client: api::Client,
    started: Option<Child>,
}

/// How often each key of a category was covered.
pub(super) type Counts = BTreeMap<String, u64>;

impl Server {
    /// The server at an address.
    pub(super) fn at(url: &str) -> Result<Self, Failure> {
        let client = api::Client::builder(url).build().map_err(|error| Failure::from(error.to_string()))?;
        Ok(Self { url: url.trim_end_matches('/').to_owned(), client, started: None })
    }

    /// Starts the server of an installed package, and waits until it answers.
    pub(super) async fn start(package: &Path) -> Result<Self, Failure> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let coverage = documents::scratch("bench-autorest")?.join("coverage");
        let mut node = Command::new("node");
        node.arg(package.join("dist/cli/cli.js")).arg("run").arg(format!("--port={port}"));
        node.arg(format!("--coverageDirectory={}", coverage.display()));
        let child = node.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit()).spawn();
        let child = child.map_err(|error| Failure::from(format!("node could not be started: {error}")))?;
        let mut server = Self::at(&format!("http://127.0.0.1:{port}"))?;
        server.started = Some(child);
        server.wait().await?;
        Ok(server)
    }

    async fn wait(&self) -> Result<(), Failure> {
        let began = Instant::now();
        while let Err(failure) = self.report("vanilla").await {
            if began.elapsed() > START {
                return Err(failure);
            }
            tokio::time::sleep(POLL).await;
        }
        Ok(())
    }

    /// Sets all counts to zero.
    pub(super) async fn clear(&self) -> Result<(), Failure> {
        self.client.api().clear().await.map_err(|error| self.failure(&error))
    }

    /// The server's own report of a category.
    pub(super) async fn report(&self, category: &str) -> Result<Counts, Failure> {
        let counts = self.client.api().report(category).await.map_err(|error| self.failure(&error))?;
        Ok(counts.into_iter().collect())
    }

    fn failure(&self, error: &dyn std::fmt::Display) -> Failure {
        Failure::from(format!("the test server at {}: {error}", self.url))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(child) = &mut self.started {
            // it may have ended on its own in the meantime
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
