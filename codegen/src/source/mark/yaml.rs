//! The places of YAML values, from the events of a parser that knows them.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::{Content, Key, Mark, Marks};
use crate::source::text::Text;

/// Reads events up to the end of the first document, or to the first error.
pub(super) fn marks(text: &str) -> Marks {
    let mut walk = Walk { marks: Marks::default(), open: Vec::new(), anchors: HashMap::new() };
    let mut bytes = Bytes::new(text);
    for event in Parser::new_from_str(text) {
        let Ok((event, span)) = event else { break };
        if event == Event::DocumentEnd {
            break;
        }
        let range = bytes.range(&span);
        walk.event(&event, without_tail(text, range, &event));
    }
    walk.marks
}

/// The parser counts a comment behind a quoted text as part of it.
fn without_tail(text: &str, bytes: Range<usize>, event: &Event<'_>) -> Range<usize> {
    let shown = text.get(bytes.clone()).unwrap_or_default();
    let length = match event {
        Event::Scalar(_, ScalarStyle::SingleQuoted, ..) => quoted_length(shown, '\''),
        Event::Scalar(_, ScalarStyle::DoubleQuoted, ..) => quoted_length(shown, '"'),
        _ => shown.trim_end().len(),
    };
    bytes.start..bytes.start + length
}

/// The length up to and with the closing quote: `'it''s'`, `"say \"so\""`.
fn quoted_length(shown: &str, quote: char) -> usize {
    let Some(open) = shown.find(quote) else { return shown.len() };
    let mut rest = shown.char_indices().skip_while(|(index, _)| *index <= open).peekable();
    while let Some((index, character)) = rest.next() {
        let escapes = character == '\\' && quote == '"';
        let doubled = character == '\'' && quote == '\'' && rest.peek().is_some_and(|(_, next)| *next == quote);
        if escapes || doubled {
            rest.next();
        } else if character == quote {
            return index + 1;
        }
    }
    shown.len()
}

/// The byte at which the text stops being YAML that this parser reads; it gives up on a few hundred open brackets.
pub(in crate::source) fn first_error(text: &Text) -> Option<usize> {
    let error = Parser::new_from_str(text.as_str()).find_map(Result::err)?;
    Some(Bytes::new(text.as_str()).offset(error.marker().index()))
}

/// The byte at which a second document starts.
pub(in crate::source) fn second_document(text: &Text) -> Option<usize> {
    let events = Parser::new_from_str(text.as_str()).map_while(Result::ok);
    let mut starts = events.filter(|(event, _)| matches!(event, Event::DocumentStart(_)));
    let (_, span) = starts.nth(1)?;
    Some(Bytes::new(text.as_str()).offset(span.start.index()))
}

struct Walk {
    marks: Marks,
    open: Vec<Frame>,
    anchors: HashMap<usize, usize>,
}

/// A node whose end has not come yet.
struct Frame {
    node: usize,
    place: Place,
}

/// What comes next in a node.
enum Place {
    Item,
    Key,
    Value(Key),
    /// Inside a key that is a list or an object, which no description has: nothing in it is marked.
    WithinKey(u32),
}

impl Walk {
    fn event(&mut self, event: &Event<'_>, bytes: Range<usize>) {
        match event {
            Event::Scalar(text, _, anchor, _) => self.leaf(bytes, Some(text), *anchor, Content::Scalar),
            Event::Alias(anchor) => {
                let content = self.anchors.get(anchor).map_or(Content::Scalar, |&node| Content::Alias(node));
                self.leaf(bytes, None, 0, content);
            }
            Event::SequenceStart(anchor, _) => self.start(bytes, *anchor, Content::Array(Vec::new()), Place::Item),
            Event::MappingStart(anchor, _) => self.start(bytes, *anchor, Content::Object(Vec::new()), Place::Key),
            Event::SequenceEnd | Event::MappingEnd => self.end(bytes.end),
            _ => {}
        }
    }

    fn leaf(&mut self, bytes: Range<usize>, text: Option<&str>, anchor: usize, content: Content) {
        match self.open.last_mut().map(|frame| &mut frame.place) {
            Some(Place::WithinKey(_)) => {}
            Some(place @ Place::Key) => *place = Place::Value(Key { bytes, name: text.map(Arc::from) }),
            _ => {
                let node = self.place(bytes, content);
                self.remember(anchor, node);
            }
        }
    }

    fn start(&mut self, bytes: Range<usize>, anchor: usize, content: Content, place: Place) {
        match self.open.last_mut().map(|frame| &mut frame.place) {
            Some(Place::WithinKey(depth)) => *depth += 1,
            Some(place @ Place::Key) => *place = Place::WithinKey(1),
            _ => {
                let node = self.place(bytes, content);
                self.remember(anchor, node);
                self.open.push(Frame { node, place });
            }
        }
    }

    fn end(&mut self, end: usize) {
        if let Some(Frame { place, .. }) = self.open.last_mut()
            && let Place::WithinKey(depth) = place
        {
            *depth -= 1;
            if *depth == 0 {
                *place = Place::Value(Key { bytes: end..end, name: None });
            }
            return;
        }
        if let Some(frame) = self.open.pop() {
            self.marks.close(frame.node, end);
        }
    }

    /// Adds a node where the walk stands.
    fn place(&mut self, bytes: Range<usize>, content: Content) -> usize {
        let Some(frame) = self.open.last_mut() else {
            return self.marks.push(None, Mark { key: None, value: bytes, content });
        };
        let key = match std::mem::replace(&mut frame.place, Place::Item) {
            Place::Value(key) => {
                frame.place = Place::Key;
                Some(key)
            }
            _ => None,
        };
        self.marks.push(Some(frame.node), Mark { key, value: bytes, content })
    }

    fn remember(&mut self, anchor: usize, node: usize) {
        if anchor != 0 {
            self.anchors.insert(anchor, node);
        }
    }
}

/// From the parser's count of characters to bytes: it asks for growing places nearly always, so the last answer is kept.
struct Bytes<'a> {
    text: &'a str,
    ascii: bool,
    last: (usize, usize),
}

impl<'a> Bytes<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, ascii: text.is_ascii(), last: (0, 0) }
    }

    fn range(&mut self, span: &Span) -> Range<usize> {
        let start = self.offset(span.start.index());
        start..self.offset(span.end.index()).max(start)
    }

    fn offset(&mut self, characters: usize) -> usize {
        if self.ascii {
            return characters.min(self.text.len());
        }
        let (known, byte) = if characters >= self.last.0 { self.last } else { self.before(characters) };
        let rest = self.text.get(byte..).unwrap_or_default();
        let within = rest.char_indices().nth(characters - known).map_or(rest.len(), |(index, _)| index);
        self.last = (characters, byte + within);
        self.last.1
    }

    /// A place a little before the last answer, or the start of the text.
    fn before(&self, characters: usize) -> (usize, usize) {
        let back = self.last.0 - characters;
        let head = self.text.get(..self.last.1).unwrap_or_default();
        match head.char_indices().rev().nth(back.saturating_sub(1)) {
            Some((byte, _)) => (characters, byte),
            None => (0, 0),
        }
    }
}
