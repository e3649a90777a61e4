//! What an answer has behind its head, where it is not read whole.

use std::time::Duration;

use http::Response;
use http::header::CONTENT_TYPE;
use serde::de::DeserializeOwned;

use super::{DecodeFailure, Error, Failure, Transport, coding, receive};
use crate::body::{DecodeError, negotiate};
use crate::http_body::HttpBody;
use crate::multipart::{self, Boundary, Form, PartLimits, Parts, PartsError};
use crate::operation::{Media, Operation, Payload};
use crate::reply::Reply;
use crate::shape::Shape;
use crate::stream::{Data, Event, Framing, Inbound, Items, Octets, Progress, Records, StreamErrorKind};

/// The body of an answer, as far as it is not in its [`Reply`].
#[derive(Debug, Default)]
pub struct Rest {
    octets: Octets,
    payload: Option<Payload>,
    parts: Option<Result<Parts, DecodeError>>,
    limit: usize,
}

/// Reads the body of a media type that is read whole; of another hands on what is under way.
pub(super) async fn receive(
    response: Response<HttpBody>,
    operation: &Operation,
    limit: usize,
    stall: Option<Duration>,
    progress: &Progress,
) -> Result<(Reply, Rest), Failure> {
    let named = response.headers().get(CONTENT_TYPE).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let payload = payload(named.as_deref(), operation.answers);
    if payload.is_none_or(|payload| !payload.streams()) || !coding::is_decoded(response.headers()) {
        let reply = receive::receive(response, limit).await?;
        if let Err(place) = coding::check_decoded(&reply) {
            return Err(Failure::Decode(Box::new(DecodeFailure { reply, place })));
        }
        let octets = Octets::from(reply.body().clone());
        return Ok((reply, Rest { octets, payload, parts: None, limit }));
    }
    let (parts, body) = response.into_parts();
    let octets = Octets::of(Inbound::new(body, u64::MAX, stall, progress.clone()).into_body());
    let reply = Reply::new(parts.status, parts.headers, "");
    let rest = match payload {
        Some(Payload::Multipart(form)) => {
            let parts = read_parts(octets, named.as_deref().unwrap_or_default(), form, limit).await?;
            Rest { octets: Octets::default(), payload, parts: Some(parts), limit }
        }
        _ => Rest { octets, payload, parts: None, limit },
    };
    Ok((reply, rest))
}

/// Which codec the body takes: that of its media type, where it has none that of the first that comes in pieces, and where its media
/// type is not documented that of octets if they are. `None`: it is read whole and kept as it came.
fn payload(named: Option<&str>, answers: &[Media]) -> Option<Payload> {
    let media = match named {
        Some(named) => negotiate::content(named, answers).ok(),
        None => answers.iter().find(|media| media.payload.streams()),
    };
    media.or(answers.iter().find(|media| media.payload == Payload::Octets)).map(|media| media.payload)
}

async fn read_parts(
    octets: Octets,
    media_type: &str,
    form: &'static Form,
    limit: usize,
) -> Result<Result<Parts, DecodeError>, Failure> {
    let Some(boundary) = Boundary::of(media_type) else {
        return Ok(Err(DecodeError::new("the media type names no boundary")));
    };
    let limits = PartLimits { parts: 10_000, values: limit, files: limit };
    match multipart::read(octets, &boundary, form, limits).await {
        Ok(parts) => Ok(Ok(parts)),
        Err(PartsError::Part(place)) => Ok(Err(place)),
        Err(PartsError::MediaType(message) | PartsError::TooLarge(message)) => Ok(Err(DecodeError::new(message))),
        Err(PartsError::Stream(error)) if error.kind() == StreamErrorKind::Timeout => {
            Err(Transport::timeout(error.into()).into())
        }
        Err(PartsError::Stream(error)) if error.kind() == StreamErrorKind::Malformed => {
            Ok(Err(error.place().cloned().unwrap_or_else(|| DecodeError::new(error.to_string()))))
        }
        Err(PartsError::Stream(error)) => Err(Transport::inside_body(error.into()).into()),
    }
}

impl Rest {
    /// A body in pieces that did not come over the wire.
    #[cfg(feature = "server")]
    pub(crate) fn of_octets(octets: Octets, payload: Payload) -> Self {
        Self { octets, payload: Some(payload), parts: None, limit: usize::MAX }
    }

    /// Parts that did not come over the wire.
    #[cfg(feature = "server")]
    pub(crate) fn of_parts(parts: Parts, payload: Payload) -> Self {
        Self { octets: Octets::default(), payload: Some(payload), parts: Some(Ok(parts)), limit: usize::MAX }
    }

    /// The body in pieces.
    pub fn octets<E>(self) -> Result<Octets, Error<E>> {
        Ok(self.octets)
    }

    /// The items of the body.
    pub fn items<T: DeserializeOwned, E>(self, reply: Reply, shape: &'static Shape) -> Result<Items<T>, Error<E>> {
        self.records(reply, Data::of_event(shape)).map(Items::read)
    }

    /// The server-sent events of the body, their data of this shape.
    pub fn events<T: DeserializeOwned, E>(self, reply: Reply, shape: &'static Shape) -> Result<Items<Event<T>>, Error<E>> {
        self.records(reply, Data::of(shape)).map(Items::read)
    }

    /// The parts of the body.
    pub fn parts<T: TryFrom<Parts, Error = DecodeError>, E>(self, reply: Reply) -> Result<T, Error<E>> {
        let parts = self.parts.unwrap_or_else(|| Err(DecodeError::new("the body has no parts")));
        parts.and_then(T::try_from).map_err(|place| unreadable(reply, place))
    }

    fn records<E>(self, reply: Reply, data: Data) -> Result<Records, Error<E>> {
        match self.payload.and_then(|payload| Framing::of(payload, data)) {
            Some(framing) => Ok(Records::new(self.octets, framing, self.limit)),
            None => {
                let found = reply.content_type().unwrap_or_default();
                let place = DecodeError::new(format!("a body of type `{found}` is no sequence of items"));
                Err(unreadable(reply, place))
            }
        }
    }
}

fn unreadable<E>(reply: Reply, place: DecodeError) -> Error<E> {
    Error::Decode(Box::new(DecodeFailure { reply, place }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_media_type_tells_what_comes_in_pieces() {
        let json = Media::json("application/json");
        let lines = Media::json_lines("application/jsonl");
        let octets = Media::octets("image/*");
        let cases = [
            (Some("application/json"), vec![json, lines], Some(Payload::Json)),
            (Some("application/jsonl; charset=utf-8"), vec![json, lines], Some(Payload::JsonLines)),
            (Some("text/html"), vec![json, lines], None),
            (Some("text/html"), vec![json, lines, octets], Some(Payload::Octets)),
            (Some("image/png"), vec![json, octets], Some(Payload::Octets)),
            (None, vec![json, lines, octets], Some(Payload::JsonLines)),
            (None, vec![json], None),
        ];
        for (named, answers, expected) in cases {
            assert_eq!(payload(named, &answers), expected, "{named:?}");
        }
    }
}
