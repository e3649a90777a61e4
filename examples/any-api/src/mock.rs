//! Serving an API without implementing it.

use std::path::PathBuf;
use std::process::ExitCode;

use any_api::Known;
use clap::Args;
use specwright_runtime::by_name::Fixtures;
use specwright_runtime::server::serve;
use tokio::net::TcpListener;

use super::Done;

#[derive(Args)]
pub(super) struct Arguments {
    /// Address and port to listen on
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
    /// Answers by operation id: `{"getPet": {"status": 200, "body": …}}`
    #[arg(long)]
    fixtures: Option<PathBuf>,
    /// Whom to let in: `scheme=secret`, of a basic scheme `scheme=user:password`; nobody named: everyone who presents something
    #[arg(long)]
    credential: Vec<String>,
    /// A path before all paths of the API
    #[arg(long, default_value = "")]
    base_path: String,
}

/// Serves until it is interrupted.
pub(super) async fn mock(api: Option<&str>, arguments: Arguments) -> Done {
    let known = Known::find(api)?;
    let fixtures = match &arguments.fixtures {
        Some(file) => Fixtures::from_json(&std::fs::read(file)?)?,
        None => Fixtures::new(),
    };
    let fixtures = match arguments.credential.as_slice() {
        [] => fixtures,
        given => fixtures.letting_in(known.credentials(given)?),
    };
    let listener = TcpListener::bind(&arguments.listen).await?;
    println!("{} is served at http://{}", known.name, listener.local_addr()?);
    serve(listener, known.mock(fixtures)?.base_path(arguments.base_path)).await?;
    Ok(ExitCode::SUCCESS)
}
