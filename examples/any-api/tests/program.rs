//! The program as its users run it: a mock in one process, calls in others.

#![allow(clippy::unwrap_used)] // a test fails where it panics

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, Output, Stdio};

use specwright_runtime::value::Json;

const PROGRAM: &str = env!("CARGO_BIN_EXE_any-api");

/// A mock that ends with the test.
struct Mock {
    process: Child,
    url: String,
}

impl Mock {
    fn start() -> Self {
        let mut process = Command::new(PROGRAM).args(["mock", "--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.trim().rsplit(' ').next().unwrap().to_owned();
        Self { process, url }
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

fn ran(arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(PROGRAM);
    let mut process =
        command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    process.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    process.wait_with_output().unwrap()
}

fn json(output: &Output) -> Vec<Json> {
    String::from_utf8_lossy(&output.stdout).lines().map(|line| line.parse().unwrap()).collect()
}

#[test]
fn an_operation_of_a_mock_is_called() {
    let mock = Mock::start();
    let call = |arguments: &str, credential: &str| {
        ran(&["call", "SignalEvent", arguments, "--base-url", &mock.url, "--credential", credential], "")
    };
    let answered = call(r#"{"body": {"EventName": "window.closed"}}"#, "Basic=tje0:Tje0");
    assert_eq!((answered.status.code(), json(&answered)[0]["status"].as_u64()), (Some(0), Some(204)));
    let not_sent = call(r#"{"body": {"PrimaryKey": 1}}"#, "Basic=tje0:Tje0");
    assert_eq!((not_sent.status.code(), json(&not_sent)[0]["failure"]["kind"].as_str()), (Some(1), Some("not-sent")));
    let wrong = call("{}", "Ticket=x");
    assert_eq!(String::from_utf8_lossy(&wrong.stderr), "error: `webhook` has no security scheme `Ticket`\n");
}

#[test]
fn each_line_is_a_call() {
    let mock = Mock::start();
    let lines = concat!(
        r#"{"operation": "SignalEvent", "arguments": {"body": {"EventName": "a"}, "header.Content-Type": "application/xml"}}"#,
        "\n",
        r#"{"api": "webhook", "operation": "signalEvent"}"#,
        "\n"
    );
    let output = ran(&["calls", "--base-url", &mock.url, "--credential", "Basic=tje0:Tje0"], lines);
    let told = json(&output);
    assert_eq!(told[0]["status"].as_u64(), Some(204), "{told:?}");
    assert_eq!(told[1]["failure"]["message"].as_str(), Some("there is no operation `signalEvent`; did you mean `SignalEvent`?"));
}

#[test]
fn operations_and_their_arguments_are_listed() {
    let listed = ran(&["list"], "");
    assert_eq!(String::from_utf8_lossy(&listed.stdout), "webhook\tSignalEvent\tPOST /api/v1/Agents/Webhook/SignalEvent\n");
    let schema = &json(&ran(&["schema", "SignalEvent"], ""))[0];
    assert_eq!(schema["required"], Json::from(["body"]));
    assert!(schema["properties"]["SO-Language"].is_object(), "{schema}");
}
