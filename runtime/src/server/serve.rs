//! A service on a listener: accepts connections within the limits, and ends them in good order.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::{sleep, timeout};

use super::connection::{Stop, builder, serve_connection};
use super::{Limits, Service};
use crate::BoxFuture;

/// Serves until SIGINT or SIGTERM (elsewhere than on Unix: Ctrl-C), then answers the open requests and returns.
pub async fn serve(listener: TcpListener, service: Service) -> io::Result<()> {
    Server::new(listener, service).run().await
}

/// A service on a listener, over HTTP/1.1 and HTTP/2 without TLS.
#[must_use = "a server serves when it is run"]
pub struct Server {
    listener: TcpListener,
    service: Service,
    shutdown: Option<BoxFuture<'static, ()>>,
}

impl Server {
    /// Serves `service` on `listener`, within the service's limits.
    pub fn new(listener: TcpListener, service: Service) -> Self {
        Self { listener, service, shutdown: None }
    }

    /// Shuts down when `signal` is done, instead of on SIGINT and SIGTERM.
    pub fn shutdown(mut self, signal: impl Future<Output = ()> + Send + 'static) -> Self {
        self.shutdown = Some(Box::pin(signal));
        self
    }

    /// Limits in place of the service's.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.service = self.service.limits(limits);
        self
    }

    /// Serves until it is told to shut down and the open requests are answered, or the time for that is over.
    pub async fn run(self) -> io::Result<()> {
        let Self { listener, service, shutdown } = self;
        let shutdown = shutdown.map_or_else(signals, Ok)?;
        let limits = service.settings().limits.clone();
        let connections = limits.connections.min(u32::MAX >> 3); // as many as a semaphore holds anywhere
        let slots = Arc::new(Semaphore::new(usize::try_from(connections).unwrap_or(Semaphore::MAX_PERMITS)));
        let (stop, stopped) = watch::channel(Stop::No);
        tokio::select! {
            () = shutdown => {}
            () = accept_all(&listener, service, &slots, &stopped) => {}
        }
        drop(listener);
        stop.send_replace(Stop::Draining);
        if timeout(limits.drain_time, slots.acquire_many(connections)).await.is_err() {
            tracing::warn!("requests are still open, their connections are closed");
            stop.send_replace(Stop::Now);
        }
        Ok(())
    }
}

async fn accept_all(listener: &TcpListener, service: Service, slots: &Arc<Semaphore>, stopped: &watch::Receiver<Stop>) {
    let builder = Arc::new(builder(&service.settings().limits));
    while let Ok(slot) = slots.clone().acquire_owned().await {
        let (stream, remote) = accept(listener).await;
        let (builder, service, stopped) = (builder.clone(), service.clone(), stopped.clone());
        tokio::spawn(async move {
            serve_connection(&builder, stream, remote, &service, stopped).await;
            drop::<OwnedSemaphorePermit>(slot);
        });
    }
}

/// The next connection; what goes wrong with others or for lack of resources does not end the server.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok((stream, remote)) => {
                if let Err(error) = stream.set_nodelay(true) {
                    tracing::debug!(%error, "a connection goes on without TCP_NODELAY");
                }
                return (stream, remote);
            }
            Err(error) if is_of_connection(&error) => tracing::debug!(%error, "a connection ended before it was accepted"),
            Err(error) => {
                tracing::error!(%error, "no connection can be accepted, trying again soon");
                sleep(PAUSE).await;
            }
        }
    }
}

/// How long to wait when there are no more file descriptors or no more memory.
const PAUSE: Duration = Duration::from_millis(500);

fn is_of_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

#[cfg(unix)]
fn signals() -> io::Result<BoxFuture<'static, ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    Ok(Box::pin(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    }))
}

#[cfg(not(unix))]
fn signals() -> io::Result<BoxFuture<'static, ()>> {
    Ok(Box::pin(async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending().await
        }
    }))
}
