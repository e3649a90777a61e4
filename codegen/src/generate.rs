//! The straight line from files to text.

use std::path::Path;

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Stopped};
use crate::document;
use crate::emit;
use crate::lower;
use crate::options::Options;
use crate::output;
use crate::resolve;
use crate::source::{self, Loader, Sources};

/// What a run came to; what was found is told either way.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) sources: Sources,
    pub(crate) diagnostics: Diagnostics,
    pub(crate) text: Result<String, Stopped>,
}

/// Reads a description and turns it into Rust.
pub(crate) fn generate(spec: &Path, load: &Loader<'_>, options: &Options) -> Outcome {
    let mut diagnostics = Diagnostics::default();
    let sources = source::read(spec, load, &mut diagnostics);
    let text = turn(spec, &sources, options, &mut diagnostics);
    Outcome { sources, diagnostics, text }
}

fn turn(spec: &Path, sources: &Sources, options: &Options, diagnostics: &mut Diagnostics) -> Result<String, Stopped> {
    diagnostics.stop_if_errors()?;
    let document = document::parse(sources, diagnostics);
    diagnostics.stop_if_errors()?;
    let model = resolve::resolve(sources, &document, diagnostics);
    diagnostics.stop_if_errors()?;
    let api = lower::lower(sources, &model, options, diagnostics);
    diagnostics.stop_if_errors()?;
    let tokens = emit::emit(&api);
    let text = output::format(tokens).map_err(|malformed| {
        diagnostics.push(internal_error(&malformed));
        Stopped
    })?;
    Ok(output::header(spec) + &text)
}

fn internal_error(malformed: &output::Malformed) -> Diagnostic {
    let message = format!("specwright made text that is not Rust: {}: {}", malformed.reason, malformed.text);
    Diagnostic::without_place(Code::InternalError, message).help("report this together with the description")
}
