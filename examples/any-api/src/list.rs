//! What can be called.

use std::error::Error;
use std::process::ExitCode;

use any_api::{APIS, Known};
use clap::Args;
use specwright_runtime::by_name::Operation;
use specwright_runtime::operation::{Scheme, SchemeKind};
use specwright_runtime::value::{Json, Map};

use super::Done;

#[derive(Args)]
pub(super) struct Schema {
    /// The operation's id; without it a line for each operation, `{"operation": …, "arguments": …, "security": [[…]], …}`
    operation: Option<String>,
}

/// Operations with method and path, of one API or all.
pub(super) fn list(api: Option<&str>) -> Done {
    let apis = api.map_or_else(|| Ok(APIS.iter().collect()), |name| Known::find(Some(name)).map(|one| vec![one]))?;
    for known in apis {
        if known.api.operations.is_empty() {
            eprintln!("`{}` has no operations", known.name);
        }
        for operation in known.api.operations {
            let described = operation.operation;
            println!("{}\t{}\t{} {}", known.name, described.id, described.method, described.template);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The JSON Schema of the arguments of one operation, or of each.
pub(super) fn schema(api: Option<&str>, arguments: &Schema) -> Done {
    let known = Known::find(api)?;
    match &arguments.operation {
        Some(id) => println!("{}", known.api.arguments(known.operation(id)?)),
        None => {
            for operation in known.api.operations {
                println!("{}", described(known, operation)?);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// What one has to know to call an operation: its arguments, and which sets of schemes let calls in.
fn described(known: &Known, operation: &Operation) -> Result<Json, Box<dyn Error>> {
    let schema: Json = known.api.arguments(operation).parse()?;
    let sets = operation.operation.security.iter();
    let security = sets.map(|set| set.iter().map(|requirement| scheme(requirement.scheme)).collect::<Json>());
    let members = [
        ("operation", Json::from(operation.operation.id)),
        ("method", Json::from(operation.operation.method.to_string())),
        ("path", Json::from(operation.operation.template)),
        ("arguments", schema),
        ("security", security.collect()),
        ("statuses", exact(operation).map(Json::from).collect()),
    ];
    Ok(Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect::<Map<_, _>>()))
}

/// The statuses that are described one by one.
fn exact(operation: &Operation) -> impl Iterator<Item = u16> {
    operation.answers.iter().filter(|answer| answer.statuses.0 == answer.statuses.1).map(|answer| answer.statuses.0)
}

fn scheme(scheme: &Scheme) -> Json {
    let kind = match scheme.kind {
        SchemeKind::Basic => "basic",
        SchemeKind::Http(_) => "http",
        SchemeKind::Header(_) => "header",
        SchemeKind::Query(_) => "query",
        SchemeKind::Cookie(_) => "cookie",
    };
    Json::from_iter([("scheme", scheme.name), ("kind", kind)])
}
