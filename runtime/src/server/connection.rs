//! One connection: hyper serves it, this watches its time and ends it when the server stops.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::{Request, Response};
use http_body::{Body, Frame, SizeHint};
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use hyper_util::server::conn::auto;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::{Instant, Sleep, sleep_until};

use super::context::Head;
use super::io::{Activity, Phase, Watched};
use super::limits::{LONGEST, after};
use super::respond::respond;
use super::service::Settings;
use super::{Limits, Service};
use crate::http_body::HttpBody;
use crate::{BoxError, BoxFuture};

/// How far the end of a server has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// It runs.
    No,
    /// Connections end as soon as their open requests are answered.
    Draining,
    /// Connections end.
    Now,
}

/// What hyper needs to know of the limits.
pub(super) fn builder(limits: &Limits) -> auto::Builder<TokioExecutor> {
    let mut builder = auto::Builder::new(TokioExecutor::new());
    let header_bytes = limits.header_bytes.max(8192);
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(None)
        .max_buf_size(usize::try_from(header_bytes).unwrap_or(usize::MAX));
    // for as many as it expects hyper sets memory aside without filling it
    if limits.headers != HEADERS {
        builder.http1().max_headers(limits.headers);
    }
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(limits.streams)
        .max_header_list_size(header_bytes)
        .keep_alive_interval((limits.idle_time / 2).min(LONGEST))
        .keep_alive_timeout(limits.header_time.min(LONGEST));
    builder
}

/// How many headers hyper takes where it is told nothing.
const HEADERS: usize = 100;

/// Serves a connection to its end.
pub(super) async fn serve_connection(
    builder: &auto::Builder<TokioExecutor>,
    stream: TcpStream,
    remote: SocketAddr,
    service: &Service,
    mut stop: watch::Receiver<Stop>,
) {
    let activity = Arc::new(Activity::default());
    let settings = service.settings().clone();
    let mut clock = Clock::new(&settings.limits, activity.clone());
    let answering = Answering { settings: settings.clone(), remote, activity: activity.clone() };
    let mut connection = pin!(builder.serve_connection(Watched::new(stream, activity), answering));
    loop {
        let stopping = stop.wait_for(|stop| *stop != Stop::No);
        match race(connection.as_mut(), pin!(stopping), &mut clock).await {
            Event::Idle => connection.as_mut().graceful_shutdown(),
            Event::Stop => break,
            Event::End => return,
        }
    }
    connection.as_mut().graceful_shutdown();
    loop {
        let stopping = stop.wait_for(|stop| *stop == Stop::Now);
        match race(connection.as_mut(), pin!(stopping), &mut clock).await {
            Event::Idle => {}
            Event::Stop | Event::End => return,
        }
    }
}

enum Event {
    /// There has been no request for too long.
    Idle,
    /// The server stops.
    Stop,
    /// The connection is done, broken or overdue.
    End,
}

async fn race(mut connection: Pin<&mut impl Future>, mut stopping: Pin<&mut impl Future>, clock: &mut Clock<'_>) -> Event {
    std::future::poll_fn(|context| {
        if connection.as_mut().poll(context).is_ready() {
            return Poll::Ready(Event::End);
        }
        if stopping.as_mut().poll(context).is_ready() {
            return Poll::Ready(Event::Stop);
        }
        clock.poll(context)
    })
    .await
}

/// The time that a connection has for what it waits for. Its timer is set again only when it rings too early or would ring too late,
/// so that requests on a busy connection don't touch it.
struct Clock<'l> {
    limits: &'l Limits,
    activity: Arc<Activity>,
    phase: Phase,
    due: Option<Instant>,
    warned: bool,
    timer: Pin<Box<Sleep>>,
}

impl<'l> Clock<'l> {
    fn new(limits: &'l Limits, activity: Arc<Activity>) -> Self {
        let (phase, due) = (Phase::Header, after(limits.header_time));
        Self { limits, activity, phase, due: Some(due), warned: false, timer: Box::pin(sleep_until(due)) }
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Event> {
        let phase = self.activity.phase();
        if phase != self.phase {
            self.enter(phase);
        }
        let Some(due) = self.due else { return Poll::Pending };
        if self.timer.deadline() > due {
            self.timer.as_mut().reset(due);
        }
        while self.timer.as_mut().poll(context).is_ready() {
            if due <= Instant::now() {
                return Poll::Ready(self.ring());
            }
            self.timer.as_mut().reset(due);
        }
        Poll::Pending
    }

    fn enter(&mut self, phase: Phase) {
        let time = match phase {
            Phase::Busy => None,
            Phase::Header => Some(self.limits.header_time),
            Phase::Idle => Some(self.limits.idle_time),
            Phase::Stalled(_) => Some(self.limits.write_stall_time),
        };
        self.due = time.map(after);
        (self.phase, self.warned) = (phase, false);
    }

    /// An idle connection is told to end first, and ended if it does not; others are ended at once.
    fn ring(&mut self) -> Event {
        if self.phase == Phase::Idle && !self.warned {
            self.warned = true;
            self.due = Some(after(self.limits.header_time));
            return Event::Idle;
        }
        tracing::debug!(phase = ?self.phase, "a connection took too long and is closed");
        Event::End
    }
}

/// Answers the requests of one connection.
struct Answering {
    settings: Arc<Settings>,
    remote: SocketAddr,
    activity: Arc<Activity>,
}

impl hyper::service::Service<Request<Incoming>> for Answering {
    type Response = Response<Open>;
    type Error = Infallible;
    type Future = BoxFuture<'static, Result<Self::Response, Infallible>>;

    fn call(&self, request: Request<Incoming>) -> Self::Future {
        let open = OpenRequest::new(&self.activity, request.version() >= http::Version::HTTP_2);
        let settings = self.settings.clone();
        let (head, body) = Head::of(request, Some(self.remote));
        Box::pin(async move {
            let response = respond(settings, head, body).await;
            Ok(response.map(|body| Open { body, _open: open }))
        })
    }
}

/// Counts a request as open until it is dropped.
struct OpenRequest(Arc<Activity>);

impl OpenRequest {
    fn new(activity: &Arc<Activity>, multiplexed: bool) -> Self {
        activity.begin(multiplexed);
        Self(activity.clone())
    }
}

impl Drop for OpenRequest {
    fn drop(&mut self) {
        self.0.end();
    }
}

/// A body during which its request counts as open.
struct Open {
    body: HttpBody,
    _open: OpenRequest,
}

impl Body for Open {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
