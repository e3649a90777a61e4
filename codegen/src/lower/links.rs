//! Links: from an answer to a method that begins the call it leads to.

use super::View;
use super::link_values::{self, Before};
use super::own_servers::OwnServers;
use crate::api::{AnswerPlace, Docs, Given, Group, Item, Link, LinkArguments, LinkFrom, Operation};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::model::{self, LinkTarget, LinkValue, Model, Place, Response, Status};
use crate::naming::{Scope, field_name};

/// Gives each group the links to its operations; what a link says and no code does is told.
pub(super) fn attach(
    view: View<'_>,
    own: &OwnServers<'_>,
    items: &[Item],
    operations: &mut [Operation],
    groups: &mut [Group],
    diagnostics: &mut Diagnostics,
) {
    for (source, operation) in view.model.operations.iter().enumerate() {
        for response in &operation.responses {
            for link in &response.links {
                let found = lower(view, items, operations, (source, response), link, diagnostics)
                    .map(|found| Link { server: own.of_link(link), ..found });
                if let Some(link) = found {
                    tell_url(operations, &link);
                    keep(groups, link);
                }
            }
        }
    }
    groups.iter_mut().for_each(|group| name(view, operations, group));
}

/// A call tells its URL where a link takes it.
fn tell_url(operations: &mut [Operation], link: &Link) {
    let mut given = link.parameters.iter().map(|(_, given)| given).chain(&link.body);
    if let Some(source) = operations.get_mut(link.source) {
        source.tells_url |= given.any(|given| given.is_from(LinkFrom::Url));
    }
}

/// A link that several answers of one type share is one method.
fn keep(groups: &mut [Group], link: Link) {
    let Some(group) = groups.iter_mut().find(|group| group.operations.contains(&link.target)) else { return };
    if !group.links.contains(&link) {
        group.links.push(link);
    }
}

fn name(view: View<'_>, operations: &[Operation], group: &mut Group) {
    let taken: Vec<&str> =
        group.operations.iter().filter_map(|index| Some(operations.get(*index)?.method_name.as_str())).collect();
    let mut scope = Scope::with_reserved(&taken);
    for link in &mut group.links {
        let source = operations.get(link.source).map(|source| source.method_name.as_str()).unwrap_or_default();
        link.method = scope.take(&link.method, source, view.sources.root()).name;
    }
}

/// Tells what of a link is not generated, all in one.
fn lower(
    view: View<'_>,
    items: &[Item],
    operations: &[Operation],
    answered: (usize, &Response),
    link: &model::Link,
    diagnostics: &mut Diagnostics,
) -> Option<Link> {
    let mut reasons = Vec::new();
    let found = one(view, items, operations, answered, link, &mut |reason| reasons.push(reason));
    if !reasons.is_empty() {
        let left_out = if found.is_none() { " is left out" } else { "" };
        let message = format!("the link `{}`{left_out}: {}", link.name, reasons.join("; "));
        diagnostics.push_once(Diagnostic::new(Code::NotGenerated, link.at, message).on_key());
    }
    found
}

fn one(
    view: View<'_>,
    items: &[Item],
    operations: &[Operation],
    (source, response): (usize, &Response),
    link: &model::Link,
    warn: &mut dyn FnMut(String),
) -> Option<Link> {
    let Some(target) = target(view.model, &link.target) else {
        warn("it names no operation of this description".to_owned());
        return None;
    };
    let (from, to) = (operations.get(source)?, operations.get(target)?);
    let Some(answer) = answer(from, response.status) else {
        warn("there is no such answer".to_owned());
        return None;
    };
    let before = Before { view, items, operation: from, answer, status: response.status };
    let (mut parameters, mut lost) = (Vec::new(), false);
    for (place, name, value) in &link.parameters {
        let Some(index) = parameter(to, *place, name) else {
            warn(format!("`{}` has no parameter `{name}`", to.id));
            lost = true;
            continue;
        };
        let given = link_values::parameter(before, value, &to.input.parameters[index]);
        lost |= given.is_err();
        parameters.push((index, told(given, &format!("the parameter `{name}`"), warn)));
    }
    let body = link.body.as_ref().and_then(|value| Some(body(before, value, to.input.body.as_ref()?, warn)));
    let gives = |given: &Given| *given != Given::Argument;
    if lost && !parameters.iter().map(|(_, given)| given).chain(&body).any(gives) {
        return None;
    }
    let needed =
        |(index, given): &(usize, Given)| given.may_miss() && to.input.parameters.get(*index).is_some_and(|it| it.required);
    let needs_body = to.input.body.as_ref().is_some_and(|body| body.required) && body.as_ref().is_some_and(Given::may_miss);
    let may_miss = needs_body || parameters.iter().any(needed);
    Some(Link {
        method: format!("follow_{}", field_name(&link.name).trim_start_matches("r#")),
        docs: docs(from, to, response.status, link, may_miss),
        arguments: arguments(view, to, &parameters, body.as_ref()),
        may_miss,
        target,
        source,
        answer,
        server: None,
        parameters,
        body,
    })
}

/// Parameters and body that the caller says keep the names that they have elsewhere.
fn arguments(view: View<'_>, target: &Operation, given: &[(usize, Given)], body: Option<&Given>) -> LinkArguments {
    let is_said = |given: Option<&Given>, required: bool| given.map_or(required, |given| *given == Given::Argument);
    let of = |place: usize| given.iter().find(|(index, _)| *index == place).map(|(_, given)| given);
    let parameters = target.input.parameters.iter().enumerate();
    let parameters = parameters.filter(|(place, parameter)| is_said(of(*place), parameter.required));
    let body = target.input.body.iter().filter(|it| is_said(body, it.required)).map(|body| body.rust.as_str());
    let taken: Vec<&str> = parameters.map(|(_, parameter)| parameter.name.rust.as_str()).chain(body).collect();
    let mut scope = Scope::with_reserved(&taken);
    let mut take = |wish: &str| scope.take(wish, "before", view.sources.root()).name;
    LinkArguments { answer: take("answer"), request: take("request"), status: take("status"), url: take("url") }
}

fn body(before: Before<'_>, value: &LinkValue, body: &crate::api::Body, warn: &mut dyn FnMut(String)) -> Given {
    told(link_values::body(before, value, body), "the body", warn)
}

/// What cannot be taken is said by the caller.
fn told(given: Result<Given, String>, what: &str, warn: &mut dyn FnMut(String)) -> Given {
    given.unwrap_or_else(|reason| {
        warn(format!("only the caller can give {what}: {reason}"));
        Given::Argument
    })
}

/// The operation that a link calls, as its place in the model's.
pub(super) fn target(model: &Model, target: &LinkTarget) -> Option<usize> {
    model.operations.iter().position(|operation| match target {
        LinkTarget::Id(id) => operation.id == *id,
        LinkTarget::At(at) => operation.at == *at,
        LinkTarget::Nowhere => false,
    })
}

fn parameter(target: &Operation, place: Option<Place>, name: &str) -> Option<usize> {
    let is =
        |parameter: &crate::api::Parameter| parameter.name.wire == name && place.is_none_or(|place| parameter.place == place);
    target.input.parameters.iter().position(is)
}

fn answer(operation: &Operation, status: Status) -> Option<AnswerPlace> {
    let outcome = &operation.outcome;
    let success = outcome.successes.iter().position(|answer| answer.status == status).map(AnswerPlace::Success);
    success.or_else(|| outcome.errors.iter().position(|answer| answer.status == status).map(AnswerPlace::Error))
}

fn docs(from: &Operation, to: &Operation, status: Status, link: &model::Link, may_miss: bool) -> Docs {
    let status = match status {
        Status::Code(code) => code.to_string(),
        Status::Class(class) => format!("{class}XX"),
        Status::Default => "any other status".to_owned(),
    };
    let plain = |text: &str| text.replace('`', "'");
    let lead = format!(
        "Follows the link `{}` from the answer ({status}) of `{}` to `{}`.",
        plain(&link.name),
        plain(&from.title),
        plain(&to.title)
    );
    let text = link.description.as_ref().map_or(lead.clone(), |description| format!("{lead}\n\n{description}"));
    let notes = may_miss.then(|| "`None` where there is no such value to call it with.".to_owned());
    Docs { text, notes: notes.into_iter().collect(), ..Docs::default() }
}
