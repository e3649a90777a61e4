//! The server on axum: extractors, a limit of the body and one of the time.

use ::axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use ::axum::extract::{DefaultBodyLimit, FromRequestParts, Json, Path, Query, Request};
use ::axum::middleware::{self, Next};
use ::axum::response::{IntoResponse, Response};
use ::axum::routing::{get, post};
use ::axum::serve::ListenerExt;
use ::axum::{Router, serve as run};
use serde::Deserialize;
use specwright_runtime::http::StatusCode;
use specwright_runtime::http::header::{CONTENT_TYPE, WWW_AUTHENTICATE};
use specwright_runtime::http::request::Parts;
use tokio::net::TcpListener;
use tokio::time::timeout;

use super::problem::Problem;
use super::types::{Asked, Event, Item};
use super::{MOST_BYTES, TIME, token};

/// Serves without end.
pub(crate) async fn serve(listener: TcpListener, many: bool) -> std::io::Result<()> {
    let listener = listener.tap_io(|stream| _ = stream.set_nodelay(true));
    run(listener, router(many)).await
}

fn router(many: bool) -> Router {
    let mut router = Router::new();
    if many {
        for (group, kind) in (0..30).flat_map(|group| (0..10).map(move |kind| (group, kind))) {
            router = router.route(&format!("/api/v1/group{group:02}/kind{kind}/{{id}}"), get(one_of_many));
        }
    } else {
        router = router.route("/events", post(signal)).route("/items/{id}", get(find));
    }
    router.layer(DefaultBodyLimit::max(MOST_BYTES)).layer(middleware::from_fn(in_time))
}

async fn signal(_: Token, event: Result<Json<Event>, JsonRejection>) -> Result<StatusCode, Problem> {
    let Json(event) = event.map_err(|rejection| Problem::new(status_of(&rejection), rejection.body_text()))?;
    event.check()?;
    drop(event);
    Ok(StatusCode::NO_CONTENT)
}

/// JSON of another shape is 400, as in the other servers.
fn status_of(rejection: &JsonRejection) -> StatusCode {
    match rejection.status() {
        StatusCode::UNPROCESSABLE_ENTITY => StatusCode::BAD_REQUEST,
        status => status,
    }
}

#[derive(Deserialize)]
struct Parameters {
    #[serde(default = "ten")]
    limit: i32,
    q: Option<String>,
}

fn ten() -> i32 {
    10
}

async fn find(
    _: Token,
    id: Result<Path<i64>, PathRejection>,
    parameters: Result<Query<Parameters>, QueryRejection>,
) -> Result<Json<Item>, Problem> {
    let Path(id) = id.map_err(|rejection| Problem::invalid(rejection.body_text()))?;
    let Query(Parameters { limit, q }) = parameters.map_err(|rejection| Problem::invalid(rejection.body_text()))?;
    let asked = Asked { id, limit, q };
    asked.check()?;
    Ok(Json(asked.find()))
}

async fn one_of_many(_: Token, id: Result<Path<i64>, PathRejection>) -> Result<StatusCode, Problem> {
    let Path(id) = id.map_err(|rejection| Problem::invalid(rejection.body_text()))?;
    if id < 1 { Err(Problem::invalid("`id` must be at least 1")) } else { Ok(StatusCode::NO_CONTENT) }
}

async fn in_time(request: Request, next: Next) -> Response {
    let late = |_| Problem::new(StatusCode::SERVICE_UNAVAILABLE, "the request took too long").into_response();
    timeout(TIME, next.run(request)).await.unwrap_or_else(late)
}

/// Asks for the token.
struct Token;

impl<S: Sync> FromRequestParts<S> for Token {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        token::check(&parts.headers).map(|()| Self)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = (self.status(), [(CONTENT_TYPE, "application/problem+json")], self.body()).into_response();
        if self.status() == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(WWW_AUTHENTICATE, ::axum::http::HeaderValue::from_static("Bearer"));
        }
        response
    }
}
