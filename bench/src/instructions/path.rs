//! The paths that are counted, and the process in which one is gone.

use std::process::ExitCode;

use clap::ValueEnum;

use super::workload;
use crate::failure::Failure;

/// A hot path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Path {
    /// `POST /events` to the generated server, in memory
    ServePost,
    /// `GET /items/{id}` to the generated server, in memory
    ServeGet,
    /// `GET` of one of 300 routes
    ServeRoutes,
    /// `POST /events` by the generated client, answered in memory
    CallPost,
    /// `GET /items/{id}` by the generated client, answered in memory
    CallGet,
    /// A body of 10 KB read into its type, checked, and written again
    Codec,
    /// The description of SuperOffice's Webhook agent, from YAML to Rust
    Generate,
}

/// How often a path is gone.
pub(super) struct Times {
    pub(super) few: u64,
    pub(super) many: u64,
}

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[arg(long)]
    path: Path,
    #[arg(long)]
    times: u64,
}

impl Path {
    pub(super) const ALL: [Self; 7] =
        [Self::ServePost, Self::ServeGet, Self::ServeRoutes, Self::CallPost, Self::CallGet, Self::Codec, Self::Generate];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::ServePost => "serve-post",
            Self::ServeGet => "serve-get",
            Self::ServeRoutes => "serve-routes",
            Self::CallPost => "call-post",
            Self::CallGet => "call-get",
            Self::Codec => "codec",
            Self::Generate => "generate",
        }
    }

    pub(super) fn times(self) -> Times {
        match self {
            Self::Generate => Times { few: 1, many: 4 },
            _ => Times { few: 100, many: 1100 },
        }
    }
}

/// Goes one path so many times.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let times = arguments.times;
    match arguments.path {
        Path::ServePost => workload::serve_post(times)?,
        Path::ServeGet => workload::serve_get(times)?,
        Path::ServeRoutes => workload::serve_routes(times)?,
        Path::CallPost => workload::call_post(times)?,
        Path::CallGet => workload::call_get(times)?,
        Path::Codec => workload::codec(times)?,
        Path::Generate => workload::generate(times)?,
    }
    Ok(ExitCode::SUCCESS)
}
