use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

use super::frame::{Data, Framing};
use super::records::Records;
use super::{Event, Items, Octets, StreamErrorKind};
use crate::value::Json;

/// Pieces that come one at a time.
struct Pieces(Vec<&'static [u8]>);

impl Stream for Pieces {
    type Item = Result<&'static [u8], std::io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready((!self.0.is_empty()).then(|| Ok(self.0.remove(0))))
    }
}

fn pieces(text: &'static [u8], size: usize) -> Octets {
    Octets::from_stream(Pieces(text.chunks(size).collect()))
}

/// What each item is, or the kind of its error with its number and line.
async fn read(framing: Framing, octets: Octets) -> Vec<String> {
    let mut items = Items::<Json>::read(Records::new(octets, framing, 100));
    let mut all = Vec::new();
    while let Some(item) = items.next().await {
        all.push(match item {
            Ok(item) => serde_json::to_string(&item).unwrap(),
            Err(error) => format!("{:?} {:?} {:?}", error.kind(), error.index().unwrap_or(99), error.line().unwrap_or(99)),
        });
    }
    all
}

#[tokio::test]
async fn items_are_the_same_however_they_are_cut() {
    let lines = Framing::Lines;
    let sequence = Framing::Sequence;
    let json = Framing::Events(Data::Json);
    let text = Framing::Events(Data::Text);
    type Case = (Framing, &'static [u8], &'static [&'static str]);
    let cases: &[Case] = &[
        (lines, b"", &[]),
        (lines, b"1\n2\n", &["1", "2"]),
        (lines, b"\xEF\xBB\xBF1\r\n\r\n  \n{\"a\":\r\"b\"}", &["1", "{\"a\":\"b\"}"]),
        (lines, b"1\nx\n\"3\n4", &["1", "Item 1 2", "Item 2 3", "4"]),
        (sequence, b"\x1e1\n\x1e{\"a\":\n1}\n\x1e[2]", &["1", "{\"a\":1}", "[2]"]),
        (sequence, b"\x1e\x1e1\n\x1etru\n\x1e3", &["1", "Item 1 2", "Item 2 3"]),
        (sequence, b"7\x1e\"x\"", &["Item 0 1", "\"x\""]),
        (json, b"data: 1\n\ndata: {\"a\":\ndata: 2}\n\n", &["{\"data\":1}", "{\"data\":{\"a\":2}}"]),
        (
            json,
            b"\xEF\xBB\xBFdata:1\r\rdata: x\r\n\r\n:c\nid: 7\nevent: e\nretry: 5\ndata:2\n\n",
            &["{\"data\":1}", "Item 1 3", "{\"data\":2,\"event\":\"e\",\"id\":\"7\",\"retry\":5}"],
        ),
        (json, b"data: 1\n\ndata: 2\n", &["{\"data\":1}"]),
        (json, b"data: 1, \"event\": \"x\"\n\n", &["Item 0 1"]),
        (text, b"data\n\nid: 1\n\ndata:  a \"b\"\nnonsense\nid: \0\n\n", &["{\"data\":\"\"}", "{\"data\":\" a \\\"b\\\"\"}"]),
        (Framing::Events(Data::Either), b"data: {}\n\ndata: a\n\n", &["{\"data\":{}}", "{\"data\":\"a\"}"]),
    ];
    for (framing, bytes, expected) in cases {
        for size in [1, 2, 3, 1000] {
            assert_eq!(read(*framing, pieces(bytes, size)).await, *expected, "{} in {size}", String::from_utf8_lossy(bytes));
        }
    }
}

#[tokio::test]
async fn an_item_has_a_limit() {
    let long: &'static [u8] = "x".repeat(101).leak().as_bytes();
    let begun: &'static [u8] = ["data: 1\n\n", "data: 1\n".repeat(20).as_str()].concat().leak().as_bytes();
    for framing in [Framing::Lines, Framing::Sequence, Framing::Events(Data::Text)] {
        assert_eq!(read(framing, pieces(long, 10)).await, ["ItemTooLarge 0 1"], "{framing:?}");
    }
    assert_eq!(read(Framing::Events(Data::Json), pieces(begun, 8)).await.last().unwrap(), "ItemTooLarge 1 15");
}

#[tokio::test]
async fn a_name_and_a_pause_hold_until_others_come() {
    let bytes = b"id: 1\nretry: 20\ndata: a\n\ndata: b\n\nid\ndata: c\n\n";
    let mut items = Items::<Event<String>>::read(Records::new(pieces(bytes, 7), Framing::Events(Data::Text), 100));
    let mut found = Vec::new();
    while let Some(event) = items.next().await {
        found.push((event.unwrap().data, items.last_event_id().map(str::to_owned)));
    }
    let expected = [("a", "1"), ("b", "1"), ("c", "")].map(|(data, id)| (data.to_owned(), Some(id.to_owned())));
    assert_eq!(found, expected);
    assert_eq!(items.retry().unwrap().as_millis(), 20);
}

#[test]
fn items_are_framed() {
    let cases = [
        (Framing::Lines, "{\"a\":\n1}", "{\"a\": 1}\n"),
        (Framing::Sequence, "[1]", "\u{1e}[1]\n"),
        (Framing::Events(Data::Json), r#"{"data":"a","event":null,"id":"","retry":7}"#, "id: \nretry: 7\ndata: \"a\"\n\n"),
        (Framing::Events(Data::Text), r#"{"data":"a\r\nb\rc\n"}"#, "data: a\ndata: b\ndata: c\ndata: \n\n"),
        (Framing::Events(Data::Either), r#"{"event":"e","data":"a"}"#, "event: e\ndata: a\n\n"),
        (Framing::Events(Data::Either), r#"{"event":"e","data":{"a":1}}"#, "event: e\ndata: {\"a\":1}\n\n"),
    ];
    for (framing, json, expected) in cases {
        assert_eq!(framing.frame(json.as_bytes().to_vec()).unwrap(), expected, "{json}");
    }
    for json in [r#"{"data":1,"event":"a\nb"}"#, r#"{"data":1,"id":"\u0000"}"#, "7"] {
        assert!(Framing::Events(Data::Json).frame(json.as_bytes().to_vec()).is_err(), "{json}");
    }
}

#[tokio::test]
async fn octets_are_read_in_pieces_whole_or_as_a_reader() {
    assert_eq!(pieces(b"abcdef", 4).collect(6).await.unwrap(), "abcdef");
    assert_eq!(pieces(b"abcdef", 4).collect(5).await.unwrap_err().kind(), StreamErrorKind::TooLarge);
    assert_eq!(Octets::from("abc").length(), Some(3));
    assert_eq!(Octets::from_reader(&b"abc"[..]).collect(9).await.unwrap(), "abc");
    let mut text = String::new();
    tokio::io::AsyncReadExt::read_to_string(&mut pieces(b"abcdef", 4), &mut text).await.unwrap();
    assert_eq!(text, "abcdef");
    let mut begun = pieces(b"abcdef", 4);
    let mut two = [0; 2];
    tokio::io::AsyncReadExt::read_exact(&mut begun, &mut two).await.unwrap();
    assert_eq!(begun.next().await.unwrap().unwrap(), Bytes::from("cd"));
}

#[tokio::test]
async fn a_length_that_is_announced_must_be_right() {
    for (announced, expected) in [(6, true), (5, false), (7, false)] {
        let octets = pieces(b"abcdef", 4).with_length(announced);
        assert_eq!(octets.length(), Some(announced));
        assert_eq!(octets.collect(100).await.is_ok(), expected, "{announced}");
    }
}
