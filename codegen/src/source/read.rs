//! Reading the files of a description, each once: those the user named, then what their references name.

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

/// What the user named: a file, or a folder with the files in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Spec {
    File(PathBuf),
    Folder(PathBuf, Vec<PathBuf>),
}

impl Spec {
    /// As the user gave it.
    pub(crate) fn path(&self) -> &Path {
        match self {
            Spec::File(path) | Spec::Folder(path, _) => path,
        }
    }
}

/// Reads one description with every file reached from it through `$ref`.
#[cfg(test)]
pub(crate) fn read(root: &Path, load: &Loader<'_>, diagnostics: &mut Diagnostics) -> Sources {
    let mut sources = Sources::default();
    sources.read_roots(&Spec::File(root.to_owned()), load, diagnostics);
    sources.read_referenced(Vec::new(), load, diagnostics);
    sources
}

impl Sources {
    /// Reads the descriptions that the user named.
    pub(crate) fn read_roots(&mut self, spec: &Spec, load: &Loader<'_>, diagnostics: &mut Diagnostics) {
        match spec {
            Spec::File(path) => {
                let file = match self.open(path, load, diagnostics) {
                    Some(root) => root.file,
                    None => self.add_nothing(path.clone()),
                };
                self.roots.push(file);
            }
            Spec::Folder(path, files) => {
                let opened: Vec<_> = files.iter().filter_map(|file| self.open(file, load, diagnostics)).collect();
                self.roots = self.descriptions(&opened.iter().map(|root| root.file).collect::<Vec<_>>());
                if self.roots.is_empty() && !diagnostics.has_errors() {
                    let message = format!("no file of the folder `{}` is an OpenAPI description", path.display());
                    let help = "add one that begins with `openapi: 3.1.0`";
                    diagnostics.push(Diagnostic::without_place(Code::EmptyFolder, message).help(help));
                }
            }
        }
    }

    /// Reads every file that references name, as they stand now. `remotes` are files kept for addresses on the network.
    pub(crate) fn read_referenced(&mut self, remotes: Vec<(String, PathBuf)>, load: &Loader<'_>, diagnostics: &mut Diagnostics) {
        self.remotes = remotes;
        let mut next = 0;
        while next < self.files.len() {
            for path in named_files(self, FileId(ordinal(next))) {
                self.reach(path, load, diagnostics);
            }
            next += 1;
        }
    }

    /// Every reference with the place it leads to.
    pub(crate) fn references(&self) -> impl Iterator<Item = (Location, Location)> {
        let files = (0..ordinal(self.files.len())).map(FileId);
        let written = files.flat_map(|file| references_in(self, file));
        written.filter_map(|(at, text)| Some((at, self.follow(at, text).ok()?)))
    }

    /// Reads a file that cannot be done without: what is wrong with it is told at once.
    pub(crate) fn open(&mut self, path: &Path, load: &Loader<'_>, diagnostics: &mut Diagnostics) -> Option<Location> {
        if let Some(Ok(file)) = self.paths.get(&reference::normalize(path)) {
            return Some(Location { file: *file, node: Tree::ROOT });
        }
        match load(path) {
            Ok(bytes) => {
                let file = self.add(path.to_owned(), bytes, diagnostics);
                tell_problem(self, file, diagnostics);
                Some(Location { file, node: Tree::ROOT })
            }
            Err(error) => {
                let message = format!("cannot read `{}`: {}", path.display(), reason(&error));
                diagnostics.push(Diagnostic::without_place(Code::UnreadableFile, message));
                None
            }
        }
    }
}

/// What is wrong with a file, where nothing goes on without it.
fn tell_problem(sources: &Sources, id: FileId, diagnostics: &mut Diagnostics) {
    let Some(file) = sources.file(id) else { return };
    let place = |offset| Place::Text { file: id, offset };
    if let Some(problem) = &file.problem {
        let mut diagnostic = Diagnostic::new(problem.code, place(problem.offset), &problem.message);
        diagnostic.help = problem.help.map(str::to_owned);
        if let Some((offset, context)) = &problem.context {
            diagnostic = diagnostic.related(place(*offset), context);
        }
        diagnostics.push(diagnostic);
    } else if !diagnostics.has_errors() && matches!(sources.node(Location { file: id, node: Tree::ROOT }), Node::Null) {
        let help = "start it with `openapi: 3.1.0`";
        diagnostics.push(Diagnostic::new(Code::InvalidSyntax, place(0), "the file holds no description").help(help));
    }
}

/// The files named by references in a file, in its order.
pub(super) fn named_files(sources: &Sources, file: FileId) -> Vec<PathBuf> {
    let path = sources.path_of(file);
    let named = references_in(sources, file).filter_map(|(_, text)| match reference::split(text) {
        Reference::File { path: named, .. } => named.map(|named| reference::beside(path, &named)),
        Reference::Remote { address, .. } => sources.remote(address),
    });
    named.collect()
}

/// The references that stand in a file, as they are written.
fn references_in(sources: &Sources, file: FileId) -> impl Iterator<Item = (Location, &str)> {
    let tree = sources.file(file).map(|file| &file.tree);
    let nodes = tree.into_iter().flat_map(move |tree| tree.ids().map(move |node| (tree, Location { file, node })));
    nodes.filter_map(move |(tree, at)| match tree.node(file, at.node) {
        Node::String(text) if is_reference(tree, at) => Some((at, text)),
        _ => None,
    })
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
            Ok(bytes) => drop(self.add(path, bytes, diagnostics)),
            Err(error) => drop(self.paths.insert(path, Err(reason(&error)))),
        }
    }

    fn add(&mut self, path: PathBuf, bytes: Vec<u8>, diagnostics: &mut Diagnostics) -> FileId {
        let file = FileId(ordinal(self.files.len()));
        let Parsed { text, language, result, duplicates } = parse(&path, bytes);
        let (tree, problem) = match result {
            Ok(tree) => (tree, None),
            Err(problem) => (Tree::empty(), Some(problem)),
        };
        self.paths.insert(reference::normalize(&path), Ok(file));
        let duplicates = if problem.is_some() { Vec::new() } else { duplicates };
        self.files.push(File { path, text, language, tree, problem, marks: OnceLock::new(), anchors: OnceLock::new() });
        for (first, second) in duplicates {
            let (first, second) = (Location { file, node: first }, Location { file, node: second });
            diagnostics.push(duplicate_key(self, first, second));
        }
        file
    }

    fn add_nothing(&mut self, path: PathBuf) -> FileId {
        let file = FileId(ordinal(self.files.len()));
        let text = Text::new(String::new());
        let tree = Tree::empty();
        self.files.push(File {
            path,
            text,
            language: Language::Yaml,
            tree,
            problem: None,
            marks: OnceLock::new(),
            anchors: OnceLock::new(),
        });
        file
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
