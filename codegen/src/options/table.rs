//! Every option there is: a row an option, from which come the flags of the command line, the choices of the macro, the keys
//! of `specwright.toml` and their JSON Schema. The builder has a method for each row.

use super::value::{self, Value};
use super::{Mapped, Options, Rename, Wanted};
use crate::diagnostic::{Level, nearest};
use crate::source::Location;

/// An option, for doors that offer it: a flag of a command line, a key of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Setting {
    /// As it is called: `include-tag`.
    pub name: &'static str,
    /// What it does, in a sentence.
    pub doc: &'static str,
    /// What values it takes.
    pub kind: Kind,
    /// A value, or a pair of them.
    pub example: &'static [&'static str],
}

/// What values an option takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// On or off; this is what it is when nothing is said.
    Switch(bool),
    /// One of these words; the first is what it is when nothing is said.
    Word(&'static [&'static str]),
    /// A text.
    Text,
    /// Any number of texts.
    Texts,
    /// Any number of codes of diagnostics; those of a builder or command line add to those of a file.
    Codes,
    /// Any number of files.
    Files,
    /// Any number of pairs of texts: `POINTER=NAME`.
    Pairs(&'static str, &'static str),
    /// Any number of pairs of a text and a file.
    FilePairs(&'static str, &'static str),
}

/// A row of the table.
pub(crate) struct Row {
    pub(crate) setting: Setting,
    /// Puts a value, which is of the kind, in its place; says what is wrong with it.
    pub(super) set: fn(&mut Options, &Value, Option<Location>) -> Result<(), String>,
}

/// Every option.
pub fn settings() -> impl Iterator<Item = Setting> {
    ALL.iter().map(|row| row.setting)
}

/// The row of this name.
pub(crate) fn find(name: &str) -> Option<&'static Row> {
    ALL.iter().find(|row| row.setting.name == name)
}

/// The option that was meant by a name that no option has.
pub(crate) fn nearest_option(name: &str) -> Option<&'static str> {
    nearest(name, settings().map(|setting| setting.name))
}

/// Makes the rows.
macro_rules! options {
    ($($name:literal $kind:expr, [$($example:literal),*] $doc:literal => $set:expr;)*) => {
        /// The rows, in the order in which help and schema show them.
        pub(crate) static ALL: &[Row] = &[$(Row {
            setting: Setting { name: $name, doc: $doc, kind: $kind, example: &[$($example),*] },
            set: $set,
        },)*];
    };
}

options! {
    "client" Kind::Switch(true), ["false"]
        "Generate a client"
        => |options, value, _| value.switch(&mut options.client);
    "server" Kind::Switch(true), ["false"]
        "Generate a server"
        => |options, value, _| value.switch(&mut options.server);
    "rename" Kind::Pairs("POINTER", "NAME"), ["#/components/schemas/webhook", "WebhookEntity"]
        "The Rust name of what stands at a JSON Pointer"
        => |options, value, _| {
            let (pointer, name) = value::pointer_pair(value)?;
            options.renames.push(Rename { pointer, name });
            Ok(())
        };
    "include-tag" Kind::Texts, ["pets"]
        "Generate operations with one of these tags only"
        => |options, value, at| value.wanted("include-tag", at, value::text, &mut options.include.tags);
    "exclude-tag" Kind::Texts, ["internal"]
        "Leave out operations with one of these tags"
        => |options, value, at| value.wanted("exclude-tag", at, value::text, &mut options.exclude.tags);
    "include-operation" Kind::Texts, ["listPets"]
        "Generate the operations of these ids only"
        => |options, value, at| value.wanted("include-operation", at, value::text, &mut options.include.operations);
    "exclude-operation" Kind::Texts, ["deletePet"]
        "Leave out the operations of these ids"
        => |options, value, at| value.wanted("exclude-operation", at, value::text, &mut options.exclude.operations);
    "include-path" Kind::Texts, ["/pets/**"]
        "Generate operations on these paths only; `*` is one segment, `**` any number"
        => |options, value, at| value.wanted("include-path", at, value::path, &mut options.include.paths);
    "exclude-path" Kind::Texts, ["/admin/**"]
        "Leave out operations on these paths; `*` is one segment, `**` any number"
        => |options, value, at| value.wanted("exclude-path", at, value::path, &mut options.exclude.paths);
    "include-method" Kind::Texts, ["get"]
        "Generate operations of these methods only"
        => |options, value, at| value.wanted("include-method", at, value::method, &mut options.include.methods);
    "exclude-method" Kind::Texts, ["delete"]
        "Leave out operations of these methods"
        => |options, value, at| value.wanted("exclude-method", at, value::method, &mut options.exclude.methods);
    "map-format" Kind::Pairs("FORMAT", "TYPE"), ["uuid", "::my_types::Uuid"]
        "The Rust type for values of a format, instead of the one it has; the type implements serde's traits"
        => |options, value, at| {
            let (what, rust_type) = value::typed_pair(value)?;
            options.formats.push(Mapped { what, rust_type, at });
            Ok(())
        };
    "map-schema" Kind::Pairs("POINTER", "TYPE"), ["#/components/schemas/Money", "::my_types::Money"]
        "The Rust type for the schema at a JSON Pointer, instead of a generated one; the type implements serde's traits"
        => |options, value, at| {
            value::pointer_pair(value)?;
            let (what, rust_type) = value::typed_pair(value)?;
            options.schemas.push(Mapped { what, rust_type, at });
            Ok(())
        };
    "derive" Kind::Texts, ["::my_traits::Visit"]
        "A trait that every generated type derives besides its own"
        => |options, value, _| {
            options.derives.push(value::path_of_trait(value)?);
            Ok(())
        };
    "unused-schemas" Kind::Switch(false), ["true"]
        "Generate types for component schemas that no operation reaches, too"
        => |options, value, _| value.switch(&mut options.unused_schemas);
    "skip-unsupported" Kind::Switch(false), ["true"]
        "Leave out operations that cannot be generated, with a warning each, instead of failing"
        => |options, value, _| value.switch(&mut options.skip_unsupported);
    "unknown-query" Kind::Word(&["ignore", "refuse"]), ["refuse"]
        "What a server does with query parameters that the description does not name"
        => |options, value, _| {
            options.refuse_unknown_query = value.one() == "refuse";
            Ok(())
        };
    "by-name" Kind::Switch(false), ["true"]
        "Generate calls of operations by name, with JSON, and a mock server"
        => |options, value, _| value.switch(&mut options.by_name);
    "sample-seed" Kind::Text, ["7"]
        "A number from which come the values of a mock server that the description gives no examples of"
        => |options, value, _| {
            options.sample_seed = value::number(value)?;
            Ok(())
        };
    "doc-path" Kind::Text, ["my_crate::webhook"]
        "Where the generated module lies: the examples in its docs are compiled and run then, as tests of the crate"
        => |options, value, _| {
            options.doc_path = Some(value::path_of_module(value)?);
            Ok(())
        };
    "overlay" Kind::Files, ["patches/fixes.overlay.yaml"]
        "OpenAPI overlays that are applied to the description, in this order"
        => |options, value, _| {
            options.overlays.push(value.one().into());
            Ok(())
        };
    "remote" Kind::FilePairs("ADDRESS", "FILE"), ["https://example.com/schemas/", "vendor/schemas/"]
        "A file, or a folder where both end in `/`, that is read for a reference to an address on the network"
        => |options, value, _| {
            let (address, file) = value::remote(value)?;
            options.remotes.push((address, file));
            Ok(())
        };
    "allow" Kind::Codes, ["unknown-format"]
        "Codes that are less severe: a warning is not told, an error becomes a warning where generating can go on"
        => |options, value, _| options.levels.set(&value.one(), Level::Allow);
    "deny" Kind::Codes, ["name-collision"]
        "Codes that are more severe: a warning becomes an error"
        => |options, value, _| options.levels.set(&value.one(), Level::Deny);
}

impl Value {
    /// Adds an entry to a filter.
    fn wanted<T>(
        &self,
        option: &'static str,
        at: Option<Location>,
        read: fn(&str) -> Result<T, String>,
        list: &mut Vec<Wanted<T>>,
    ) -> Result<(), String> {
        let text = self.one();
        list.push(Wanted { what: read(&text)?, option, text, at });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_is_taken() {
        for row in ALL {
            let value = value::given(row.setting.kind, row.setting.example)
                .unwrap_or_else(|error| panic!("{}: {error}", row.setting.name));
            (row.set)(&mut Options::default(), &value, None).unwrap_or_else(|error| panic!("{}: {error}", row.setting.name));
        }
    }

    #[test]
    fn names_are_kebab_case_and_told_apart() {
        let names: std::collections::BTreeSet<_> = settings().map(|setting| setting.name).collect();
        assert_eq!(names.len(), ALL.len());
        for setting in settings() {
            assert!(setting.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{}", setting.name);
            assert!(!setting.doc.ends_with('.') && setting.doc.starts_with(char::is_uppercase), "{}", setting.doc);
        }
    }

    #[test]
    fn values_that_cannot_be_say_why() {
        for (name, values, expected) in [
            ("rename", &["components", "Pet"][..], "`components` is no JSON Pointer: write it like `#/components/schemas/Pet`"),
            ("map-format", &["uuid", "1 + 1"], "`1 + 1` is no Rust type"),
            ("map-schema", &["Pet", "Pet"], "`Pet` is no JSON Pointer: write it like `#/components/schemas/Pet`"),
            ("doc-path", &["my-crate"], "`my-crate` is no path of a module: write it like `my_crate::webhook`"),
            ("sample-seed", &["-1"], "`-1` is no number: write it like `7`"),
            ("derive", &["a b"], "`a b` is no path of a trait: write it like `::my_crate::Trait`"),
            ("remote", &["example.com", "a.yaml"], "`example.com` is no address: write it like `https://example.com/api.yaml`"),
            ("include-path", &["pets"], "`pets` is no path: begin it with `/`"),
            ("allow", &["unknown-formats"], "there is no code `unknown-formats`; did you mean `unknown-format`?"),
            ("allow", &["invalid-syntax"], "`invalid-syntax` cannot be allowed: nothing can be generated then"),
        ] {
            let row = find(name).unwrap();
            let value = value::given(row.setting.kind, values).unwrap();
            assert_eq!((row.set)(&mut Options::default(), &value, None), Err(expected.to_owned()), "{name}");
        }
    }
}
