//! What a client makes of coded answers.

use std::error::Error as _;

use specwright_runtime::client::{Call, Client, Error};
use specwright_runtime::reply::Reply;
use specwright_runtime::shape::Shape;

use crate::api::{self, BROTLI, GZIP, GZIP_BROTLI, MEMBERS, ZSTD};
use crate::wire::answer;

async fn send(coding: &str, body: &[u8]) -> Result<Reply, Error<std::fmt::Error>> {
    let head = format!("content-type: application/json\r\ncontent-encoding: {coding}\r\netag: W/\"7\"\r\n");
    let client: Client = Client::builder(answer(&head, body).await).build().unwrap();
    Ok(Call::new(&client, &api::NUMBERS).send().await?)
}

#[tokio::test]
async fn bytes_of_other_programs_are_read() {
    let cases = [("gzip", GZIP), ("gzip", MEMBERS), ("br", BROTLI), ("zstd", ZSTD), ("gzip, br", GZIP_BROTLI)];
    for (coding, body) in cases {
        let reply = send(coding, body).await.unwrap();
        assert_eq!(reply.body(), api::numbers().as_bytes(), "{coding}");
        let headers: Vec<&str> = reply.headers().keys().map(|name| name.as_str()).collect();
        assert_eq!(headers, ["content-type", "etag"], "the headers tell of the decoded body");
    }
}

#[tokio::test]
async fn octets_are_decoded_as_they_come() {
    let head = "content-type: application/octet-stream\r\ncontent-encoding: zstd\r\n";
    let client: Client = Client::builder(answer(head, ZSTD).await).build().unwrap();
    let (_, rest) = Call::new(&client, &api::ECHO).octets("x").open(|status| status == 200).await.unwrap();
    assert_eq!(rest.octets::<()>().unwrap().collect(10_000).await.unwrap(), api::numbers());
}

#[tokio::test]
async fn data_that_is_cut_off_or_wrong_does_not_decode() {
    for (coding, body) in [("gzip", &GZIP[..500]), ("br", &BROTLI[..500]), ("zstd", &ZSTD[..500]), ("gzip", BROTLI)] {
        let error = send(coding, body).await.unwrap_err();
        assert!(matches!(error, Error::Decode(_)), "{error:?}");
        assert_eq!(error.to_string(), "the answer 200 OK cannot be read");
        assert!(error.source().unwrap().to_string().starts_with(&format!("the `{coding}` data ")), "{error:?}");
        assert_eq!(error.headers().unwrap()["etag"], "W/\"7\"");
    }
    let head = "content-type: application/octet-stream\r\ncontent-encoding: gzip\r\n";
    let client: Client = Client::builder(answer(head, &GZIP[..500]).await).build().unwrap();
    let (_, rest) = Call::new(&client, &api::ECHO).octets("x").open(|status| status == 200).await.unwrap();
    let error = rest.octets::<()>().unwrap().collect(10_000).await.unwrap_err();
    assert_eq!(error.to_string(), "the body is malformed: the `gzip` data ends too soon");
}

#[tokio::test]
async fn a_coding_that_is_not_known_is_told_with_the_bytes_kept() {
    let reply = send("compress", b"\x1f\x9d").await.unwrap();
    let error = reply.decode::<Vec<u32>, std::fmt::Error>(&Shape::Any).unwrap_err();
    assert_eq!(error.source().unwrap().to_string(), "the content coding `compress` is not known");
    assert_eq!(error.body().unwrap(), &b"\x1f\x9d"[..]);
    assert!(send("compress", b"\x1f\x9d").await.unwrap().octets::<()>().is_err());
}

#[tokio::test]
async fn an_answer_without_a_body_may_name_a_coding() {
    assert_eq!(send("gzip", b"").await.unwrap().body(), "");
}
