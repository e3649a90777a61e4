//! Path templates against the parameters of an operation: each name between braces has its parameter, and what follows `?` or `#`
//! becomes parameters and selectors.

use super::{Resolver, parameter, path, schema};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Operation;
use crate::model::{PairValue, Parameter, ParameterValue, PathPiece, PathTemplate, Place, Selector, SelectorPlace, Style};

/// The template with the parameters that span segments: those that say so, and `{name=projects/*}`, `{+path}`, `{path+}`, `{path*}`,
/// `{*path}`, `{path:.*}`, where a parameter has the name alone.
pub(super) fn spanning(
    resolver: &mut Resolver<'_>,
    operation: &Operation<'_>,
    template: &PathTemplate,
    parameters: &[Parameter],
) -> PathTemplate {
    let mut template = template.clone();
    for piece in template.segments.iter_mut().flatten() {
        let PathPiece::Parameter(text) = piece else { continue };
        match parameters.iter().find(|it| it.place == Place::Path && it.name == *text) {
            Some(parameter) if parameter.spans => *piece = PathPiece::Span(text.clone(), ANY.to_owned()),
            Some(_) => {}
            None => *piece = spelled(resolver, operation, text, parameters).unwrap_or(PathPiece::Parameter(text.clone())),
        }
    }
    template
}

/// Any segments.
const ANY: &str = "**";

/// The parameter that has more between its braces than its name.
fn spelled(resolver: &mut Resolver<'_>, operation: &Operation<'_>, text: &str, parameters: &[Parameter]) -> Option<PathPiece> {
    let bare = text.trim_start_matches(['+', '*']).trim_end_matches(['+', '*']);
    let (name, rest) = text.split_once(['=', ':']).unwrap_or((bare, ""));
    if !has(parameters, Place::Path, name) {
        return None;
    }
    let is_pattern = text.get(name.len()..).is_some_and(|rest| rest.starts_with('='));
    if is_pattern || rest.is_empty() {
        return Some(PathPiece::Span(name.to_owned(), if rest.is_empty() { ANY } else { rest }.to_owned()));
    }
    if matches!(rest, "path" | ".*" | ".+") {
        return Some(PathPiece::Span(name.to_owned(), ANY.to_owned()));
    }
    let message = format!("`{rest}`, which the path says of `{{{name}}}`, is not checked");
    let help = format!("write `{{{name}}}`, and give the schema of the parameter a `pattern`");
    resolver.report(Diagnostic::new(Code::PathParameter, operation.at, message).on_key().help(help));
    Some(PathPiece::Parameter(name.to_owned()))
}

/// The parameters as the template has them: missing ones are texts, those it does not have are left out.
pub(super) fn fit(
    resolver: &mut Resolver<'_>,
    operation: &Operation<'_>,
    template: &PathTemplate,
    mut parameters: Vec<Parameter>,
) -> Vec<Parameter> {
    move_to_query(template, &mut parameters);
    let missing: Vec<&str> = path::parameters(template).filter(|name| !has(&parameters, Place::Path, name)).collect();
    for name in missing {
        let mistaken = parameters.iter_mut().find(|it| it.place == Place::Path && it.name.eq_ignore_ascii_case(name));
        match mistaken {
            Some(parameter) => {
                report_spelling(resolver, template, parameter, name);
                name.clone_into(&mut parameter.name);
            }
            None => parameters.push(undescribed(resolver, operation, template, name, Place::Path)),
        }
    }
    for pair in &template.query {
        if let (PairValue::Parameter(_), false) = (&pair.value, has(&parameters, Place::Query, &pair.name)) {
            parameters.push(undescribed(resolver, operation, template, &pair.name, Place::Query));
        }
    }
    without_strays(resolver, operation, template, parameters)
}

/// What tells the operation apart from others under its path.
pub(super) fn selectors(template: &PathTemplate, parameters: &[Parameter]) -> Vec<Selector> {
    let value = |value: &PairValue| match value {
        PairValue::Text(text) => Some(text.clone()),
        PairValue::None | PairValue::Parameter(_) => None,
    };
    let fixed = template.query.iter().filter(|pair| !matches!(pair.value, PairValue::Parameter(_)));
    // `/pets?kind=cat` with a required parameter `kind`: the parameter sends it
    let sent = |name: &str| parameters.iter().any(|it| it.place == Place::Query && it.required && it.name == name);
    let place = |name: &str| if sent(name) { SelectorPlace::Query } else { SelectorPlace::Fixed };
    let fixed = fixed.map(|pair| Selector { place: place(&pair.name), name: pair.name.clone(), value: value(&pair.value) });
    let queried = template.query.iter().filter(|pair| matches!(pair.value, PairValue::Parameter(_)));
    let queried = queried.map(|pair| Selector { place: SelectorPlace::Query, name: pair.name.clone(), value: None });
    let named = template.fragment.iter().filter_map(|pair| {
        let place = parameters.iter().find_map(|parameter| match parameter.place {
            Place::Query if parameter.name == pair.name => Some(SelectorPlace::Query),
            Place::Header if parameter.name.eq_ignore_ascii_case(&pair.name) => Some(SelectorPlace::Header),
            _ => None,
        })?;
        Some(Selector { place, name: pair.name.clone(), value: value(&pair.value) })
    });
    fixed.chain(queried).chain(named).collect()
}

fn has(parameters: &[Parameter], place: Place, name: &str) -> bool {
    parameters.iter().any(|parameter| parameter.place == place && parameter.name == name)
}

/// `/alerts?lat={latitude}`: what is described as a parameter of the path stands in the query, under the name it is set to there.
fn move_to_query(template: &PathTemplate, parameters: &mut [Parameter]) {
    for pair in &template.query {
        let PairValue::Parameter(name) = &pair.value else { continue };
        let found = parameters.iter_mut().find(|it| matches!(it.place, Place::Path | Place::Query) && it.name == *name);
        if let Some(parameter) = found {
            parameter.place = Place::Query;
            parameter.required = true;
            parameter.name.clone_from(&pair.name);
            if let ParameterValue::Styled { style: style @ Style::Simple, .. } = &mut parameter.value {
                *style = Style::Form;
            }
        }
    }
}

fn undescribed(
    resolver: &mut Resolver<'_>,
    operation: &Operation<'_>,
    template: &PathTemplate,
    name: &str,
    place: Place,
) -> Parameter {
    let message = format!("`{{{name}}}` in the path `{}` is not described by a parameter", template.text);
    let help = format!("add a parameter `name: {name}` with `in: path` to the operation or its path; it is taken to be a text");
    resolver.report(Diagnostic::new(Code::PathParameter, operation.at, message).on_key().help(help));
    Parameter {
        at: operation.at,
        name: name.to_owned(),
        rust_name: None,
        place,
        required: true,
        spans: false,
        docs: crate::model::Docs::default(),
        value: parameter::text(schema::text(resolver, operation.at), place),
    }
}

fn report_spelling(resolver: &mut Resolver<'_>, template: &PathTemplate, parameter: &Parameter, name: &str) {
    let message =
        format!("the path `{}` has `{{{name}}}`, spelt otherwise than the parameter `{}`", template.text, parameter.name);
    let diagnostic = Diagnostic::new(Code::PathParameter, parameter.at, message);
    resolver.report_once(parameter.at, || diagnostic.help(format!("write `name: {name}`; it is taken as that")));
}

fn without_strays(
    resolver: &mut Resolver<'_>,
    operation: &Operation<'_>,
    template: &PathTemplate,
    parameters: Vec<Parameter>,
) -> Vec<Parameter> {
    let in_template = |it: &Parameter| it.place != Place::Path || path::parameters(template).any(|name| name == it.name);
    let (known, strays): (Vec<_>, Vec<_>) = parameters.into_iter().partition(in_template);
    for stray in strays {
        let message = format!("the path `{}` has no `{{{}}}`", template.text, stray.name);
        let diagnostic = Diagnostic::new(Code::PathParameter, stray.at, message);
        let help = format!("add `{{{}}}` to the path, or remove the parameter; it is left out", stray.name);
        resolver.report_once(stray.at, || diagnostic.related(operation.at, "of this operation").help(help));
    }
    known
}
