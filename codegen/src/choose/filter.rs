//! Whether an operation is wanted: by tag, id, path and method.

use super::found::Found;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, nearest};
use crate::options::{Filter, Options, Wanted};

/// Whether an operation fits every list of `include` that has entries, and no entry of `exclude`.
pub(super) fn is_wanted(operation: &Found, options: &Options) -> bool {
    let Filter { tags, operations, paths, methods } = &options.include;
    let fits = |empty: bool, fits: bool| empty || fits;
    fits(tags.is_empty(), tags.iter().any(|wanted| has_tag(operation, &wanted.what)))
        && fits(operations.is_empty(), operations.iter().any(|wanted| has_id(operation, &wanted.what)))
        && fits(paths.is_empty(), paths.iter().any(|wanted| wanted.what.fits(&operation.path)))
        && fits(methods.is_empty(), methods.iter().any(|wanted| has_method(operation, &wanted.what)))
        && !is_excluded(operation, &options.exclude)
}

fn is_excluded(operation: &Found, exclude: &Filter) -> bool {
    exclude.tags.iter().any(|wanted| has_tag(operation, &wanted.what))
        || exclude.operations.iter().any(|wanted| has_id(operation, &wanted.what))
        || exclude.paths.iter().any(|wanted| wanted.what.fits(&operation.path))
        || exclude.methods.iter().any(|wanted| has_method(operation, &wanted.what))
}

/// Warns of entries that no operation fits.
pub(super) fn report_unmatched(found: &[Found], options: &Options, diagnostics: &mut Diagnostics) {
    for Filter { tags, operations, paths, methods } in [&options.include, &options.exclude] {
        let ids: Vec<&str> = found.iter().filter_map(|operation| operation.id.as_deref()).collect();
        let known: Vec<&str> = found.iter().flat_map(|operation| &operation.tags).map(String::as_str).collect();
        let all_paths: Vec<&str> = found.iter().map(|operation| operation.path.as_str()).collect();
        report(tags, &known, |wanted| found.iter().any(|operation| has_tag(operation, wanted)), diagnostics);
        report(operations, &ids, |wanted| found.iter().any(|operation| has_id(operation, wanted)), diagnostics);
        report(paths, &all_paths, |wanted| found.iter().any(|operation| wanted.fits(&operation.path)), diagnostics);
        report(methods, &[], |wanted| found.iter().any(|operation| has_method(operation, wanted)), diagnostics);
    }
}

fn report<T>(list: &[Wanted<T>], known: &[&str], fits: impl Fn(&T) -> bool, diagnostics: &mut Diagnostics) {
    for Wanted { option, text, at, .. } in list.iter().filter(|wanted| !fits(&wanted.what)) {
        let message = format!("`{option}` names `{text}`, which no operation has");
        let diagnostic = match at {
            Some(at) => Diagnostic::new(Code::UnmatchedOption, *at, message),
            None => Diagnostic::without_place(Code::UnmatchedOption, message),
        };
        diagnostics.push(match nearest(text, known.iter().copied()) {
            Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
            None => diagnostic,
        });
    }
}

fn has_tag(operation: &Found, tag: &str) -> bool {
    operation.tags.iter().any(|known| known == tag)
}

fn has_id(operation: &Found, id: &str) -> bool {
    operation.id.as_deref() == Some(id)
}

fn has_method(operation: &Found, method: &str) -> bool {
    operation.method.eq_ignore_ascii_case(method)
}
