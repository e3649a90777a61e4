//! Bodies in other charsets than UTF-8: XML and text are read, JSON is not.

use specwright_runtime::server::Limits;

use crate::wire::{Wire, start};

const DOCUMENT: &str = "<numbers><\u{e6}>1</\u{e6}></numbers>";

fn latin1(text: &str) -> Vec<u8> {
    text.chars().map(|character| u8::try_from(u32::from(character)).unwrap()).collect()
}

fn utf16(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_be_bytes).collect()
}

async fn status(content_type: &str, body: &[u8]) -> (u16, String) {
    let mut wire = Wire::connect(start(Limits::default()).await).await;
    let length = body.len();
    let head = format!("POST /signal HTTP/1.1\r\nhost: x\r\ncontent-type: {content_type}\r\ncontent-length: {length}\r\n\r\n");
    assert!(wire.send_while_open(&[head.as_bytes(), body].concat()).await);
    let received = wire.receive().await;
    (received.status, received.body)
}

#[tokio::test]
async fn xml_is_read_in_the_charset_that_it_or_its_media_type_names() {
    let declared = format!("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>{DOCUMENT}");
    let cases = [
        ("application/xml", DOCUMENT.as_bytes().to_vec()),
        ("application/xml", latin1(&declared)),
        ("application/xml; charset=iso-8859-1", latin1(DOCUMENT)),
        ("application/xml; charset=utf-16", utf16(DOCUMENT)),
        ("application/xml", utf16(&format!("\u{feff}{DOCUMENT}"))),
    ];
    for (content_type, body) in cases {
        assert_eq!(status(content_type, &body).await, (204, String::new()), "{content_type}");
    }
}

#[tokio::test]
async fn what_is_not_in_its_charset_is_400() {
    let unknown = "<?xml version='1.0' encoding='shift_jis'?><numbers/>";
    for (content_type, body, message) in [
        ("application/xml", latin1(DOCUMENT), "the text is not valid UTF-8"),
        ("application/xml; charset=utf-8", latin1(DOCUMENT), "the text is not valid UTF-8"),
        ("application/xml; charset=utf-16", b"<a/>\n".to_vec(), "the text is not valid UTF-16"),
        ("application/xml", unknown.as_bytes().to_vec(), "text in `shift_jis` is not read, send it in UTF-8"),
        ("application/json", latin1("{\"\u{e6}\":1}"), "the text is not valid UTF-8"),
    ] {
        let (status, body) = status(content_type, &body).await;
        assert_eq!((status, body.contains(message)), (400, true), "{content_type}: {body}");
    }
}

#[tokio::test]
async fn a_charset_that_is_not_read_is_415() {
    for content_type in
        ["application/json; charset=iso-8859-1", "application/json; charset=utf-16", "application/xml; charset=big5"]
    {
        let (status, body) = status(content_type, b"{\"a\":1}").await;
        assert_eq!((status, body.contains("only text in UTF-8 is accepted")), (415, true), "{content_type}: {body}");
    }
    assert_eq!(status("application/json; charset=us-ascii", b"{\"a\":1}").await.0, 204);
}
