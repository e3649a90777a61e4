//! Any bytes as requests: what comes back is nothing or whole answers.

use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use specwright_runtime::server::Service;
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex, split};

use super::{Ends, whole};
use crate::fuzz::verdict::Verdict;

/// Sends an input to the server.
pub(in crate::fuzz) fn request(ends: &Ends, input: &[u8]) -> Verdict {
    ends.judge(async {
        let answers = exchange(ends.service.clone(), input).await;
        // which of them have no body is known where none is to HEAD
        let heads = input.windows(4).any(|window| window == b"HEAD");
        if heads { Ok(Vec::new()) } else { whole::check(&answers) }
    })
}

/// All that the server says until it closes the connection.
async fn exchange(service: Service, input: &[u8]) -> Vec<u8> {
    let (near, far) = duplex(64 * 1024);
    let mut http = hyper::server::conn::http1::Builder::new();
    http.half_close(true).header_read_timeout(None);
    let serving = http.serve_connection(TokioIo::new(far), TowerToHyperService::new(service));
    let (mut reader, mut writer) = split(near);
    let mut answers = Vec::new();
    let writing = async {
        // a server that refuses may stop reading
        _ = writer.write_all(input).await;
        _ = writer.shutdown().await;
    };
    _ = tokio::join!(serving, writing, reader.read_to_end(&mut answers));
    answers
}
