//! From octets to the items they hold, each as JSON text with the place where it stands.

use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use serde::de::IgnoredAny;
use serde_json::json;

use super::frame::{Data, Framing, SEPARATOR};
use super::{Octets, StreamError};
use crate::body::{DecodeError, json};

/// Reads items.
pub(crate) struct Records {
    octets: Octets,
    framing: Framing,
    /// What came and is no item yet.
    buffer: BytesMut,
    /// How much of it has been searched for the end of an item.
    searched: usize,
    /// Bytes of an item.
    limit: usize,
    items: u64,
    /// Line breaks before the buffer.
    lines: u64,
    begun: bool,
    finished: bool,
    event: Block,
    last_event_id: Option<String>,
    retry: Option<Duration>,
    end: Option<String>,
}

/// An item as it came and as JSON text.
pub(crate) struct Record {
    pub(super) json: Vec<u8>,
    /// The same where data that may be JSON is a text all the same.
    pub(super) otherwise: Option<Vec<u8>>,
    raw: Bytes,
    item: u64,
    line: u64,
}

/// The fields of an event that is not complete.
#[derive(Default)]
struct Block {
    line: u64,
    raw: Vec<u8>,
    data: Option<String>,
    event: Option<String>,
    id: Option<String>,
    retry: Option<u64>,
    /// Whether the last line ended with a carriage return, which a line feed may follow.
    after_return: bool,
}

impl Record {
    pub(super) fn unreadable(self, place: DecodeError) -> StreamError {
        StreamError::item(self.item, self.line, self.raw, place)
    }
}

type Found = Option<Result<Record, StreamError>>;

impl Records {
    pub(crate) fn new(octets: Octets, framing: Framing, limit: usize) -> Self {
        Self {
            octets,
            framing,
            buffer: BytesMut::new(),
            searched: 0,
            limit,
            items: 0,
            lines: 0,
            begun: false,
            finished: false,
            event: Block::default(),
            last_event_id: None,
            retry: None,
            end: None,
        }
    }

    pub(super) fn end_at(&mut self, data: String) {
        self.end = Some(data);
    }

    pub(super) fn last_event_id(&self) -> Option<&str> {
        self.last_event_id.as_deref()
    }

    pub(super) fn retry(&self) -> Option<Duration> {
        self.retry
    }

    pub(super) fn poll(&mut self, context: &mut Context<'_>) -> Poll<Found> {
        loop {
            if let Some(found) = self.take() {
                return Poll::Ready(Some(found));
            }
            if self.finished {
                return Poll::Ready(None);
            }
            if self.buffer.len() + self.event.raw.len() > self.limit {
                self.finish();
                return Poll::Ready(Some(Err(StreamError::item_too_large(self.items, self.lines + 1))));
            }
            match ready!(self.octets.poll(context)) {
                Some(Ok(bytes)) => self.add(&bytes),
                Some(Err(error)) => {
                    self.finish();
                    return Poll::Ready(Some(Err(error)));
                }
                None => self.finished = true,
            }
        }
    }

    fn add(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
        if !self.begun && self.buffer.len() >= MARK.len() {
            self.begun = true;
            if self.buffer.starts_with(MARK) {
                _ = self.buffer.split_to(MARK.len());
            }
        }
    }

    /// Nothing more is read.
    fn finish(&mut self) {
        self.finished = true;
        self.buffer.clear();
        self.octets = Octets::default();
    }

    fn take(&mut self) -> Option<Result<Record, StreamError>> {
        match self.framing {
            Framing::Lines => self.take_line(),
            Framing::Sequence => self.take_text(),
            Framing::Events(data) => self.take_event(data),
        }
    }

    /// The next line that is not blank; the last may lack its line break.
    fn take_line(&mut self) -> Found {
        loop {
            let raw = match self.find(b'\n', 0) {
                Some(end) => self.buffer.split_to(end + 1),
                None if self.finished && !self.buffer.is_empty() => self.buffer.split(),
                None => return None,
            };
            self.searched = 0;
            self.lines += 1;
            let text = raw.trim_ascii();
            if !text.is_empty() {
                let (json, line) = (text.to_vec(), self.lines);
                return Some(Ok(self.record(json, raw.freeze(), line)));
            }
        }
    }

    /// The next text between separators; also one whose end is certain although no separator follows yet.
    fn take_text(&mut self) -> Found {
        loop {
            let begins = self.buffer.first() == Some(&SEPARATOR);
            let length = match self.find(SEPARATOR, usize::from(begins)) {
                Some(end) => end,
                None if self.finished => self.buffer.len(),
                None if self.buffer.ends_with(b"\n") && begins && is_json(&self.buffer[1..]) => self.buffer.len(),
                None => 0,
            };
            if length == 0 {
                return None;
            }
            let raw = self.buffer.split_to(length).freeze();
            self.searched = 0;
            let line = self.lines + 1;
            self.lines += raw.iter().filter(|byte| **byte == b'\n').count() as u64;
            let text = raw.strip_prefix(&[SEPARATOR]).unwrap_or(&raw);
            if text.trim_ascii().is_empty() {
                continue;
            }
            let record = self.record(text.trim_ascii().to_vec(), raw.clone(), line);
            return Some(match (begins, is_whole(text)) {
                (false, _) => Err(record.unreadable(DecodeError::new("an item begins with the separator U+001E"))),
                (true, false) => Err(record.unreadable(DecodeError::new("the text may be cut off: it ends without white space"))),
                (true, true) => Ok(record),
            });
        }
    }

    /// Where a byte is, from `from` on.
    fn find(&mut self, byte: u8, from: usize) -> Option<usize> {
        let from = from.max(self.searched).min(self.buffer.len());
        let found = memchr::memchr(byte, &self.buffer[from..]).map(|at| from + at);
        self.searched = self.buffer.len();
        found
    }

    fn record(&mut self, json: Vec<u8>, raw: Bytes, line: u64) -> Record {
        self.items += 1;
        Record { json, otherwise: None, raw, item: self.items - 1, line }
    }

    /// Takes lines until one that is empty completes an event.
    fn take_event(&mut self, data: Data) -> Found {
        loop {
            if self.event.after_return && self.buffer.first() == Some(&b'\n') {
                _ = self.buffer.split_to(1);
                self.searched = self.searched.saturating_sub(1);
            }
            self.event.after_return &= self.buffer.is_empty();
            let from = self.searched.min(self.buffer.len());
            let Some(end) = memchr::memchr2(b'\n', b'\r', &self.buffer[from..]).map(|at| from + at) else {
                self.searched = self.buffer.len();
                return None;
            };
            let line = self.buffer.split_to(end + 1);
            self.searched = 0;
            self.lines += 1;
            self.event.after_return = line.ends_with(b"\r");
            let text = String::from_utf8_lossy(&line[..end]);
            if !text.is_empty() {
                self.event.field(&text, self.lines);
                self.event.raw.extend_from_slice(&line);
                if self.event.raw.len() > self.limit {
                    return None;
                }
                continue;
            }
            let after_return = self.event.after_return;
            let block = std::mem::replace(&mut self.event, Block { after_return, ..Block::default() });
            if let Some(found) = self.dispatch(block, data) {
                return Some(found);
            }
            if self.finished {
                return None;
            }
        }
    }

    /// The event of a block that has data; what it says of the connection holds either way.
    fn dispatch(&mut self, mut block: Block, data: Data) -> Found {
        if let Some(id) = &block.id {
            self.last_event_id = Some(id.clone());
        }
        self.retry = block.retry.map(Duration::from_millis).or(self.retry);
        let text = block.data.take()?;
        if self.end.as_ref() == Some(&text) {
            self.finish();
            return None;
        }
        let (raw, line) = (Bytes::from(std::mem::take(&mut block.raw)), block.line);
        let quoted = json!(text).to_string();
        let (value, otherwise) = match data {
            Data::Text => (quoted, None),
            Data::Either if !is_json(text.as_bytes()) => (quoted, None),
            Data::Either => (text, Some(quoted)),
            Data::Json => (text, None),
        };
        if let Err(place) = json::decode::<IgnoredAny>(value.as_bytes()) {
            return Some(Err(self.record(Vec::new(), raw, line).unreadable(place.at("/data"))));
        }
        let otherwise = otherwise.map(|value| block.object(&value));
        Some(Ok(Record { otherwise, ..self.record(block.object(&value), raw, line) }))
    }
}

/// The byte order mark that a text may begin with.
const MARK: &[u8] = b"\xEF\xBB\xBF";

impl Block {
    /// The event as an object in JSON text, with data in JSON text.
    fn object(&self, data: &str) -> Vec<u8> {
        let mut object = format!("{{\"data\":{data}");
        for (name, text) in [("event", &self.event), ("id", &self.id)] {
            text.iter().for_each(|text| object.push_str(&format!(",\"{name}\":{}", json!(text))));
        }
        self.retry.iter().for_each(|retry| object.push_str(&format!(",\"retry\":{retry}")));
        object.push('}');
        object.into_bytes()
    }

    /// A line of the WHATWG's event stream format: `name: value`.
    fn field(&mut self, line: &str, number: u64) {
        if self.raw.is_empty() {
            self.line = number;
        }
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match name {
            "data" => match &mut self.data {
                Some(data) => data.extend(["\n", value]),
                None => self.data = Some(value.to_owned()),
            },
            "event" => self.event = (!value.is_empty()).then(|| value.to_owned()),
            "id" if !value.contains('\0') => self.id = Some(value.to_owned()),
            "retry" if value.bytes().all(|byte| byte.is_ascii_digit()) => self.retry = value.parse().ok().or(self.retry),
            // comments, and fields that nobody knows
            _ => {}
        }
    }
}

fn is_json(text: &[u8]) -> bool {
    serde_json::from_slice::<IgnoredAny>(text).is_ok()
}

/// A number or word is whole only where white space follows (RFC 7464 section 2.4).
fn is_whole(text: &[u8]) -> bool {
    let ends_itself = matches!(text.trim_ascii_start().first(), Some(b'{' | b'[' | b'"'));
    ends_itself || text.last().is_some_and(u8::is_ascii_whitespace)
}
