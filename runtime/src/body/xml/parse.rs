//! From XML text to elements, without anything that reaches beyond the text.

use std::borrow::Cow;
use std::rc::Rc;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesDecl, BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;

use super::INSTANCE;
use super::name;
use super::name::Found;
use super::scopes::Scopes;
use crate::body::error::place;
use crate::body::{DecodeError, MAX_DEPTH};

/// An element of a document.
#[derive(Debug)]
pub(super) struct Element<'a> {
    /// Its name without the prefix.
    pub(super) name: &'a str,
    pub(super) prefix: Option<&'a str>,
    pub(super) namespace: Namespace,
    pub(super) attributes: Vec<Attribute>,
    pub(super) children: Vec<Element<'a>>,
    /// What text stands directly in it.
    pub(super) texts: Vec<Text>,
    /// Where it begins, in bytes.
    pub(super) offset: usize,
}

/// The namespace of a name, where it has one.
pub(super) type Namespace = Option<Rc<str>>;

/// An attribute, which is no declaration of a namespace.
#[derive(Debug)]
pub(super) struct Attribute {
    /// With its prefix.
    written: String,
    pub(super) namespace: Namespace,
    pub(super) value: String,
}

/// A text between elements.
#[derive(Debug)]
pub(super) struct Text {
    /// How many elements stand before it.
    pub(super) before: usize,
    pub(super) cdata: bool,
    pub(super) text: String,
}

impl Attribute {
    pub(super) fn name(&self) -> &str {
        local(&self.written)
    }

    pub(super) fn found(&self) -> Found<'_> {
        Found { name: self.name(), prefix: prefix(&self.written), namespace: self.namespace.as_deref() }
    }

    pub(super) fn new((written, value): (String, String), namespace: impl FnOnce(&str) -> Namespace) -> Self {
        let namespace = prefix(&written).and_then(namespace);
        Self { written, namespace, value }
    }

    /// Whether it is of XML Schema or of XML itself, and none of the description's.
    pub(super) fn is_foreign(&self) -> bool {
        self.written.starts_with("xsi:") || self.written.starts_with("xml:") || self.namespace.as_deref() == Some(INSTANCE)
    }
}

impl Element<'_> {
    pub(super) fn found(&self) -> Found<'_> {
        Found { name: self.name, prefix: self.prefix, namespace: self.namespace.as_deref() }
    }

    /// The value of an attribute of this name, whatever its prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let own = self.attributes.iter().find(|attribute| !attribute.is_foreign() && attribute.name() == name);
        own.map(|attribute| attribute.value.as_str())
    }

    /// Whether it stands for `null`.
    pub(super) fn is_nil(&self) -> bool {
        let is = |found: &Attribute| found.name() == "nil" && (found.is_foreign() || found.namespace.is_none());
        self.attributes.iter().any(|found| is(found) && matches!(found.value.trim(), "true" | "1"))
    }

    /// All text that stands directly in it.
    pub(super) fn text(&self) -> Cow<'_, str> {
        joined(&self.texts)
    }

    pub(super) fn is_blank(&self) -> bool {
        self.texts.iter().all(Text::is_blank)
    }
}

impl Text {
    pub(super) fn is_blank(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_whitespace())
    }
}

/// Texts as one.
pub(super) fn joined(texts: &[Text]) -> Cow<'_, str> {
    match texts {
        [only] => Cow::Borrowed(&only.text),
        several => Cow::Owned(several.iter().map(|text| text.text.as_str()).collect()),
    }
}

/// The root element of a document.
pub(super) fn parse(source: &str) -> Result<Element<'_>, DecodeError> {
    let mut parser = Parser { source, open: Vec::new(), root: None, scopes: Scopes::default() };
    let mut reader = Reader::from_str(source);
    reader.config_mut().expand_empty_elements = true;
    loop {
        let offset = position(reader.buffer_position());
        match reader.read_event() {
            Ok(Event::Eof) => return parser.end(),
            Ok(event) => parser.event(event, offset).map_err(|message| fault(source, offset, message))?,
            Err(error) => return Err(fault(source, position(reader.error_position()), error.to_string())),
        }
    }
}

/// An error at a byte of the text.
pub(super) fn fault(source: &str, offset: usize, message: impl Into<String>) -> DecodeError {
    let (line, column) = place(source.as_bytes(), offset);
    DecodeError::new(message).on(line, column)
}

struct Parser<'a> {
    source: &'a str,
    open: Vec<Element<'a>>,
    root: Option<Element<'a>>,
    scopes: Scopes,
}

impl<'a> Parser<'a> {
    fn event(&mut self, event: Event<'_>, offset: usize) -> Result<(), String> {
        match event {
            Event::Start(start) | Event::Empty(start) => self.start(&start, offset),
            Event::End(_) => self.close(),
            Event::Text(text) => self.text(&text.xml10_content(), false),
            Event::CData(text) => self.text(&text.xml10_content(), true),
            Event::GeneralRef(reference) => self.text(&resolve(&reference)?, false),
            Event::Decl(declaration) => declared(&declaration, offset),
            Event::DocType(_) => Err("a document type definition is not allowed".to_owned()),
            Event::PI(_) | Event::Comment(_) | Event::Eof => Ok(()),
        }
    }

    fn start(&mut self, start: &BytesStart<'_>, offset: usize) -> Result<(), String> {
        if self.root.is_some() {
            return Err("there is a second root element".to_owned());
        }
        if self.open.len() >= MAX_DEPTH {
            return Err(format!("elements are nested deeper than {MAX_DEPTH} levels"));
        }
        let length = start.name().as_ref().len();
        let written = self.source.get(offset + 1..offset + 1 + length).unwrap_or_default();
        let attributes = self.scopes.enter(attributes(start)?);
        let (prefix, name) = (prefix(written), local(written));
        let namespace = self.scopes.of(prefix.unwrap_or_default());
        self.open.push(Element { name, prefix, namespace, attributes, children: Vec::new(), texts: Vec::new(), offset });
        Ok(())
    }

    fn close(&mut self) -> Result<(), String> {
        let element = self.open.pop().ok_or("an end tag has no start tag")?;
        self.scopes.leave();
        match self.open.last_mut() {
            Some(parent) => parent.children.push(element),
            None => self.root = Some(element),
        }
        Ok(())
    }

    fn text(&mut self, text: &str, cdata: bool) -> Result<(), String> {
        if let Some(found) = text.chars().find(|character| !name::is_character(*character)) {
            return Err(format!("the character U+{:04X} is not allowed in XML", u32::from(found)));
        }
        match self.open.last_mut() {
            Some(element) => element.push(text, cdata),
            None if text.trim_ascii().is_empty() => {}
            None => return Err("there is text outside the root element".to_owned()),
        }
        Ok(())
    }

    fn end(self) -> Result<Element<'a>, DecodeError> {
        match (self.open.last(), self.root) {
            (Some(open), _) => {
                Err(fault(self.source, self.source.len(), format!("the text ends within the element `{}`", open.name)))
            }
            (None, Some(root)) => Ok(root),
            (None, None) => Err(DecodeError::new("there is no root element")),
        }
    }
}

fn attributes(start: &BytesStart<'_>) -> Result<Vec<(String, String)>, String> {
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| error.to_string())?;
        let value = attribute
            .normalized_value(XmlVersion::Explicit1_0)
            .map_err(|_| "an attribute refers to an entity that is not one of the five predefined ones")?;
        if !value.chars().all(name::is_character) {
            return Err("an attribute has a character that is not allowed in XML".to_owned());
        }
        let key: &str = attribute.key.as_ref();
        attributes.push((key.to_owned(), value.into_owned()));
    }
    Ok(attributes)
}

fn resolve(reference: &BytesRef<'_>) -> Result<String, String> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => return Ok(character.to_string()),
        Err(_) => return Err("a character reference names no character".to_owned()),
        Ok(None) => {}
    }
    let text = match &*reference.xml10_content() {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        "apos" => "'",
        _ => return Err("an entity is not one of the five predefined ones".to_owned()),
    };
    Ok(text.to_owned())
}

fn declared(declaration: &BytesDecl<'_>, offset: usize) -> Result<(), String> {
    if offset != 0 {
        return Err("an XML declaration stands only at the beginning".to_owned());
    }
    let version = declaration.version().map_err(|_| "the XML declaration names no version")?;
    // what it says of the encoding has been heard: this is text
    if version == "1.0" { Ok(()) } else { Err("the XML version is not 1.0".to_owned()) }
}

impl Element<'_> {
    /// Adds a text, to the one before it where nothing stands between them.
    fn push(&mut self, text: &str, cdata: bool) {
        let before = self.children.len();
        match self.texts.last_mut().filter(|last| last.before == before && last.cdata == cdata) {
            Some(last) => last.text.push_str(text),
            None => self.texts.push(Text { before, cdata, text: text.to_owned() }),
        }
    }
}

fn local(name: &str) -> &str {
    name.split_once(':').map_or(name, |(_, local)| local)
}

fn prefix(name: &str) -> Option<&str> {
    name.split_once(':').map(|(prefix, _)| prefix)
}

fn position(offset: u64) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}
