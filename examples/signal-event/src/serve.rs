//! The server's end alone: shows each event that comes in.

use std::io::{Write, stdout};
use std::net::SocketAddr;

use signal_event::agent::{self, Agent};
use specwright_runtime::{BoxError, server};
use tokio::net::TcpListener;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Address to listen on
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
}

pub(crate) async fn run(arguments: Arguments) -> Result<(), BoxError> {
    let listener = TcpListener::bind(arguments.listen).await?;
    println!("listening on http://{}", listener.local_addr()?);
    // nobody may be reading any more, which is no reason to refuse events
    let agent = Agent::new(|event| drop(writeln!(stdout(), "{event:?}")));
    Ok(server::serve(listener, agent::service(agent)).await?)
}
