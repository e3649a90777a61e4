//! What an operation answers: successes, errors, and the variants that tell them apart.

use super::contents::Flow;
use super::names::OperationNames;
use super::{Parts, View, contents, docs, parameters};
use crate::api::{Answer, Media, Outcome};
use crate::model::{Method, Operation, Response, Status};
use crate::naming::{Scope, type_name};

/// Splits the documented answers into successes (below 400) and errors.
pub(super) fn outcome(view: View<'_>, operation: &Operation, names: &OperationNames, parts: &mut Parts<'_>) -> Outcome {
    let (mut successes, errors): (Vec<Response>, Vec<Response>) =
        operation.responses.iter().cloned().partition(|response| is_success(response.status));
    if let (true, Some(default)) = (successes.is_empty(), errors.iter().find(|response| response.status == Status::Default)) {
        // nothing but `default` is documented for 2XX, so that is what a success looks like
        successes.push(Response { status: Status::Class(2), ..default.clone() });
    }
    let mut answers = |responses: &[Response], flow: Flow| -> Vec<Answer> {
        let mut scope = Scope::with_reserved(&["Undocumented"]);
        let has_body = |response: &Response| {
            operation.method != Method::Head && !response.contents.is_empty() && may_have_body(response.status)
        };
        responses
            .iter()
            .map(|response| answer(view, response, has_body(response).then_some(flow), names, &mut scope, parts))
            .collect()
    };
    let success_answers = answers(&successes, Flow::Pieces);
    let error_answers = answers(&errors, Flow::Whole);
    Outcome {
        success_type: (success_answers.len() > 1).then(|| names.success_type.clone()),
        successes: success_answers,
        error_type: names.error_type.clone(),
        errors: error_answers,
        success_media: all_media(view, &successes, Flow::Pieces, names),
        error_media: all_media(view, &errors, Flow::Whole, names),
    }
}

fn is_success(status: Status) -> bool {
    match status {
        Status::Code(code) => code < 400,
        Status::Class(class) => class < 4,
        Status::Default => false,
    }
}

fn answer(
    view: View<'_>,
    response: &Response,
    body: Option<Flow>,
    names: &OperationNames,
    scope: &mut Scope,
    parts: &mut Parts<'_>,
) -> Answer {
    let type_name = names.answer_type(response.status);
    Answer {
        status: response.status,
        variant: scope.take(&variant(response.status), "", response.at).name,
        docs: docs::plain(response.description.as_deref().unwrap_or_default()),
        headers: type_name.map(|name| parameters::headers(view, &response.headers, name, parts)).unwrap_or_default(),
        type_name: type_name.map(str::to_owned),
        contents: body.map(|flow| {
            let parts_names = names.parts(Some(response.status));
            contents::contents(view, &response.contents, flow, parts_names, names.content_type(response.status), parts)
        }),
    }
}

/// RFC 9110 sections 15.3.5, 15.3.6 and 15.4.5.
pub(super) fn may_have_body(status: Status) -> bool {
    !matches!(status, Status::Code(100..200 | 204 | 205 | 304) | Status::Class(1))
}

/// Every media type once, in the order of the description.
fn all_media(view: View<'_>, responses: &[Response], flow: Flow, names: &OperationNames) -> Vec<Media> {
    let mut found: Vec<Media> = Vec::new();
    let with_body = responses.iter().filter(|response| may_have_body(response.status));
    for one in with_body.flat_map(|response| contents::media(view, &response.contents, flow, names.parts(Some(response.status))))
    {
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found
}

/// The reason phrase of the status (RFC 9110 section 15 and the IANA registry), the class, or the catch-all.
pub(super) fn variant(status: Status) -> String {
    match status {
        Status::Code(code) => crate::table::status::reason(code).map_or_else(|| format!("Status{code}"), type_name),
        Status::Class(1) => "Informational".to_owned(),
        Status::Class(2) => "Success".to_owned(),
        Status::Class(3) => "Redirection".to_owned(),
        Status::Class(4) => "ClientError".to_owned(),
        Status::Class(_) => "ServerError".to_owned(),
        Status::Default => "Default".to_owned(),
    }
}
