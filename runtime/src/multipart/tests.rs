use bytes::Bytes;

use super::*;
use crate::body::DecodeError;
use crate::operation::Media;
use crate::shape::Shape;
use crate::stream::Octets;

static FORM: Form = Form { parts: &[NAME, AGE, FILE, MORE], others: Others::Ignored, numbered: false };
static CLOSED: Form = Form { parts: &[NAME], others: Others::Refused, numbered: false };
static OPEN: Form = Form { parts: &[], others: Others::Kept, numbered: false };
static NUMBERED: Form = Form { parts: &[AGE, MORE], others: Others::Ignored, numbered: true };
const NAME: Part = value("name", false, &Shape::Text);
const AGE: Part = value("age", true, &Shape::Integer);
const FILE: Part = Part {
    name: "file",
    content: &[],
    file: true,
    list: false,
    delimiter: None,
    required: false,
    shape: &Shape::Any,
    headers: &[],
};
const MORE: Part = Part {
    name: "more",
    content: &[],
    file: true,
    list: true,
    delimiter: None,
    required: false,
    shape: &Shape::Any,
    headers: &[],
};

const TEXT: &[Media] = &[Media::text("text/plain")];

const fn value(name: &'static str, required: bool, shape: &'static Shape) -> Part {
    Part { name, content: TEXT, file: false, list: false, delimiter: None, required, shape, headers: &[] }
}

const LIMITS: PartLimits = PartLimits { parts: 5, values: 8, files: 10 };

/// Sent as it stands, lines ended by CRLF.
async fn read_text(form: &'static Form, text: &str) -> Result<Parts, PartsError> {
    let bytes = Bytes::from(text.replace('\n', "\r\n"));
    let boundary = Boundary::new("x").unwrap();
    let whole = read(bytes.clone().into(), &boundary, form, LIMITS).await;
    for size in [1, 5] {
        let pieces: Vec<_> = bytes.chunks(size).map(Bytes::copy_from_slice).collect();
        let cut = read(Octets::from_stream(Listed(pieces.into_iter())), &boundary, form, LIMITS).await;
        assert_eq!(cut.is_ok(), whole.is_ok(), "{text} in {size}");
    }
    whole
}

struct Listed(std::vec::IntoIter<Bytes>);

impl futures_core::Stream for Listed {
    type Item = Result<Bytes, std::io::Error>;

    fn poll_next(mut self: std::pin::Pin<&mut Self>, _: &mut std::task::Context<'_>) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(self.0.next().map(Ok))
    }
}

fn part(head: &str, content: &str) -> String {
    format!("--x\nContent-Disposition: form-data; {head}\n\n{content}\n")
}

#[tokio::test]
async fn parts_are_told_by_their_names() {
    let text =
        ["preamble\n", &part("name=age", "7"), &part("name=\"other\"", ""), &part("name=\"name\"", "a\n--y"), "--x--\nepilogue"];
    let mut parts = read_text(&FORM, &text.concat()).await.unwrap();
    assert_eq!(parts.take::<String>(0).unwrap(), "a\r\n--y");
    assert_eq!(parts.take::<i64>(1).unwrap(), 7);
    assert!(parts.take_optional_file(2).is_none() && parts.take_files(3).is_empty());
}

#[tokio::test]
async fn files_keep_what_is_said_of_them() {
    let head = "name=more; filename=\"a %22b%22.txt\"\nContent-Type: text/x\nX-A: 1";
    let text = [part("name=age", "7"), part(head, ""), part("name=more; filename*=UTF-8''%e2%82%ac", "b"), "--x--".to_owned()];
    let mut parts = read_text(&FORM, &text.concat()).await.unwrap();
    let [first, second]: [File; 2] = parts.take_files(3).try_into().unwrap();
    assert_eq!((first.name.as_deref(), first.media_type.as_deref()), (Some("a \"b\".txt"), Some("text/x")));
    assert_eq!(first.headers["x-a"], "1");
    assert_eq!(first.collect(9).await.unwrap(), "");
    assert_eq!(second.name.as_deref(), Some("€"));
    assert_eq!(second.collect(9).await.unwrap(), "b");
}

#[tokio::test]
async fn a_large_file_is_streamed_and_nothing_that_is_declared_follows() {
    let large = "0123456789abcdef";
    let age = part("name=age", "7");
    let file = part("name=file", large);
    let other = part("name=other", "x");
    let content = async |text: String| {
        let mut parts = read_text(&FORM, &text).await.map_err(|error| format!("{error:?}"))?;
        parts.take_file(2).unwrap().collect(100).await.map_err(|error| error.to_string())
    };
    assert_eq!(content(format!("{age}{file}--x--")).await.unwrap(), large);
    assert_eq!(content(format!("{age}{file}{other}--x--")).await.unwrap(), large);
    let late = content(format!("{age}{file}{}--x--", part("name=name", "n"))).await.unwrap_err();
    assert!(late.contains("the part `name` must come before the file `file`"), "{late}");
    let early = content(format!("{file}{age}--x--")).await.unwrap_err();
    assert!(early.contains("the part `age` must come before the file `file`, which has more than 10 bytes"), "{early}");
    let cut = content(format!("{age}{file}")).await.unwrap_err();
    assert!(cut.contains("ends before its last delimiter"), "{cut}");
}

#[tokio::test]
async fn what_is_wrong_is_told_with_its_part() {
    let age = part("name=age", "7");
    let cases = [
        (&FORM, String::from("--x--"), "part `age` is required and missing"),
        (&FORM, part("name=age", "x") + "--x--", "part `age`: "),
        (&FORM, part("name=age\nContent-Type: application/pdf", "7") + "--x--", "cannot be `application/pdf`"),
        (&FORM, age.clone() + &part("name=name", "123456789") + "--x--", "TooLarge"),
        (&FORM, age.repeat(6) + "--x--", "TooLarge"),
        (&FORM, age.clone(), "last delimiter"),
        (&FORM, String::new(), "last delimiter"),
        (&FORM, "--x y\n\n7\n--x--".to_owned(), "line of its own"),
        (&FORM, format!("--x\nA{}: 1\n\n--x--", "a".repeat(20_000)), "too long"),
        (&FORM, "--x\nA b: 1\n\n--x--".to_owned(), "is none"),
        (&CLOSED, part("name=other", "7") + "--x--", "part `other`: no such part is described"),
    ];
    for (form, text, expected) in cases {
        let error = format!("{:?}", read_text(form, &text).await.map(|_| ()).unwrap_err());
        assert!(error.contains(expected), "{text}: {error}");
    }
}

#[tokio::test]
async fn parts_without_names_are_told_by_their_order() {
    let mut parts = read_text(&NUMBERED, "--x\n\n7\n--x\n\na\n--x\nContent-Type: b/c\n\nb\n--x--").await.unwrap();
    assert_eq!(parts.take::<i64>(0).unwrap(), 7);
    assert_eq!(parts.take_files(1).len(), 2);
    let mut parts = read_text(&OPEN, &(part("name=a", "1") + "--x--")).await.unwrap();
    assert_eq!(parts.take_others()[0].0, "a");
}

#[tokio::test]
async fn what_is_written_is_read() {
    let boundary = Boundary::random();
    let unknown = || Octets::from_reader(&b"abc\r\n--"[..]);
    for (content, known) in [(Octets::from("abc\r\n--"), true), (unknown(), false)] {
        let parts = Parts::new(&FORM).value(0, &"n\"").value(1, &-7).file(2, File::new(content).named("q\".txt"));
        let octets = Octets::of(write(parts, &boundary).unwrap());
        assert_eq!(octets.length().is_some(), known);
        let mut parts = read(octets, &boundary, &FORM, LIMITS).await.unwrap();
        assert_eq!(parts.take::<String>(0), Ok("n\"".to_owned()));
        assert_eq!(parts.take::<i64>(1), Ok(-7));
        let file = parts.take_file(2).unwrap();
        assert_eq!(file.name.as_deref(), Some("q\".txt"));
        assert_eq!(file.collect(99).await.unwrap(), "abc\r\n--");
    }
    let header = File::new("").of_type("a\r\nb: c");
    assert!(write(Parts::new(&FORM).file(2, header), &boundary).is_err());
}

#[tokio::test]
async fn a_list_may_be_one_part() {
    const LIST: Part = Part { list: true, delimiter: Some("|"), ..value("age", false, &Shape::Integer) };
    static JOINED: Form = Form { parts: &[LIST], others: Others::Ignored, numbered: false };
    let boundary = Boundary::new("x").unwrap();
    for (values, written) in [(vec![1, 2, 3], "1|2|3"), (vec![7], "7")] {
        let octets = Octets::of(write(Parts::new(&JOINED).list(0, &values), &boundary).unwrap());
        let text = octets.collect(1000).await.unwrap();
        assert!(String::from_utf8_lossy(&text).contains(&format!("\r\n\r\n{written}\r\n--x--")), "{text:?}");
        let mut parts = read(text.into(), &boundary, &JOINED, LIMITS).await.unwrap();
        assert_eq!(parts.take_list::<i64>(0).unwrap(), values);
    }
    let mut parts = read_text(&JOINED, &(part("name=age", "") + "--x--")).await.unwrap();
    assert!(parts.take_list::<i64>(0).unwrap().is_empty());
}

#[test]
fn boundaries_are_found_and_judged() {
    let of = |text: &str| Boundary::of(text).map(|boundary| boundary.to_string());
    assert_eq!(of("multipart/form-data; a=b; Boundary=\"a b\""), Some("a b".to_owned()));
    assert_eq!(of("multipart/form-data"), None);
    assert_eq!(of("multipart/form-data; boundary="), None);
    assert!(Boundary::new("a\r\n").is_none() && Boundary::new("").is_none() && Boundary::new(&"a".repeat(71)).is_none());
}

#[test]
fn an_error_in_a_part_is_one_of_the_body() {
    let error = parts::within("a/b", DecodeError::new("no").at("/c"));
    assert_eq!((error.pointer.as_deref(), error.message.as_str()), (Some("/a~1b/c"), "part `a/b`: no"));
}
