//! The requests, as bytes.

use crate::by_hand::token::TOKEN;

/// A row of the table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub(super) name: &'static str,
    /// Whether it goes to the servers of three hundred endpoints.
    pub(super) many: bool,
    pub(super) status: u16,
    pub(super) request: fn() -> Vec<u8>,
}

pub(super) const ROWS: [Row; 5] = [
    Row { name: "POST 81 bytes, 204", many: false, status: 204, request: || signal(0) },
    Row { name: "GET 1 KB", many: false, status: 200, request: || get("/items/123456789?limit=10&q=standing+desk") },
    Row { name: "POST 10 KB, 204", many: false, status: 204, request: || signal(10_000) },
    Row { name: "POST 1 MB, 204", many: false, status: 204, request: || signal(1_000_000) },
    Row { name: "GET of 300 routes, 204", many: true, status: 204, request: || get("/api/v1/group17/kind6/123456789") },
];

/// As clients send it.
pub(super) fn get(path: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\n{}\r\n", head()).into_bytes()
}

pub(super) fn post(path: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    let content = format!("content-type: application/json\r\ncontent-length: {length}\r\n");
    format!("POST {path} HTTP/1.1\r\n{}{content}\r\n{body}", head()).into_bytes()
}

fn head() -> String {
    format!("host: 127.0.0.1\r\nuser-agent: bench/1\r\naccept: application/json\r\nauthorization: Bearer {TOKEN}\r\n")
}

/// An event of about so many bytes.
fn signal(bytes: usize) -> Vec<u8> {
    post("/events", &event(bytes))
}

/// The body of an event of about so many bytes.
pub(crate) fn event(bytes: usize) -> String {
    let mut text = r#"{"EventName":"window.closed","PrimaryKey":4711,"Data":{"who":"ann","open":false}"#.to_owned();
    let mut separator = r#","Lines":["#;
    for number in 0.. {
        if text.len() + 2 >= bytes {
            break;
        }
        text += separator;
        text += &line(number);
        separator = ",";
    }
    text += if separator == "," { "]}" } else { "}" };
    text
}

fn line(number: usize) -> String {
    format!(
        r#"{{"Name":"line {number}","Text":"The {number}th of the lines, with \"quotes\" and an é","Amount":{number}.25,"Open":{}}}"#,
        number.is_multiple_of(3)
    )
}
