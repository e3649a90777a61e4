//! From what the user says in a builder, on a command line or in `specwright.toml` to [`Options`]: plain data.
//!
//! One table names every option; the doors read it. Warns and fails on options that are unknown or cannot be.

mod file;
mod gather;
mod pattern;
mod schema;
pub(crate) mod table;
mod value;

use std::path::PathBuf;

pub(crate) use self::gather::{Given, gather};
pub(crate) use self::pattern::PathPattern;
pub use self::schema::options_schema;
pub(crate) use self::table::nearest_option;
pub use self::table::{Kind, Setting, settings};
pub(crate) use self::value::{Value, given};
use crate::diagnostic::Levels;
use crate::source::Location;

/// The choices of one run; the default is what most people want.
#[derive(Debug, Clone)]
pub(crate) struct Options {
    /// Whether a client is generated.
    pub(crate) client: bool,
    /// Whether a server is generated.
    pub(crate) server: bool,
    /// Rust names the user chose.
    pub(crate) renames: Vec<Rename>,
    /// Operations that are wanted; empty: all.
    pub(crate) include: Filter,
    /// Operations that are not wanted.
    pub(crate) exclude: Filter,
    /// Rust types for formats.
    pub(crate) formats: Vec<Mapped>,
    /// Rust types for schemas, by JSON Pointer.
    pub(crate) schemas: Vec<Mapped>,
    /// Traits that every type derives besides its own.
    pub(crate) derives: Vec<String>,
    /// Whether component schemas that no operation reaches have types too.
    pub(crate) unused_schemas: bool,
    /// Whether operations that cannot be generated are left out instead of being errors.
    pub(crate) skip_unsupported: bool,
    /// Whether a server refuses query parameters that the description does not name.
    pub(crate) refuse_unknown_query: bool,
    /// Whether operations can be called by name, with JSON, and mocked.
    pub(crate) by_name: bool,
    /// What mocks' made values come from.
    pub(crate) sample_seed: u64,
    /// Where the generated module lies in its crate: `my_crate::webhook`.
    pub(crate) doc_path: Option<String>,
    /// Overlay files, in the order in which they are applied.
    pub(crate) overlays: Vec<PathBuf>,
    /// Files that stand for addresses on the network.
    pub(crate) remotes: Vec<(String, PathBuf)>,
    /// Codes that are more or less severe than they are by themselves.
    pub(crate) levels: Levels,
}

/// A Rust name for what stands at a JSON Pointer: `#/components/schemas/webhook` becomes `WebhookEntity`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rename {
    pub(crate) pointer: String,
    pub(crate) name: String,
}

/// A Rust type of the user's choice: `uuid` is `my::Uuid`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mapped {
    /// A format, or a JSON Pointer.
    pub(crate) what: String,
    pub(crate) rust_type: String,
    /// Where it was said, if in a file.
    pub(crate) at: Option<Location>,
}

/// Which operations are meant: in each list one has to fit, an empty list fits all.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filter {
    pub(crate) tags: Vec<Wanted<String>>,
    pub(crate) operations: Vec<Wanted<String>>,
    pub(crate) paths: Vec<Wanted<PathPattern>>,
    /// In capitals: `GET`.
    pub(crate) methods: Vec<Wanted<String>>,
}

/// An entry of a filter.
#[derive(Debug, Clone)]
pub(crate) struct Wanted<T> {
    pub(crate) what: T,
    /// As the user wrote it, with the option's name: `include-tag` and `pets`.
    pub(crate) option: &'static str,
    pub(crate) text: String,
    /// Where it was said, if in a file.
    pub(crate) at: Option<Location>,
}

impl Options {
    /// The name the user chose for a pointer; the last choice counts.
    pub(crate) fn renamed(&self, pointer: &str) -> Option<&str> {
        let found = self.renames.iter().rev().find(|rename| rename.pointer == pointer);
        found.map(|rename| rename.name.as_str())
    }

    /// The type the user chose for a format; the last choice counts.
    pub(crate) fn format(&self, name: &str) -> Option<&str> {
        let found = self.formats.iter().rev().find(|mapped| mapped.what == name);
        found.map(|mapped| mapped.rust_type.as_str())
    }
}

impl Filter {
    /// Whether it names anything.
    pub(crate) fn is_empty(&self) -> bool {
        self.tags.is_empty() && self.operations.is_empty() && self.paths.is_empty() && self.methods.is_empty()
    }
}

impl Default for Options {
    fn default() -> Self {
        Self {
            client: true,
            server: true,
            renames: Vec::new(),
            include: Filter::default(),
            exclude: Filter::default(),
            formats: Vec::new(),
            schemas: Vec::new(),
            derives: Vec::new(),
            unused_schemas: false,
            skip_unsupported: false,
            refuse_unknown_query: false,
            by_name: false,
            sample_seed: 0,
            doc_path: None,
            overlays: Vec::new(),
            remotes: Vec::new(),
            levels: Levels::default(),
        }
    }
}
