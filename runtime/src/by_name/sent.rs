//! The body of a request as JSON, as a mock gives it back.

use serde::Serialize;

use super::Failure;
use super::told::{self, Limits};
use crate::multipart::Parts;
use crate::operation::Media;
use crate::server::Answer;
use crate::shape::Shape;
use crate::stream::{Event, Items, Octets};
use crate::value::Json;

/// The body of a request, filled as the body of a call is.
#[derive(Debug, Default)]
pub struct Sent(Option<Answer>);

/// A body tells no status.
const NONE: u16 = 200;

impl Sent {
    /// No body.
    pub fn new() -> Self {
        Self(None)
    }

    /// A value.
    #[must_use]
    pub fn body<T: Serialize + ?Sized>(self, value: &T, shape: &'static Shape) -> Self {
        Self(Some(Answer::typed(NONE, value, shape)))
    }

    /// Octets.
    #[must_use]
    pub fn octets(self, octets: impl Into<Octets>) -> Self {
        Self(Some(Answer::octets(NONE, octets)))
    }

    /// Items.
    #[must_use]
    pub fn items<T: Serialize + 'static>(self, items: impl Into<Items<T>>, shape: &'static Shape) -> Self {
        Self(Some(Answer::items(NONE, items.into(), shape)))
    }

    /// Server-sent events.
    #[must_use]
    pub fn events<T: Serialize + 'static>(self, events: impl Into<Items<Event<T>>>, shape: &'static Shape) -> Self {
        Self(Some(Answer::events(NONE, events.into(), shape)))
    }

    /// Parts.
    #[must_use]
    pub fn parts(self, parts: impl Into<Parts>) -> Self {
        Self(Some(Answer::parts(NONE, parts)))
    }

    /// The same; the media types that a call would have tell nothing here.
    #[must_use]
    pub fn of(self, _: &'static [Media]) -> Self {
        self
    }

    /// As JSON; `None`: there is none.
    pub(super) async fn told(self, limits: Limits) -> Result<Option<Json>, Failure> {
        let Some(answer) = self.0 else { return Ok(None) };
        let (headers, content) = answer.into_content();
        Ok(told::told(content, &headers, limits).await?.0)
    }
}
