//! Reading the files of a description, each once: the one the user named, then what its references name.

use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::parse::{Parsed, parse};
use super::reference::{self, Reference};
use super::tree::{Node, Step, Tree};
use super::{File, FileId, Language, Location, Place, Sources, Text};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// How bytes of a file are had: from disk, or from memory in tests and fuzzing.
pub(crate) type Loader<'a> = dyn Fn(&Path) -> std::io::Result<Vec<u8>> + 'a;

/// Reads the file named by the user and every file reached from it through `$ref`.
pub(crate) fn read(root: &Path, load: &Loader<'_>, diagnostics: &mut Diagnostics) -> Sources {
    let mut sources = Sources::default();
    match load(root) {
        Ok(bytes) => sources.add(root.to_owned(), bytes, diagnostics),
        Err(error) => {
            let message = format!("cannot read `{}`: {}", root.display(), reason(&error));
            diagnostics.push(Diagnostic::without_place(Code::UnreadableFile, message));
            sources.add_nothing(root.to_owned());
        }
    }
    tell_root_problem(&sources, diagnostics);
    let mut next = 0;
    while next < sources.files.len() {
        for path in named_files(&sources, FileId(ordinal(next))) {
            sources.reach(path, load, diagnostics);
        }
        next += 1;
    }
    sources
}

/// What is wrong with the first file is told at once: nothing goes on without it.
fn tell_root_problem(sources: &Sources, diagnostics: &mut Diagnostics) {
    let Some(file) = sources.files.first() else { return };
    let place = |offset| Place::Text { file: FileId(0), offset };
    if let Some(problem) = &file.problem {
        let mut diagnostic = Diagnostic::new(problem.code, place(problem.offset), &problem.message);
        diagnostic.help = problem.help.map(str::to_owned);
        if let Some((offset, context)) = &problem.context {
            diagnostic = diagnostic.related(place(*offset), context);
        }
        diagnostics.push(diagnostic);
    } else if !diagnostics.has_errors() && matches!(sources.node(sources.root()), Node::Null) {
        let help = "start it with `openapi: 3.1.0`";
        diagnostics.push(Diagnostic::new(Code::InvalidSyntax, place(0), "the file holds no description").help(help));
    }
}

/// The files named by references in a file, in its order.
fn named_files(sources: &Sources, file: FileId) -> Vec<PathBuf> {
    let Some(File { path, tree, .. }) = sources.file(file) else { return Vec::new() };
    let named = tree.ids().filter_map(|id| match tree.node(file, id) {
        Node::String(text) if is_reference(tree, Location { file, node: id }) => Some(text),
        _ => None,
    });
    let paths = named.filter_map(|text| match reference::split(text) {
        Reference::File { path: Some(path), .. } => Some(path),
        _ => None,
    });
    paths.map(|named| reference::beside(path, &named)).collect()
}

/// `$ref: text`, and `discriminator: { mapping: { dog: text } }` where text looks like a file.
fn is_reference(tree: &Tree, at: Location) -> bool {
    let entry = tree.entry(at.node);
    let Step::Member(key, _) = &entry.step else { return false };
    if &**key == "$ref" {
        return true;
    }
    let around = entry.parent.map(|parent| tree.entry(parent));
    let mapping = around.is_some_and(|parent| parent.step.key() == Some("mapping"));
    let in_discriminator = || {
        let outer = around.and_then(|entry| entry.parent).map(|parent| tree.entry(parent));
        outer.is_some_and(|outer| outer.step.key() == Some("discriminator"))
    };
    let file_like = || matches!(tree.node(at.file, at.node), Node::String(text) if text.contains(['#', '.', '/']));
    mapping && in_discriminator() && file_like()
}

impl Sources {
    /// Reads a file unless that was tried before; what fails is kept for whoever follows the reference.
    fn reach(&mut self, path: PathBuf, load: &Loader<'_>, diagnostics: &mut Diagnostics) {
        if self.paths.contains_key(&path) {
            return;
        }
        match load(&path) {
            Ok(bytes) => self.add(path, bytes, diagnostics),
            Err(error) => drop(self.paths.insert(path, Err(reason(&error)))),
        }
    }

    fn add(&mut self, path: PathBuf, bytes: Vec<u8>, diagnostics: &mut Diagnostics) {
        let file = FileId(ordinal(self.files.len()));
        let Parsed { text, language, result, duplicates } = parse(&path, bytes);
        let (tree, problem) = match result {
            Ok(tree) => (tree, None),
            Err(problem) => (Tree::empty(), Some(problem)),
        };
        self.paths.insert(reference::normalize(&path), Ok(file));
        let duplicates = if problem.is_some() { Vec::new() } else { duplicates };
        self.files.push(File { path, text, language, tree, problem, marks: OnceLock::new() });
        for (first, second) in duplicates {
            let (first, second) = (Location { file, node: first }, Location { file, node: second });
            diagnostics.push(duplicate_key(self, first, second));
        }
    }

    fn add_nothing(&mut self, path: PathBuf) {
        let text = Text::new(String::new());
        let tree = Tree::empty();
        self.files.push(File { path, text, language: Language::Yaml, tree, problem: None, marks: OnceLock::new() });
    }
}

fn duplicate_key(sources: &Sources, first: Location, second: Location) -> Diagnostic {
    let key = sources.key(first).unwrap_or_default();
    Diagnostic::new(Code::DuplicateKey, second, format!("the key `{key}` stands twice in one object"))
        .on_key()
        .related_key(first, "first here")
        .help("remove one of the two, or rename it")
}

fn reason(error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "no such file".to_owned(),
        _ => error.to_string(),
    }
}

fn ordinal(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
