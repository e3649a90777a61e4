//! From bytes to a tree: UTF-8, then JSON or YAML, with the place of whatever is wrong.

use std::path::Path;

use serde::de::DeserializeSeed;

use super::NodeId;
use super::build::{Builder, Language, Limit, MAX_DEPTH};
use super::text::Text;
use super::toml;
use super::tree::Tree;
use super::{large, mark};
use crate::diagnostic::Code;

/// A file that was read: its text is kept for excerpts even when it is no tree.
pub(super) struct Parsed {
    pub(super) text: Text,
    pub(super) language: Language,
    pub(super) result: Result<Tree, Problem>,
    /// Members that stand twice in their object: the first one, and one that was left out.
    pub(super) duplicates: Vec<(NodeId, NodeId)>,
}

/// Why a text is no tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Problem {
    pub(super) code: Code,
    pub(super) message: String,
    /// The byte at which it shows.
    pub(super) offset: usize,
    /// What began earlier and did not end well: `while parsing a flow sequence`, and its byte.
    pub(super) context: Option<(usize, String)>,
    pub(super) help: Option<&'static str>,
}

/// Reads a file: JSON if it looks and parses like JSON, else YAML.
pub(super) fn parse(path: &Path, bytes: Vec<u8>) -> Parsed {
    let (text, broken) = decode(bytes);
    if let Some(problem) = broken {
        return Parsed { text, language: Language::Yaml, result: Err(problem), duplicates: Vec::new() };
    }
    if path.extension().is_some_and(|extension| extension == "toml") {
        let result = toml::tree(&text);
        return Parsed { text, language: Language::Toml, result, duplicates: Vec::new() };
    }
    let named_json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let looks_json = text.as_str().trim_start().starts_with(['{', '[']);
    if looks_json {
        let (builder, result) = read_json(&text);
        // `1e400` is JSON that serde_json does not hold; YAML has it as infinite, and its digits are found in the text
        let too_large = result.as_ref().is_err_and(|problem| problem.message.ends_with("number out of range"));
        if result.is_ok() || (named_json && !too_large) || builder.exceeded.is_some() {
            return finish(text, Language::Json, builder, result);
        }
    }
    let (builder, result) = read_yaml(&text);
    finish(text, Language::Yaml, builder, result)
}

fn finish(text: Text, language: Language, builder: Builder, result: Result<(), Problem>) -> Parsed {
    Parsed { text, language, result: result.map(|()| builder.tree), duplicates: builder.duplicates }
}

/// The text without its byte order mark; bytes that are not UTF-8 are told with their place.
fn decode(bytes: Vec<u8>) -> (Text, Option<Problem>) {
    let bytes = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) => rest.to_vec(),
        None => bytes,
    };
    match String::from_utf8(bytes) {
        Ok(text) => (Text::new(text), None),
        Err(error) => {
            let offset = error.utf8_error().valid_up_to();
            let problem = Problem {
                code: Code::InvalidUtf8,
                message: "the file is not UTF-8 from here on".to_owned(),
                offset,
                context: None,
                help: Some("save the file as UTF-8"),
            };
            (Text::new(String::from_utf8_lossy(error.as_bytes()).into_owned()), Some(problem))
        }
    }
}

fn read_json(text: &Text) -> (Builder, Result<(), Problem>) {
    let mut builder = Builder::new(Language::Json, text.as_str().len());
    let mut parser = serde_json::Deserializer::from_str(text.as_str());
    let result = builder.root().deserialize(&mut parser).and_then(|_| parser.end());
    let result = result.map_err(|error| {
        let offset = text.offset_of_bytes(error.line(), error.column());
        let words = Words { reason: without_place(&error.to_string()).0, context: None };
        problem(words, offset, builder.exceeded)
    });
    (builder, result)
}

fn read_yaml(text: &Text) -> (Builder, Result<(), Problem>) {
    let mut builder = Builder::new(Language::Yaml, text.as_str().len());
    if let Some(problem) = too_deep_to_scan(text) {
        return (builder, Err(problem));
    }
    let mut documents = serde_yaml::Deserializer::from_str(text.as_str());
    let result = match documents.next() {
        Some(document) => builder.root().deserialize(document).map(|_| large::restore(&mut builder, text)),
        None => Ok(()),
    };
    let result = match result {
        Ok(()) if documents.next().is_some() => Err(several_documents(text)),
        Ok(()) => Ok(()),
        Err(error) => Err(yaml_problem(&error, text, builder.exceeded)),
    };
    (builder, result)
}

fn yaml_problem(error: &serde_yaml::Error, text: &Text, exceeded: Option<Limit>) -> Problem {
    let says = error.to_string();
    if let Some((reason, position)) = says.split_once(" at position ") {
        // control characters are refused before lines are counted
        let words = Words { reason: reason.to_owned(), context: None };
        return problem(words, position.parse().unwrap_or(0), exceeded);
    }
    let offset = error.location().map_or(0, |place| text.offset(place.line(), place.column()));
    let (reason, context) = match says.split_once(", while ") {
        Some((reason, context)) => (reason, Some(without_place(context))),
        None => (&*says, None),
    };
    let context = context.map(|(context, place)| {
        let offset = place.map_or(offset, |(line, column)| text.offset(line, column));
        (offset, format!("while {context}"))
    });
    let context = context.filter(|(begin, _)| *begin != offset);
    let tab = text.as_str().get(offset..).is_some_and(|rest| rest.starts_with('\t'));
    let found = problem(Words { reason: without_place(reason).0, context }, offset, exceeded);
    Problem { help: found.help.or(tab.then_some("indent with spaces: YAML allows no tabs here")), ..found }
}

/// The YAML reader takes quadratic time for thousands of open brackets, so those are counted before it is started; the
/// marked parser, which gives up early, tells brackets from text.
fn too_deep_to_scan(text: &Text) -> Option<Problem> {
    let (mut open, mut deepest) = (0_i64, 0_i64);
    for byte in text.as_str().bytes() {
        match byte {
            b'[' | b'{' => open += 1,
            b']' | b'}' => open -= 1,
            _ => continue,
        }
        deepest = deepest.max(open);
    }
    if deepest < 1000 {
        return None;
    }
    let offset = mark::first_error(text)?;
    Some(nesting_limit(offset))
}

fn several_documents(text: &Text) -> Problem {
    Problem {
        code: Code::SeveralDocuments,
        message: "the file holds more than one YAML document".to_owned(),
        offset: mark::second_document(text).unwrap_or(0),
        context: None,
        help: Some("keep one description a file: move what follows this `---` to a file of its own"),
    }
}

/// What a parser says, without the places in it.
struct Words {
    reason: String,
    context: Option<(usize, String)>,
}

fn problem(words: Words, offset: usize, exceeded: Option<Limit>) -> Problem {
    let Words { reason, context } = words;
    match exceeded {
        Some(Limit::Depth) => nesting_limit(offset),
        Some(Limit::Nodes) => alias_limit(offset),
        // the reader's own count of aliases has no other sign than its text
        None if reason.contains("repetition limit") => alias_limit(offset),
        None => Problem {
            code: Code::InvalidSyntax,
            message: format!("cannot read this: {}", reason.trim_start_matches(['.', ':', ' '])),
            offset,
            context,
            help: None,
        },
    }
}

fn nesting_limit(offset: usize) -> Problem {
    Problem {
        code: Code::NestingLimit,
        message: format!("values nest more than {MAX_DEPTH} levels deep"),
        offset,
        context: None,
        help: Some("move inner schemas to `components` and name them with `$ref`"),
    }
}

fn alias_limit(offset: usize) -> Problem {
    Problem {
        code: Code::AliasLimit,
        message: "the aliases of this file stand for too many values".to_owned(),
        offset,
        context: None,
        help: Some("name shared parts with `$ref` instead of YAML aliases"),
    }
}

/// Divides `expected `,` at line 3 column 5` into the words and the place, which the caret shows.
fn without_place(words: &str) -> (String, Option<(usize, usize)>) {
    let Some((reason, place)) = words.rsplit_once(" at line ") else { return (words.to_owned(), None) };
    let place = place.split_once(" column ").and_then(|(line, column)| Some((line.parse().ok()?, column.parse().ok()?)));
    (reason.to_owned(), place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_place_are_divided() {
        for (words, reason, place) in [
            ("expected `,` or `}` at line 3 column 5", "expected `,` or `}`", Some((3, 5))),
            ("EOF while parsing a value", "EOF while parsing a value", None),
        ] {
            assert_eq!(without_place(words), (reason.to_owned(), place));
        }
    }
}
