//! The commands whose figures are told together.

use std::path::{Path, PathBuf};

use clap::Parser;
use serde::de::DeserializeOwned;

use super::Arguments;
use crate::failure::Failure;
use crate::kept::{self, Bars, Kept, Origin, Report};
use crate::table::Table;
use crate::{call, codec, compile, documents, generate, serve};

/// One of the commands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Serve,
    Call,
    Codec,
    Generate,
    Compile,
}

/// What one of them came to.
#[derive(Debug, Clone)]
pub(super) struct Section {
    pub(super) part: Part,
    pub(super) origin: Origin,
    pub(super) tables: Vec<Table>,
    pub(super) bars: Bars,
    /// Why the command fails though it measured.
    pub(super) wrong: Option<String>,
}

impl Part {
    pub(super) const ALL: [Self; 5] = [Self::Serve, Self::Call, Self::Codec, Self::Generate, Self::Compile];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Serve => "serve",
            Self::Call => "call",
            Self::Codec => "codec",
            Self::Generate => "generate",
            Self::Compile => "compile",
        }
    }

    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Serve => "Serving requests",
            Self::Call => "Calling",
            Self::Codec => "Decoding, validating, encoding",
            Self::Generate => "Generating",
            Self::Compile => "Compiling",
        }
    }

    /// Where its figures are kept.
    pub(super) fn file(self, folder: &Path) -> PathBuf {
        folder.join(format!("{}.json", self.name()))
    }

    /// The command, with its arguments.
    pub(super) fn words(self, all: &Arguments) -> Vec<String> {
        let corpus = all.corpus.as_deref();
        let short: &[&str] = match self {
            Self::Serve => &["--rounds", "2", "--milliseconds", "100"],
            Self::Call => &["--rounds", "2", "--calls", "2000"],
            Self::Codec => &["--rounds", "3", "--milliseconds", "20"],
            Self::Generate => &["--rounds", "1", "--largest", "1"],
            Self::Compile => &["--short"],
        };
        let place = match (self, corpus) {
            (Self::Generate, corpus) => vec![text(corpus.unwrap_or(&own_documents()))],
            (Self::Compile, Some(corpus)) => vec!["--corpus".to_owned(), text(corpus)],
            (Self::Compile | Self::Serve | Self::Call | Self::Codec, _) => Vec::new(),
        };
        let rounds = short.iter().filter(|_| all.short).map(|&word| word.to_owned());
        [self.name().to_owned()].into_iter().chain(place).chain(rounds).collect()
    }

    /// Runs the command in this process; it prints its tables and keeps its figures in `file`.
    pub(super) fn measure(self, words: &[String], file: &Path) -> Result<Section, Failure> {
        let line = kept::line(words);
        println!("\n{line}");
        let words = ["bench".into()].into_iter().chain(words.iter().map(Into::into));
        let words = words.chain(["--json".into(), file.into()]);
        let parsed = crate::Arguments::try_parse_from::<_, std::ffi::OsString>(words);
        match parsed.map_err(|error| Failure::from(error.to_string()))?.command {
            crate::Command::Serve(arguments) => Ok(self.section(serve::told(&arguments, &line)?)),
            crate::Command::Call(arguments) => Ok(self.section(call::told(&arguments, &line)?)),
            crate::Command::Codec(arguments) => Ok(self.section(codec::told(&arguments, &line)?)),
            crate::Command::Generate(arguments) => Ok(self.section(generate::told(&arguments, &line)?)),
            crate::Command::Compile(arguments) => Ok(self.section(compile::told(&arguments, &line)?)),
            _ => Err(Failure::from(format!("`{line}` is no command that measures"))),
        }
    }

    /// What the command kept before.
    pub(super) fn read(self, file: &Path) -> Result<Section, Failure> {
        match self {
            Self::Serve => self.kept::<serve::Figures>(file),
            Self::Call => self.kept::<call::Figures>(file),
            Self::Codec => self.kept::<codec::Figures>(file),
            Self::Generate => self.kept::<generate::Figures>(file),
            Self::Compile => self.kept::<compile::Figures>(file),
        }
    }

    fn kept<F: Report + DeserializeOwned>(self, file: &Path) -> Result<Section, Failure> {
        Ok(self.section(kept::read::<F>(file)?))
    }

    fn section<F: Report>(self, kept: Kept<F>) -> Section {
        let Kept { origin, figures } = kept;
        Section { part: self, origin, tables: figures.tables(), bars: figures.bars(), wrong: figures.wrong() }
    }
}

/// As it is written where the workspace is at hand.
fn own_documents() -> PathBuf {
    let near = Path::new("bench/documents");
    if near.is_dir() { near.to_owned() } else { documents::home().join("documents") }
}

fn text(path: &Path) -> String {
    path.display().to_string()
}
