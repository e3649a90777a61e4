//! `serve` and `call` as processes of their own.

use std::net::SocketAddr;
use std::process::{ExitStatus, Output, Stdio};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::net::TcpStream;
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::{sleep, timeout};

use crate::wire::{SAMPLE, Wire};

const PROGRAM: &str = env!("CARGO_BIN_EXE_signal-event");

/// `serve` on a free port; it ends with the test.
pub(crate) struct Serving {
    process: Child,
    lines: Lines<BufReader<ChildStdout>>,
    pub(crate) address: SocketAddr,
}

impl Serving {
    pub(crate) async fn start() -> Self {
        let mut command = Command::new(PROGRAM);
        command.args(["serve", "--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).kill_on_drop(true);
        let mut process = command.spawn().unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let first = lines.next_line().await.unwrap().unwrap();
        let address = first.strip_prefix("listening on http://").unwrap().parse().unwrap();
        Self { process, lines, address }
    }

    /// What it shows next.
    pub(crate) async fn line(&mut self) -> String {
        timeout(Duration::from_secs(5), self.lines.next_line()).await.expect("nothing is shown").unwrap().unwrap()
    }

    #[cfg(unix)]
    async fn signal(&self, name: &str) {
        let id = self.process.id().unwrap().to_string();
        assert!(Command::new("kill").args([name, &id]).status().await.unwrap().success());
    }

    async fn end(mut self) -> ExitStatus {
        timeout(Duration::from_secs(5), self.process.wait()).await.expect("still running").unwrap()
    }
}

async fn call(address: SocketAddr, arguments: &[&str]) -> Output {
    let url = format!("http://{address}/");
    Command::new(PROGRAM).args(["call", "--url", &url, "--event", "a.b"]).args(arguments).output().await.unwrap()
}

#[tokio::test]
async fn call_signals_an_event_to_serve() {
    let mut serving = Serving::start().await;
    let credentials: [&[&str]; 5] = [
        &["--basic", "tje0:Tje0"],
        &["--ticket", "7T:MQA4AGUANwA="],
        &["--ticket", "7T:MQA4AGUANwA=", "--app-token", "f1b3c2d4e5a69788"],
        &["--bearer", "8A:Cust12345.AbCdEf"],
        &["--xsrf", "4f0ac6b1-xsrf"],
    ];
    for credentials in credentials {
        let arguments = [&["--primary-key", "-7", "--data", r#"{"k":1}"#], credentials].concat();
        let output = call(serving.address, &arguments).await;
        assert!(output.status.success(), "{credentials:?}: {output:?}");
        let shown = serving.line().await;
        assert_eq!(
            shown, r#"SignalEventRequest { event_name: "a.b", primary_key: Some(-7), data: Some({"k": Number(1)}) }"#,
            "{credentials:?}"
        );
    }
}

#[tokio::test]
async fn call_tells_what_went_wrong_and_fails() {
    let serving = Serving::start().await;
    let cases: [(&[&str], &str); 4] = [
        (&["--bearer", "wrong"], "401"),
        (&[], "credentials"),
        (&["--bearer", "a", "--data", "{"], "EOF"),
        (&["--bearer", "a", "--content-type", "text/csv"], "the operation takes `application/json`"),
    ];
    for (arguments, says) in cases {
        let output = call(serving.address, arguments).await;
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(!output.status.success() && told.starts_with("error: ") && told.contains(says), "{arguments:?}: {told}");
    }
}

#[tokio::test]
async fn the_demonstration_shows_a_row_for_each_media_type_and_credential() {
    let output = Command::new(PROGRAM).output().await.unwrap();
    let table = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{table}");
    assert_eq!(table.lines().count(), 1 + 7 * 4, "{table}");
    assert!(table.lines().skip(1).all(|row| row.contains(" 204 ") && row.contains(" the same ")), "{table}");
}

#[cfg(unix)]
#[tokio::test]
async fn signals_end_the_server_when_the_open_requests_are_answered() {
    for signal in ["-TERM", "-INT"] {
        let serving = Serving::start().await;
        let (mut busy, mut idle) = (Wire::connect(serving.address).await, Wire::connect(serving.address).await);
        idle.send(SAMPLE).await;
        assert_eq!(idle.receive().await.status, 204);
        busy.send(&SAMPLE[..SAMPLE.len() - 10]).await;
        sleep(Duration::from_millis(200)).await;
        serving.signal(signal).await;
        assert!(idle.is_closed().await, "{signal}");
        assert!(TcpStream::connect(serving.address).await.is_err(), "{signal}");
        busy.send(&SAMPLE[SAMPLE.len() - 10..]).await;
        assert_eq!(busy.receive().await.status, 204, "{signal}");
        assert!(busy.is_closed().await, "{signal}");
        assert!(serving.end().await.success(), "{signal}");
    }
}
