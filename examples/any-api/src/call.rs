//! Calls by name.

use std::error::Error;
use std::io::{BufRead as _, Read as _, stdin};
use std::process::ExitCode;

use any_api::{APIS, Known};
use clap::Args;
use specwright_runtime::by_name::{Called, Limits};
use specwright_runtime::client::Client;
use specwright_runtime::value::{Json, Map};

use super::Done;

#[derive(Args)]
pub(super) struct One {
    /// The operation's id
    operation: String,
    /// Its arguments as JSON; `@file` reads them from a file, `-` from the standard input
    #[arg(default_value = "{}")]
    arguments: String,
    #[command(flatten)]
    server: Server,
}

#[derive(Args)]
pub(super) struct Many {
    #[command(flatten)]
    server: Server,
}

#[derive(Args)]
struct Server {
    /// Where the API is served
    #[arg(long)]
    base_url: String,
    /// What lets calls in: `scheme=secret`, of a basic scheme `scheme=user:password`
    #[arg(long)]
    credential: Vec<String>,
    /// Whether answers are checked against all that the description asserts
    #[arg(long)]
    validate: bool,
    /// How many items of a stream are told
    #[arg(long, default_value_t = 1000)]
    items: usize,
}

/// Calls one operation; the exit code says whether there is an answer.
pub(super) async fn one(api: Option<&str>, arguments: One) -> Done {
    let known = Known::find(api)?;
    let json: Json = read(&arguments.arguments)?.parse()?;
    let client = client(known, &arguments.server)?;
    let called = known.call(&client, &arguments.operation, json, limits(&arguments.server)).await;
    let answered = called.is_ok();
    println!("{}", told(called));
    Ok(if answered { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Calls what each line says; connections are shared.
pub(super) async fn many(api: Option<&str>, arguments: &Many) -> Done {
    let mut clients: Vec<Option<Client>> = APIS.iter().map(|_| None).collect();
    for line in stdin().lock().lines() {
        let line: Json = line?.parse()?;
        let text = |name: &str| line.get(name).and_then(Json::as_str);
        let known = Known::find(text("api").or(api))?;
        let place = APIS.iter().position(|other| other.name == known.name).unwrap_or_default();
        let kept = clients.get_mut(place).ok_or("an API that is not listed")?;
        let client = match kept {
            Some(client) => client.clone(),
            None => kept.insert(client(known, &arguments.server)?).clone(),
        };
        let operation = text("operation").ok_or("a line has an `operation`")?;
        let json = line.get("arguments").cloned().unwrap_or_default();
        println!("{}", told(known.call(&client, operation, json, limits(&arguments.server)).await));
    }
    Ok(ExitCode::SUCCESS)
}

/// The answer, or `{"failure": …}`.
fn told(called: Called) -> Json {
    match called {
        Ok(told) => told.to_json(),
        Err(failure) => Json::Object(Map::from_iter([("failure".to_owned(), failure.to_json())])),
    }
}

fn limits(server: &Server) -> Limits {
    Limits { items: server.items, ..Limits::default() }
}

fn client(known: &Known, server: &Server) -> Result<Client, Box<dyn Error>> {
    let credentials = known.credentials(&server.credential)?;
    let builder = Client::builder(server.base_url.as_str()).credentials(credentials).validate_responses(server.validate);
    Ok(builder.build()?)
}

fn read(arguments: &str) -> Result<String, std::io::Error> {
    match arguments.strip_prefix('@') {
        Some(file) => std::fs::read_to_string(file),
        None if arguments == "-" => {
            let mut text = String::new();
            stdin().lock().read_to_string(&mut text)?;
            Ok(text)
        }
        None => Ok(arguments.to_owned()),
    }
}
