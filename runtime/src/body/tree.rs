//! From JSON text to a tree for codecs that write other bytes: numbers keep their digits, members their order.

use std::borrow::Cow;
use std::iter::Peekable;

use super::scan::{Scanner, Token};
use super::{EncodeError, MAX_DEPTH, literal};

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Tree<'a> {
    Null,
    Boolean(bool),
    Number(&'a str),
    Text(Cow<'a, str>),
    Array(Vec<Tree<'a>>),
    Object(Vec<(Cow<'a, str>, Tree<'a>)>),
}

impl<'a> Tree<'a> {
    /// The tree of a JSON text that serde_json wrote.
    pub(crate) fn parse(json: &'a [u8]) -> Result<Self, EncodeError> {
        let text = std::str::from_utf8(json).map_err(|_| broken())?;
        let mut reader = Reader { text, tokens: Scanner::new(json).peekable() };
        reader.value(0)
    }

    /// Appends the JSON text.
    pub(crate) fn write(&self, out: &mut Vec<u8>) {
        match self {
            Self::Null => out.extend(b"null"),
            Self::Boolean(value) => out.extend(literal::boolean(*value).as_bytes()),
            Self::Number(digits) => out.extend(digits.as_bytes()),
            Self::Text(text) => literal::write_text(text, out),
            Self::Array(items) => literal::array(out, items, |item, out| item.write(out)),
            Self::Object(members) => literal::object(out, members, |(name, value), out| {
                literal::write_name(name, out);
                value.write(out);
            }),
        }
    }

    /// The text of a scalar outside JSON; `None` for `null`, lists and objects.
    pub(crate) fn scalar(&self) -> Option<&str> {
        match self {
            Self::Boolean(value) => Some(literal::boolean(*value)),
            Self::Number(digits) => Some(digits),
            Self::Text(text) => Some(text),
            Self::Null | Self::Array(_) | Self::Object(_) => None,
        }
    }
}

struct Reader<'a> {
    text: &'a str,
    tokens: Peekable<Scanner<'a>>,
}

impl<'a> Reader<'a> {
    fn value(&mut self, depth: usize) -> Result<Tree<'a>, EncodeError> {
        if depth > MAX_DEPTH {
            return Err(EncodeError::new(format!("values are nested deeper than {MAX_DEPTH} levels")));
        }
        let (token, range) = self.tokens.next().ok_or_else(broken)?;
        let text = self.text.get(range).ok_or_else(broken)?;
        match token {
            Token::ObjectStart => self.members(depth),
            Token::ArrayStart => self.items(depth),
            Token::Text => unquote(text).map(Tree::Text),
            Token::Word => Ok(word(text)),
            Token::ObjectEnd | Token::ArrayEnd => Err(broken()),
        }
    }

    fn members(&mut self, depth: usize) -> Result<Tree<'a>, EncodeError> {
        let mut members = Vec::new();
        while !self.ends(Token::ObjectEnd) {
            let (_, range) = self.tokens.next().ok_or_else(broken)?;
            let name = unquote(self.text.get(range).ok_or_else(broken)?)?;
            members.push((name, self.value(depth + 1)?));
        }
        Ok(Tree::Object(members))
    }

    fn items(&mut self, depth: usize) -> Result<Tree<'a>, EncodeError> {
        let mut items = Vec::new();
        while !self.ends(Token::ArrayEnd) {
            items.push(self.value(depth + 1)?);
        }
        Ok(Tree::Array(items))
    }

    fn ends(&mut self, end: Token) -> bool {
        self.tokens.next_if(|(token, _)| *token == end).is_some()
    }
}

fn word(text: &str) -> Tree<'_> {
    match text {
        "null" => Tree::Null,
        "true" => Tree::Boolean(true),
        "false" => Tree::Boolean(false),
        digits => Tree::Number(digits),
    }
}

fn unquote(quoted: &str) -> Result<Cow<'_, str>, EncodeError> {
    let inner = quoted.strip_prefix('"').and_then(|text| text.strip_suffix('"')).ok_or_else(broken)?;
    match inner.contains('\\') {
        false => Ok(Cow::Borrowed(inner)),
        true => {
            serde_json::from_str(quoted).map(Cow::Owned).map_err(|_| EncodeError::new("a string has an escape of no character"))
        }
    }
}

fn broken() -> EncodeError {
    EncodeError::new("the value does not write itself as JSON")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_again_with_its_digits() {
        for text in
            [r#"{"a":[1.500,-0,1E9,{}],"b\n":"\u0001 \"","c":[true,false,null]}"#, "\"\"", "[]", "12345678901234567890123"]
        {
            let mut out = Vec::new();
            Tree::parse(text.as_bytes()).unwrap().write(&mut out);
            assert_eq!(String::from_utf8(out).unwrap(), text);
        }
    }

    #[test]
    fn broken_and_bottomless_texts_are_errors() {
        let deep = "[".repeat(200) + &"]".repeat(200);
        for text in ["", "{\"a\"", "[", "{\"a\":}", "{1:2}", "\"", deep.as_str()] {
            assert!(Tree::parse(text.as_bytes()).is_err(), "{text}");
        }
    }
}
