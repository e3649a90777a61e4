//! The straight line from files to text.

use crate::api::{Api, GeneratedType, Untyped};
use crate::choose::{self, Skipped};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Stopped};
use crate::document::{self, Document};
use crate::emit;
use crate::lower;
use crate::merge;
use crate::model::Model;
use crate::options::{self, Given, Options};
use crate::output;
use crate::overlay;
use crate::patch;
use crate::resolve;
use crate::share;
use crate::source::{Loader, Sources, Spec};

/// What a run came to; what was found is told either way.
#[derive(Debug)]
pub(crate) struct Outcome<T> {
    pub(crate) sources: Sources,
    pub(crate) diagnostics: Diagnostics,
    /// Operations that were left out because the user said to go on without them.
    pub(crate) skipped: Vec<Skipped>,
    pub(crate) made: Result<T, Stopped>,
}

/// What there is when nothing stands in the way.
#[derive(Debug)]
pub(crate) struct Made {
    pub(crate) text: String,
    pub(crate) untyped: Vec<Untyped>,
    pub(crate) types: Vec<GeneratedType>,
}

/// What the phases have in common.
pub(crate) struct Run<'r> {
    pub(crate) sources: &'r Sources,
    pub(crate) options: &'r Options,
    pub(crate) diagnostics: &'r mut Diagnostics,
    pub(crate) skipped: &'r mut Vec<Skipped>,
}

/// Reads a description and turns it into Rust.
pub(crate) fn generate(spec: &Spec, load: &Loader<'_>, door: &[Given]) -> Outcome<Made> {
    with_sources(spec, load, door, |mut run| {
        let document = run.document();
        let model = run.model(&document)?;
        let api = run.api(&model)?;
        run.text(spec, api)
    })
}

/// Reads the files, then takes the phases as far as they are wanted.
pub(crate) fn with_sources<T>(
    spec: &Spec,
    load: &Loader<'_>,
    door: &[Given],
    phases: impl FnOnce(Run<'_>) -> Result<T, Stopped>,
) -> Outcome<T> {
    let (mut sources, mut diagnostics, mut skipped) = (Sources::default(), Diagnostics::default(), Vec::new());
    let options = options::gather(spec, door, &mut sources, load, &mut diagnostics);
    diagnostics.set_levels(options.levels.clone());
    sources.read_roots(spec, load, &mut diagnostics);
    overlay::apply(&mut sources, &options.overlays, load, &mut diagnostics);
    sources.read_referenced(options.remotes.clone(), load, &mut diagnostics);
    merge::merge(&mut sources, &mut diagnostics);
    let readable = if options.skip_unsupported { diagnostics.stop_if_placeless() } else { diagnostics.stop_if_errors() };
    let run = Run { sources: &sources, options: &options, diagnostics: &mut diagnostics, skipped: &mut skipped };
    let made = readable.and_then(|()| phases(run));
    Outcome { sources, diagnostics, skipped, made }
}

impl<'r> Run<'r> {
    pub(crate) fn document(&mut self) -> Document<'r> {
        document::parse(self.sources, self.diagnostics)
    }

    pub(crate) fn model(&mut self, document: &Document<'_>) -> Result<Model, Stopped> {
        let mut model = resolve::resolve(self.sources, document, self.diagnostics);
        *self.skipped = choose::choose(self.sources, &mut model, self.options, self.diagnostics);
        patch::settle(&mut model, self.diagnostics);
        self.diagnostics.stop_if_errors()?;
        share::share(self.sources, &mut model, self.options);
        Ok(model)
    }

    pub(crate) fn api(&mut self, model: &Model) -> Result<Api, Stopped> {
        let api = lower::lower(self.sources, model, self.options, self.diagnostics);
        self.diagnostics.stop_if_errors()?;
        Ok(api)
    }

    fn text(self, spec: &Spec, api: Api) -> Result<Made, Stopped> {
        let text = output::format(&emit::emit(&api)).map_err(|malformed| {
            self.diagnostics.push(internal_error(&malformed));
            Stopped
        })?;
        Ok(Made { text: output::header(spec.path()) + &text, untyped: api.untyped, types: api.types })
    }
}

fn internal_error(malformed: &output::Malformed) -> Diagnostic {
    let message = format!("specwright made text that is not Rust: {}: {}", malformed.reason, malformed.text);
    Diagnostic::without_place(Code::InternalError, message).help("report this together with the description")
}
