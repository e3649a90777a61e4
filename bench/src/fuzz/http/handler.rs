//! A server that answers with what it was sent, whole.

use specwright_runtime::auth::{Caller, Denied};
use specwright_runtime::stream::{Items, Octets};
use specwright_runtime::value::Json;

use super::api::server::{Api, Authenticator, Presented};
use super::api::types::Filter;
use super::api::{
    Events, EventsError, File, FileError, Find, FindError, Lines, LinesError, Note, NoteError, NoteOutcome, SendInput,
    SendInputError, Sequence, SequenceError, SignalInput, SignalInputError, SignalInputOk,
};

pub(super) struct Handler;

/// Lets everyone in who says anything.
pub(super) struct Anyone;

/// Bytes and items that a request may have.
const MOST: usize = 100_000;

impl Authenticator for Anyone {
    async fn authenticate(&self, presented: Presented) -> Result<Caller, Denied> {
        let named = presented.basic.is_some() || presented.bearer.is_some() || presented.key.is_some();
        if named { Ok(Caller::new("ann")) } else { Err(Denied::unauthenticated("nothing is presented")) }
    }
}

impl Api for Handler {
    async fn signal(&self, request: SignalInput) -> Result<SignalInputOk, SignalInputError> {
        let count = request.body.parts.as_ref().map_or(0, Vec::len);
        Ok(SignalInputOk {
            x_count: count as i64,
            e_tag: request.body.next.is_some().then(|| "\"1\"".to_owned()),
            body: request.body,
        })
    }

    async fn find(&self, request: Find) -> Result<Json, FindError> {
        let shown = format!("{request:?}");
        if request.id < 0 {
            Err(FindError::Default(specwright_runtime::http::StatusCode::IM_A_TEAPOT, shown))
        } else {
            Ok(Json::from(shown))
        }
    }

    async fn note(&self, request: Note) -> Result<NoteOutcome, NoteError> {
        Ok(request.body.map_or(NoteOutcome::NoContent, NoteOutcome::Ok))
    }

    async fn send(&self, request: SendInput) -> Result<String, SendInputError> {
        let body = request.body;
        let file = match body.file {
            Some(file) => file.collect(MOST).await?.len(),
            None => 0,
        };
        Ok(format!("{} {:?} {:?} {file}", body.title, body.filter, body.tags))
    }

    async fn lines(&self, request: Lines) -> Result<Items<Filter>, LinesError> {
        Ok(request.body.collect(MOST).await?.into())
    }

    async fn sequence(&self, request: Sequence) -> Result<Items<Filter>, SequenceError> {
        Ok(request.body.collect(MOST).await?.into())
    }

    async fn events(&self, request: Events) -> Result<Items<specwright_runtime::stream::Event<Filter>>, EventsError> {
        Ok(request.body.collect(MOST).await?.into())
    }

    async fn file(&self, request: File) -> Result<Octets, FileError> {
        Ok(request.body.collect(MOST).await?.into())
    }
}
