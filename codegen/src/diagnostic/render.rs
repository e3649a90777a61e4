//! A diagnostic as rustc would print it: excerpt, caret, related places, help.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Element, Level, Origin, Renderer, Snippet, normalize_untrusted_str};

use super::{Diagnostic, Severity};
use crate::source::{Place, Sources, Spot};

/// Lines longer than this, as of JSON on one line, are named and not shown.
const LONGEST_LINE: usize = 400;

/// The report of one diagnostic, without a line break at the end.
pub(crate) fn render(diagnostic: &Diagnostic, sources: &Sources, colour: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(&*diagnostic.message).id(diagnostic.code.name());
    let files = by_file(marked(diagnostic, sources));
    let mut group = title.elements(files.iter().flat_map(|marks| excerpt(marks)));
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(normalize_untrusted_str(help)));
    }
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.render(&[group])
}

/// A place to show with what is written under it.
struct Marked<'a> {
    spot: Spot<'a>,
    kind: AnnotationKind,
    label: Option<&'a str>,
    /// What stands there, for a line that is too long to show.
    pointer: Option<String>,
}

/// The place of the diagnostic, then those that have to do with it.
fn marked<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Vec<Marked<'a>> {
    let mark = |at: Place, on, kind, label| {
        let spot = sources.spot(at, on)?;
        let pointer = is_long(&spot).then(|| sources.place_pointer(at)).flatten();
        Some(Marked { spot, kind, label, pointer })
    };
    let primary = diagnostic.at.and_then(|at| mark(at, diagnostic.on, AnnotationKind::Primary, None));
    let related = diagnostic.related.iter();
    let related = related.filter_map(|other| mark(other.at, other.on, AnnotationKind::Context, Some(&other.text)));
    primary.into_iter().chain(related).collect()
}

/// One list a file, in the order in which files come up.
fn by_file(marks: Vec<Marked<'_>>) -> Vec<Vec<Marked<'_>>> {
    let mut files: Vec<Vec<Marked<'_>>> = Vec::new();
    for mark in marks {
        let same = files.iter_mut().find(|file| file.first().is_some_and(|first| first.spot.path == mark.spot.path));
        match same {
            Some(file) => file.push(mark),
            None => files.push(vec![mark]),
        }
    }
    files
}

/// The lines of one file that hold its marks.
fn excerpt<'a>(marks: &'a [Marked<'a>]) -> Vec<Element<'a>> {
    let Some(first) = marks.first() else { return Vec::new() };
    if marks.iter().any(|mark| is_long(&mark.spot)) {
        return marks.iter().flat_map(named).collect();
    }
    let lines = || marks.iter().map(|mark| mark.spot.line);
    let (top, bottom) = (lines().min().unwrap_or(first.spot.line), lines().max().unwrap_or(first.spot.line));
    let text = first.spot.text;
    let window = text.line(top).start..text.line(bottom).end;
    let source = text.as_str().get(window.clone()).unwrap_or_default();
    let annotations = marks.iter().map(|mark| annotation(mark, &window));
    let path = first.spot.path.display().to_string();
    vec![Snippet::source(source).path(path).line_start(top).annotations(annotations).into()]
}

fn annotation<'a>(mark: &'a Marked<'a>, window: &Range<usize>) -> Annotation<'a> {
    let Range { start, end } = mark.spot.bytes;
    let within = |offset: usize| offset.clamp(window.start, window.end) - window.start;
    mark.kind.span(within(start)..within(end)).label(mark.label)
}

/// A mark whose line is not shown: the pointer tells what stands there.
fn named<'a>(mark: &'a Marked<'a>) -> Vec<Element<'a>> {
    let Spot { path, line, column, .. } = &mark.spot;
    let pointer = mark.pointer.as_ref().map(|pointer| format!("at `{pointer}`"));
    match mark.label {
        None => {
            let origin = Origin::path(path.display().to_string()).line(*line).char_column(*column);
            let note = pointer.map(|pointer| note(&pointer));
            std::iter::once(origin.into()).chain(note).collect()
        }
        Some(label) => {
            let place = format!("{}:{line}:{column}", path.display());
            let parts: Vec<_> = std::iter::once(place).chain(pointer).collect();
            vec![note(&format!("{label}: {}", parts.join(" ")))]
        }
    }
}

fn note<'a>(text: &str) -> Element<'a> {
    Level::NOTE.message(normalize_untrusted_str(text)).into()
}

fn is_long(spot: &Spot<'_>) -> bool {
    spot.text.line(spot.line).len() > LONGEST_LINE
}
