//! What can be called.

use std::process::ExitCode;

use any_api::{APIS, Known};
use clap::Args;

use super::Done;

#[derive(Args)]
pub(super) struct Schema {
    /// The operation's id
    operation: String,
}

/// Operations with method and path, of one API or all.
pub(super) fn list(api: Option<&str>) -> Done {
    let apis = api.map_or_else(|| Ok(APIS.iter().collect()), |name| Known::find(Some(name)).map(|one| vec![one]))?;
    for known in apis {
        for operation in known.api.operations {
            let described = operation.operation;
            println!("{}\t{}\t{} {}", known.name, described.id, described.method, described.template);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The JSON Schema of an operation's arguments.
pub(super) fn schema(api: Option<&str>, arguments: &Schema) -> Done {
    let known = Known::find(api)?;
    println!("{}", known.api.arguments(known.operation(&arguments.operation)?));
    Ok(ExitCode::SUCCESS)
}
