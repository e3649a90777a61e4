//! Each end against the bytes that `wire.txt` keeps, over sockets; the form is told in `golden/README.md`.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::time::Duration;

use specwright_runtime::server::{Service, serve};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

/// Longer than any exchange takes.
const PATIENCE: Duration = Duration::from_secs(10);

/// How the client names itself: `{version}` in the text is that of the workspace.
const AGENT: &str = concat!("specwright-runtime/", env!("CARGO_PKG_VERSION"));

/// The exchanges of a case; when it goes out of scope each must have been used on the ends that it is about.
#[derive(Debug)]
pub(crate) struct Wire {
    exchanges: Vec<Exchange>,
    used: RefCell<BTreeSet<(String, End)>>,
}

#[derive(Debug)]
struct Exchange {
    name: String,
    ends: Vec<End>,
    request: String,
    response: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Client,
    Server,
}

impl Wire {
    /// Reads the text of a `wire.txt`.
    pub(crate) fn read(text: &str) -> Self {
        let exchanges = text.split("=== ").skip(1).map(exchange).collect();
        Self { exchanges, used: RefCell::default() }
    }

    /// The server answers each request with exactly the response, the date aside.
    pub(crate) async fn server(&self, service: Service) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let host = listener.local_addr().unwrap().to_string();
        let server = tokio::spawn(serve(listener, service));
        for exchange in self.exchanges.iter().filter(|exchange| exchange.ends.contains(&End::Server)) {
            let answer = timeout(PATIENCE, answer(&host, &exchange.request)).await;
            let answer = answer.unwrap_or_else(|_| panic!("{}: the server does not answer", exchange.name));
            assert_eq!(without_date(&answer), exchange.response, "what the server answers: {}", exchange.name);
            self.used.borrow_mut().insert((exchange.name.clone(), End::Server));
        }
        server.abort();
    }

    /// The call sends exactly the request to the URL that it is given; it gets the response.
    pub(crate) async fn client(&self, name: &str, call: impl AsyncFnOnce(String)) {
        let exchange = self.exchanges.iter().find(|exchange| exchange.name == name);
        let exchange = exchange.unwrap_or_else(|| panic!("wire.txt has no `{name}`"));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let host = listener.local_addr().unwrap().to_string();
        let peer = tokio::spawn(peer(listener, exchange.response.clone()));
        call(format!("http://{host}")).await;
        let request = timeout(PATIENCE, peer).await.unwrap_or_else(|_| panic!("{name}: the client sends nothing")).unwrap();
        let request = request.replace(&host, "{host}").replace(AGENT, "specwright-runtime/{version}");
        assert_eq!(request, exchange.request, "what the client sends: {name}");
        self.used.borrow_mut().insert((name.to_owned(), End::Client));
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        for exchange in &self.exchanges {
            for end in &exchange.ends {
                let used = self.used.borrow().contains(&(exchange.name.clone(), *end));
                assert!(used, "`{}` is not tried on the {end:?}", exchange.name);
            }
        }
    }
}

/// `name (server)`, the request, `---`, the response.
fn exchange(text: &str) -> Exchange {
    let (title, messages) = text.split_once('\n').unwrap();
    let (request, response) = messages.split_once("---\n").unwrap_or_else(|| panic!("{title}: no `---` before the response"));
    let (name, ends) = match title.rsplit_once(" (") {
        Some((name, "server)")) => (name, vec![End::Server]),
        Some((name, "client)")) => (name, vec![End::Client]),
        _ => (title, vec![End::Client, End::Server]),
    };
    Exchange { name: name.to_owned(), ends, request: message(request), response: message(response) }
}

/// Lines of the head end with CRLF, and so do those of a multipart body; the body begins after the empty line and ends before the
/// last line break.
fn message(text: &str) -> String {
    let text = text.strip_suffix('\n').unwrap_or(text);
    let (head, body) = text.split_once("\n\n").unwrap_or((text.trim_end(), ""));
    let body = if head.contains("\ncontent-type: multipart/") { body.replace('\n', "\r\n") } else { body.to_owned() };
    format!("{}\r\n\r\n{body}", head.replace('\n', "\r\n"))
}

/// What travels of a message: one that says so in chunks.
fn in_chunks(message: &str) -> String {
    match message.split_once("\r\n\r\n") {
        Some((head, body)) if is_chunked(head) => format!("{head}\r\n\r\n{:x}\r\n{body}\r\n0\r\n\r\n", body.len()),
        _ => message.to_owned(),
    }
}

/// The message that came in chunks.
fn out_of_chunks(message: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(message);
    let Some((head, _)) = text.split_once("\r\n\r\n").filter(|(head, _)| is_chunked(head)) else { return message.to_vec() };
    let (mut whole, mut rest) = (message[..head.len() + 4].to_vec(), &message[head.len() + 4..]);
    loop {
        let line = rest.iter().position(|byte| *byte == b'\r').unwrap();
        let length = usize::from_str_radix(std::str::from_utf8(&rest[..line]).unwrap(), 16).unwrap();
        if length == 0 {
            return whole;
        }
        whole.extend_from_slice(&rest[line + 2..line + 2 + length]);
        rest = &rest[line + 4 + length..];
    }
}

fn is_chunked(head: &str) -> bool {
    head.contains("\r\ntransfer-encoding: chunked")
}

/// What a server answers on a connection of its own, to the end.
async fn answer(host: &str, request: &str) -> String {
    let mut stream = TcpStream::connect(host).await.unwrap();
    let request = request.replace("{host}", host).replace("specwright-runtime/{version}", AGENT);
    stream.write_all(in_chunks(&request).as_bytes()).await.unwrap();
    let mut answer = if request.starts_with("HEAD ") { Vec::new() } else { read_message(&mut stream).await };
    // nothing may follow
    stream.shutdown().await.unwrap();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8(out_of_chunks(&answer)).unwrap()
}

/// Reads one request and answers it, whatever it is.
async fn peer(listener: TcpListener, response: String) -> String {
    let (mut stream, _) = listener.accept().await.unwrap();
    let request = read_message(&mut stream).await;
    stream.write_all(in_chunks(&response).as_bytes()).await.unwrap();
    String::from_utf8(out_of_chunks(&request)).unwrap()
}

/// A head, and as many bytes as its Content-Length says or as there are chunks.
async fn read_message(stream: &mut TcpStream) -> Vec<u8> {
    let mut message = Vec::new();
    while !is_complete(&message) {
        let read = stream.read_buf(&mut message).await.unwrap();
        assert!(read > 0, "the connection ends within {:?}", String::from_utf8_lossy(&message));
    }
    message
}

fn is_complete(message: &[u8]) -> bool {
    let chunked = String::from_utf8_lossy(message).split_once("\r\n\r\n").is_some_and(|(head, _)| is_chunked(head));
    if chunked { message.ends_with(b"\r\n0\r\n\r\n") } else { length(message).is_some_and(|length| message.len() >= length) }
}

/// The length of a message, known once its head is there.
fn length(message: &[u8]) -> Option<usize> {
    let text = String::from_utf8_lossy(message);
    let head = text.split_once("\r\n\r\n")?.0;
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    Some(head.len() + 4 + length.map_or(0, |length| length.parse().unwrap()))
}

fn without_date(answer: &str) -> String {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((answer, ""));
    let lines: Vec<_> = head.split("\r\n").filter(|line| !line.starts_with("date: ")).collect();
    format!("{}\r\n\r\n{body}", lines.join("\r\n"))
}

#[test]
fn a_head_ends_with_an_empty_line_and_a_body_without_one() {
    assert_eq!(message("GET / HTTP/1.1\nhost: {host}\n\n"), "GET / HTTP/1.1\r\nhost: {host}\r\n\r\n");
    assert_eq!(message("GET / HTTP/1.1\n"), "GET / HTTP/1.1\r\n\r\n");
    assert_eq!(message("HTTP/1.1 200 OK\n\na\nb\n"), "HTTP/1.1 200 OK\r\n\r\na\nb");
}
