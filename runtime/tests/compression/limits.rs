//! Limits are for what a body holds: a few bytes may hold many.

use specwright_runtime::client::{Call, CallOptions, Client, Error};
use specwright_runtime::coding::Encoding;
use specwright_runtime::server::Limits;
use specwright_runtime::stream::Octets;

use crate::api::{self, GZIP};
use crate::wire::{answer, exchange, start};

/// The bytes that a client sends of 10 MiB of zeros.
async fn bomb(coding: Encoding) -> Vec<u8> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let client: Client = Client::builder(format!("http://{}", listener.local_addr().unwrap())).build().unwrap();
    let sending = tokio::spawn(async move {
        let mut call = Call::new(&client, &api::ECHO).octets(Octets::from(vec![0; 10 << 20]));
        call.set_options(CallOptions::new().compress(coding).timeout(std::time::Duration::from_secs(5)));
        call.send().await
    });
    let (mut stream, _) = listener.accept().await.unwrap();
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"\r\n0\r\n\r\n") {
        assert!(tokio::io::AsyncReadExt::read_buf(&mut stream, &mut bytes).await.unwrap() > 0);
    }
    sending.abort();
    let start = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap() + 4;
    crate::wire::unchunked(&bytes[start..])
}

#[tokio::test]
async fn a_bomb_is_413_and_the_answer_names_the_limit() {
    let address = start(Limits::default().stream_body(100_000)).await;
    for coding in [Encoding::Gzip, Encoding::Brotli, Encoding::Zstd] {
        let bomb = bomb(coding).await;
        assert!(bomb.len() < 20_000, "{coding:?}: {}", bomb.len());
        let headers = format!("content-type: application/json\r\ncontent-encoding: {}\r\n", coding.name());
        let received = exchange(address, "POST", "/count", &headers, &bomb).await;
        assert_eq!(received.status, 413, "{coding:?}");
        assert!(received.text().contains("larger than the 2097152 bytes that are accepted"), "{received:?}");
        let headers = headers.replace("application/json", "application/jsonl");
        assert_eq!(exchange(address, "POST", "/lines", &headers, &bomb).await.status, 413, "{coding:?}");
    }
}

#[tokio::test]
async fn the_largest_body_is_what_is_decoded() {
    for (limit, status) in [(api::numbers().len(), 200), (api::numbers().len() - 1, 413)] {
        let address = start(Limits::default().body(limit)).await;
        let headers = "content-type: application/json\r\ncontent-encoding: gzip\r\n";
        assert_eq!(exchange(address, "POST", "/count", headers, GZIP).await.status, status, "{limit}");
    }
}

#[tokio::test]
async fn a_client_takes_no_more_than_its_limit() {
    for coding in [Encoding::Gzip, Encoding::Brotli, Encoding::Zstd] {
        let head = format!("content-type: application/json\r\ncontent-encoding: {}\r\n", coding.name());
        let client: Client = Client::builder(answer(&head, &bomb(coding).await).await).build().unwrap();
        let failure = Call::new(&client, &api::NUMBERS).send().await.unwrap_err();
        assert_eq!(failure.to_string(), "the answer 200 OK has more than 8388608 bytes", "{coding:?}");
        assert!(matches!(Error::<()>::from(failure), Error::TooLarge(_)));
    }
}
