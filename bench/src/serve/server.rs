//! One of the servers, in a process of its own.

use std::process::ExitCode;

use clap::ValueEnum;
use serde::{Deserialize, Serialize};
use tokio::net::TcpListener;

use super::{generated, routes};
use crate::by_hand;
use crate::failure::Failure;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(long)]
    kind: Kind,
    /// Three hundred endpoints instead of two
    #[arg(long)]
    many: bool,
    #[arg(long)]
    port: u16,
}

/// Who wrote the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Hyper,
    Specwright,
    Axum,
}

impl Kind {
    pub(super) const ALL: [Self; 3] = [Self::Hyper, Self::Specwright, Self::Axum];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Hyper => "hyper",
            Self::Specwright => "specwright",
            Self::Axum => "axum",
        }
    }
}

/// Serves until it is ended.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = TcpListener::bind(("127.0.0.1", arguments.port)).await?;
        serve(arguments.kind, arguments.many, listener).await
    })?;
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn serve(kind: Kind, many: bool, listener: TcpListener) -> std::io::Result<()> {
    match kind {
        Kind::Hyper => by_hand::hyper::serve(listener).await,
        Kind::Axum => by_hand::axum::serve(listener, many).await,
        Kind::Specwright if many => specwright_runtime::server::serve(listener, routes::service()).await,
        Kind::Specwright => specwright_runtime::server::serve(listener, generated::service()).await,
    }
}
