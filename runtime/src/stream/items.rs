//! A body of items.

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::records::{Record, Records};
use super::{StreamError, StreamErrorKind};
use crate::BoxError;
use crate::body::{DecodeError, json};
use crate::check::Validate;

/// A body of items, one after the other: JSON lines, a JSON sequence, server-sent events.
///
/// It is made of a stream to be sent, and is the stream of what came. After an item that cannot be read come the next ones; any
/// other error ends the stream.
pub struct Items<T> {
    source: Source<T>,
}

enum Source<T> {
    Made(Pin<Box<dyn Stream<Item = Result<T, StreamError>> + Send>>),
    Read(Box<Records>, Decode<T>),
}

type Decode<T> = fn(&Record) -> Result<T, DecodeError>;

/// The JSON texts of items.
pub(crate) type Written = Pin<Box<dyn Stream<Item = Result<Vec<u8>, StreamError>> + Send>>;

impl<T> Items<T> {
    /// The items of a stream.
    pub fn new(stream: impl Stream<Item = T> + Send + 'static) -> Self {
        Self { source: Source::Made(Box::pin(Sure(Box::pin(stream)))) }
    }

    /// The items of a stream that may fail; the message breaks off where it does.
    pub fn fallible<E: Into<BoxError>>(stream: impl Stream<Item = Result<T, E>> + Send + 'static) -> Self {
        Self { source: Source::Made(Box::pin(Unsure(Box::pin(stream)))) }
    }

    /// The next item; `None` at the end.
    pub async fn next(&mut self) -> Option<Result<T, StreamError>> {
        std::future::poll_fn(|context| self.poll(context)).await
    }

    /// All items, if they are no more than this many and none is wrong.
    pub async fn collect(mut self, limit: usize) -> Result<Vec<T>, StreamError> {
        let mut all = Vec::new();
        while let Some(item) = self.next().await {
            if all.len() == limit {
                return Err(StreamError::new(StreamErrorKind::TooLarge));
            }
            all.push(item?);
        }
        Ok(all)
    }

    /// Of server-sent events that are read: ends with the event whose data is this text, as `[DONE]`.
    #[must_use]
    pub fn until(mut self, data: impl Into<String>) -> Self {
        if let Source::Read(records, _) = &mut self.source {
            records.end_at(data.into());
        }
        self
    }

    /// Of server-sent events that are read: the name of the last one, from which another call can go on.
    pub fn last_event_id(&self) -> Option<&str> {
        match &self.source {
            Source::Read(records, _) => records.last_event_id(),
            Source::Made(_) => None,
        }
    }

    /// Of server-sent events that are read: how long the server asks to wait before connecting again.
    pub fn retry(&self) -> Option<Duration> {
        match &self.source {
            Source::Read(records, _) => records.retry(),
            Source::Made(_) => None,
        }
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, StreamError>>> {
        match &mut self.source {
            Source::Made(stream) => stream.as_mut().poll_next(context),
            Source::Read(records, decode) => {
                let Some(record) = ready!(records.poll(context)) else { return Poll::Ready(None) };
                Poll::Ready(Some(record.and_then(|record| decode(&record).map_err(|place| record.unreadable(place)))))
            }
        }
    }
}

impl<T: DeserializeOwned> Items<T> {
    /// The items of records.
    pub(crate) fn read(records: Records) -> Self {
        Self { source: Source::Read(Box::new(records), decode) }
    }
}

impl<T: DeserializeOwned + Validate> Items<T> {
    /// The same, where they are read each refused that breaks its description.
    #[must_use]
    pub fn checked(self) -> Self {
        match self.source {
            Source::Made(_) => self,
            Source::Read(records, _) => Self { source: Source::Read(records, decode_checked) },
        }
    }
}

fn decode<T: DeserializeOwned>(record: &Record) -> Result<T, DecodeError> {
    let value = json::decode(&record.json);
    match (&value, &record.otherwise) {
        (Err(_), Some(text)) => json::decode(text).or(value),
        _ => value,
    }
}

fn decode_checked<T: DeserializeOwned + Validate>(record: &Record) -> Result<T, DecodeError> {
    let value: T = decode(record)?;
    value.validate().map_err(|violations| match violations.iter().next() {
        Some(first) => DecodeError::new(first.detail.clone()).at(first.pointer.clone()),
        None => DecodeError::new(violations.to_string()),
    })?;
    Ok(value)
}

impl<T: Serialize + 'static> Items<T> {
    /// The JSON text of each item.
    pub(crate) fn written(self) -> Written {
        Box::pin(Write(self))
    }
}

impl<T> Stream for Items<T> {
    type Item = Result<T, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context)
    }
}

impl<T: Send + 'static> From<Vec<T>> for Items<T> {
    fn from(items: Vec<T>) -> Self {
        items.into_iter().collect()
    }
}

impl<T: Send + 'static> FromIterator<T> for Items<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let items: Vec<T> = items.into_iter().collect();
        Self::new(Listed(items.into_iter()))
    }
}

impl<T> fmt::Debug for Items<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Items")
    }
}

struct Sure<S>(Pin<Box<S>>);

impl<S: Stream> Stream for Sure<S> {
    type Item = Result<S::Item, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(context).map(|item| item.map(Ok))
    }
}

struct Unsure<S>(Pin<Box<S>>);

impl<S: Stream<Item = Result<T, E>>, T, E: Into<BoxError>> Stream for Unsure<S> {
    type Item = Result<T, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let failed = |error: E| StreamError::caused(StreamErrorKind::Source, error);
        self.0.as_mut().poll_next(context).map(|item| item.map(|item| item.map_err(failed)))
    }
}

struct Listed<T>(std::vec::IntoIter<T>);

impl<T> Unpin for Listed<T> {}

impl<T> Stream for Listed<T> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<T>> {
        Poll::Ready(self.0.next())
    }
}

struct Write<T>(Items<T>);

impl<T: Serialize> Stream for Write<T> {
    type Item = Result<Vec<u8>, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let failed = |error| StreamError::caused(StreamErrorKind::Source, error);
        self.0.poll(context).map(|item| item.map(|item| json::encode(&item?).map_err(failed)))
    }
}
