//! What a server makes of coded requests, and a client of being asked to code them.

use specwright_runtime::client::{Call, CallOptions, Client};
use specwright_runtime::coding::Encoding;
use specwright_runtime::multipart::Parts;
use specwright_runtime::server::Limits;
use specwright_runtime::shape::Shape;

use crate::api::{self, BROTLI, GZIP, GZIP_BROTLI, MEMBERS, WIDE, ZSTD, numbers};
use crate::wire::{exchange, start};

const JSON: &str = "content-type: application/json\r\n";

async fn count(coding: &str, body: &[u8]) -> (u16, String) {
    let address = start(Limits::default()).await;
    let received = exchange(address, "POST", "/count", &format!("{JSON}content-encoding: {coding}\r\n"), body).await;
    (received.status, received.text())
}

#[tokio::test]
async fn bytes_of_other_programs_are_read() {
    let cases = [
        ("gzip", GZIP),
        ("X-GZip", GZIP),
        ("gzip", MEMBERS),
        ("br", BROTLI),
        ("zstd", ZSTD),
        ("gzip, br", GZIP_BROTLI),
        ("gzip\r\ncontent-encoding: identity, br", GZIP_BROTLI),
    ];
    for (coding, body) in cases {
        assert_eq!(count(coding, body).await, (200, "500".to_owned()), "{coding}");
    }
    assert_eq!(count("identity", numbers().as_bytes()).await.0, 200);
}

#[tokio::test]
async fn a_coding_that_is_not_known_is_415_and_the_answer_names_those_that_are() {
    let address = start(Limits::default()).await;
    for coding in ["compress", "gzip, deflate", "gzip, gzip, gzip, gzip, gzip"] {
        let headers = format!("{JSON}content-encoding: {coding}\r\n");
        let received = exchange(address, "POST", "/count", &headers, GZIP).await;
        assert_eq!((received.status, received.header("accept-encoding")), (415, Some("zstd, br, gzip, identity")), "{coding}");
    }
}

#[tokio::test]
async fn data_that_is_cut_off_or_wrong_is_400() {
    let at = |bytes: &[u8], end: usize| bytes[..bytes.len() - end].to_vec();
    let garbled = |bytes: &[u8]| {
        let mut bytes = bytes.to_vec();
        let middle = bytes.len() / 2;
        bytes[middle..middle + 20].fill(0xff);
        bytes
    };
    let followed = |bytes: &[u8]| [bytes, b"more"].concat();
    for (coding, bytes) in [("gzip", GZIP), ("br", BROTLI), ("zstd", ZSTD)] {
        for (what, body) in [
            ("without its last byte", at(bytes, 1)),
            ("half", at(bytes, bytes.len() / 2)),
            ("its first byte", bytes[..1].to_vec()),
            ("garbled", garbled(bytes)),
            ("followed by more", followed(bytes)),
            ("not coded", numbers().into_bytes()),
        ] {
            let (status, body) = count(coding, &body).await;
            assert_eq!(status, 400, "{coding} {what}: {body}");
            assert!(body.contains(&format!("the `{coding}` data")) || what == "garbled", "{coding} {what}: {body}");
        }
    }
}

#[tokio::test]
async fn a_frame_that_asks_for_much_memory_is_refused() {
    let (status, body) = count("zstd", WIDE).await;
    assert_eq!((status, body.contains("the `zstd` data is wrong")), (400, true), "{body}");
}

#[tokio::test]
async fn octets_items_and_parts_are_decoded_as_they_come() {
    let address = start(Limits::default()).await;
    let octets = "content-type: application/octet-stream\r\naccept-encoding: identity\r\ncontent-encoding: br\r\n";
    assert_eq!(exchange(address, "POST", "/echo", octets, BROTLI).await.text(), numbers());
    let lines = "content-type: application/jsonl\r\ncontent-encoding: gzip, br\r\n";
    assert_eq!(exchange(address, "POST", "/lines", lines, GZIP_BROTLI).await.text(), "1");
    let received = exchange(address, "POST", "/lines", lines, &GZIP_BROTLI[..300]).await;
    assert_eq!((received.status, received.text().contains("data ends too soon")), (400, true), "{received:?}");
}

#[tokio::test]
async fn a_client_codes_what_it_is_told_to() {
    let address = start(Limits::default()).await;
    let client: Client = Client::builder(format!("http://{address}")).compress(Encoding::Zstd).build().unwrap();
    let codings = [None, Some(None), Some(Some(Encoding::Gzip)), Some(Some(Encoding::Brotli)), Some(Some(Encoding::Zstd))];
    for coding in codings {
        let options = || coding.map_or(CallOptions::new(), |coding| CallOptions::new().compress(coding));
        let numbers: Vec<u32> = (0..500).collect();
        let mut call = Call::new(&client, &api::COUNT).body(&numbers, &Shape::Any);
        call.set_options(options());
        assert_eq!(call.send().await.unwrap().decode::<usize, ()>(&Shape::Any).unwrap(), 500, "{coding:?}");

        let parts = Parts::new(api::form()).value(0, &"a title");
        let mut call = Call::new(&client, &api::TITLE).parts(parts);
        call.set_options(options());
        assert_eq!(call.send().await.unwrap().decode::<String, ()>(&Shape::Text).unwrap(), "a title", "{coding:?}");
    }
}

#[tokio::test]
async fn a_large_stream_goes_through_both_ends_in_pieces() {
    let address = start(Limits::default()).await;
    let client: Client = Client::builder(format!("http://{address}")).build().unwrap();
    for coding in [Encoding::Gzip, Encoding::Brotli, Encoding::Zstd] {
        let mut call = Call::new(&client, &api::ECHO).octets(api::Zeros(160).octets());
        call.set_options(CallOptions::new().compress(coding));
        let (_, rest) = call.open(|status| status == 200).await.unwrap();
        let (mut octets, mut length) = (rest.octets::<()>().unwrap(), 0);
        while let Some(piece) = octets.next().await {
            length += piece.unwrap().len();
        }
        assert_eq!(length, 160 * 64 * 1024, "{coding:?}");
    }
}
