//! Large bodies over loopback, client and server of one description in this process: time and the memory of both.

mod server;

use std::process::ExitCode;
use std::time::Instant;

use serde::Serialize;
use specwright_runtime::multipart::File;
use specwright_runtime::stream::Octets;
use tokio::net::TcpListener;

use crate::child;
use crate::failure::{Failure, write_json};
use crate::table;

specwright_macros::api!(pub(crate) mod api = "documents/stream.yaml");

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How many MiB go each way
    #[arg(long, default_value_t = 1024)]
    mebibytes: u64,
    /// Writes the figures to this file
    #[arg(long)]
    json: Option<std::path::PathBuf>,
}

#[derive(Serialize)]
struct Row {
    what: &'static str,
    bytes: u64,
    seconds: f64,
    /// The most that the process has had so far.
    peak_mb: f64,
}

/// Measures and prints.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let rows = runtime.block_on(measure(arguments.mebibytes << 20))?;
    print(&rows);
    write_json(arguments.json.as_deref(), &rows)?;
    Ok(ExitCode::SUCCESS)
}

async fn measure(length: u64) -> Result<Vec<Row>, Failure> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let serving = tokio::spawn(specwright_runtime::server::serve(listener, api::server::service(server::Handler)));
    let client = api::Client::builder(url).build().map_err(|error| Failure::from(error.to_string()))?;
    let mut rows = Vec::new();
    for (what, bytes) in [
        ("before", 0),
        ("upload, octets", length),
        ("upload, octets of unknown length", length),
        ("upload, multipart", length),
        ("download, octets", length),
    ] {
        let began = Instant::now();
        let came = exchange(&client, what, bytes).await?;
        if came != bytes {
            return Err(Failure::from(format!("{what}: {came} bytes came of {bytes}")));
        }
        rows.push(Row { what, bytes, seconds: began.elapsed().as_secs_f64(), peak_mb: child::own_peak_mb() });
    }
    serving.abort();
    Ok(rows)
}

/// How many bytes came.
async fn exchange(client: &api::Client, what: &str, bytes: u64) -> Result<u64, Failure> {
    let failed = |error: &dyn std::fmt::Display| Failure::from(format!("{what}: {error}"));
    let octets = || Octets::from_stream(server::Zeros(bytes));
    let api = client.api();
    match what {
        "upload, octets" => api.upload(octets().with_length(bytes)).await.map_err(|error| failed(&error)),
        "upload, octets of unknown length" => api.upload(octets()).await.map_err(|error| failed(&error)),
        "upload, multipart" => {
            let parts = api::UploadFormParts { title: "zeros".to_owned(), file: File::new(octets()).named("zeros.bin") };
            api.upload_form(parts).await.map_err(|error| failed(&error))
        }
        _ => {
            let file = api.download(bytes).await.map_err(|error| failed(&error))?;
            server::count(file).await.map_err(|error| failed(&error))
        }
    }
}

fn print(rows: &[Row]) {
    let line = |row: &Row| {
        vec![
            row.what.to_owned(),
            format!("{} MiB", row.bytes >> 20),
            format!("{:.2} s", row.seconds),
            format!("{:.0} MiB/s", (row.bytes >> 20) as f64 / row.seconds.max(1e-9)),
            format!("{:.1} MiB", row.peak_mb),
        ]
    };
    let head = ["what", "size", "time", "rate", "peak memory so far, both ends"];
    table::print("large bodies over loopback", &head, &rows.iter().map(line).collect::<Vec<_>>());
}
