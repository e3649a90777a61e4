//! The body of a request as JSON, as a mock gives it back.

use serde::Serialize;

use super::Failure;
use super::told::{Limits, Telling};
use crate::body::{EncodeError, json};
use crate::multipart::Parts;
use crate::operation::Media;
use crate::server::{AnswerContent, Listed};
use crate::shape::Shape;
use crate::stream::{Data, Event, Items, Octets};
use crate::value::Json;

/// The body of a request, filled as the body of a call is.
#[derive(Debug, Default)]
pub struct Sent(Option<AnswerContent>);

impl Sent {
    /// No body.
    pub fn new() -> Self {
        Self(None)
    }

    /// A value.
    #[must_use]
    pub fn body<T: Serialize + ?Sized>(self, value: &T, shape: &'static Shape) -> Self {
        Self::encoded(json::encode(value), shape)
    }

    /// Octets.
    #[must_use]
    pub fn octets(self, octets: impl Into<Octets>) -> Self {
        Self(Some(AnswerContent::Octets(octets.into())))
    }

    /// Items.
    #[must_use]
    pub fn items<T: Serialize + 'static>(self, items: impl Into<Items<T>>, shape: &'static Shape) -> Self {
        Self(Some(AnswerContent::Items(Listed(items.into().written(), Data::of_event(shape)))))
    }

    /// Server-sent events.
    #[must_use]
    pub fn events<T: Serialize + 'static>(self, events: impl Into<Items<Event<T>>>, shape: &'static Shape) -> Self {
        Self(Some(AnswerContent::Items(Listed(events.into().written(), Data::of(shape)))))
    }

    /// Parts.
    #[must_use]
    pub fn parts(self, parts: impl Into<Parts>) -> Self {
        Self(Some(AnswerContent::Parts(parts.into())))
    }

    /// The same; the media types that a call would have tell nothing here.
    #[must_use]
    pub fn of(self, _: &'static [Media]) -> Self {
        self
    }

    /// As JSON; `None`: there is none.
    pub(super) async fn told(self, limits: Limits) -> Result<Option<Json>, Failure> {
        match self.0 {
            Some(content) => Ok(Telling::content(limits, content, &http::HeaderMap::new()).await?.0),
            None => Ok(None),
        }
    }

    fn encoded(json: Result<Vec<u8>, EncodeError>, shape: &'static Shape) -> Self {
        Self(Some(json.map_or_else(AnswerContent::Unwritable, |json| AnswerContent::Typed { json, shape })))
    }
}
