//! From JSON text to tokens with their places. The text has been judged by serde_json: nothing is checked here.

use std::ops::Range;

/// A token of JSON text; commas and colons are passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token {
    ObjectStart,
    ObjectEnd,
    ArrayStart,
    ArrayEnd,
    /// A text with its quotes, also a member's name.
    Text,
    /// A number, `true`, `false` or `null`.
    Word,
}

/// Walks over the tokens of a text.
pub(super) struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    fn skip(&mut self, passes: impl Fn(u8) -> bool) {
        while self.bytes.get(self.at).is_some_and(|byte| passes(*byte)) {
            self.at += 1;
        }
    }

    fn text(&mut self) -> Token {
        self.at += 1;
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += if *byte == b'\\' { 2 } else { 1 };
            if *byte == b'"' {
                break;
            }
        }
        self.at = self.at.min(self.bytes.len());
        Token::Text
    }

    fn word(&mut self) -> Token {
        self.at += 1;
        self.skip(|byte| !separates(byte) && !b"{}[]\"".contains(&byte));
        Token::Word
    }

    fn mark(&mut self, token: Token) -> Token {
        self.at += 1;
        token
    }
}

impl Iterator for Scanner<'_> {
    type Item = (Token, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        self.skip(separates);
        let start = self.at;
        let token = match self.bytes.get(start)? {
            b'{' => self.mark(Token::ObjectStart),
            b'}' => self.mark(Token::ObjectEnd),
            b'[' => self.mark(Token::ArrayStart),
            b']' => self.mark(Token::ArrayEnd),
            b'"' => self.text(),
            _ => self.word(),
        };
        Some((token, start..self.at))
    }
}

fn separates(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b',' | b':')
}
