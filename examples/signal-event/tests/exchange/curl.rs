//! curl calls the server, with the commands of the README and in every media type.

use tokio::process::Command;

use crate::processes::Serving;
use crate::wire::PATH;

const README: &str = include_str!("../../../../README.md");

/// The commands of the README that call curl, each with its continued lines.
fn curl_commands() -> Vec<String> {
    let blocks = README.split("```sh\n").skip(1).map(|rest| rest.split_once("```").unwrap().0);
    let lines = blocks.map(|block| block.replace("\\\n", " ")).collect::<String>();
    lines.lines().filter(|line| line.starts_with("curl ")).map(str::to_owned).collect()
}

/// Runs commands that call the README's server, each of which signals the same event; says so where there is no curl.
async fn check(commands: &[String]) {
    if Command::new("curl").arg("--version").output().await.is_err() {
        return eprintln!("curl is not installed: its commands are not tried");
    }
    let mut serving = Serving::start().await;
    for command in commands {
        let here = command.replace("127.0.0.1:8080", &serving.address.to_string());
        assert_ne!(&here, command, "the command calls another server");
        let output = Command::new("sh").args(["-c", &here]).output().await.unwrap();
        let answer = String::from_utf8(output.stdout).unwrap();
        assert!(answer.starts_with("HTTP/") && answer.lines().next().unwrap().contains(" 204"), "{here}\n{answer}");
        let shown = serving.line().await;
        assert!(
            shown.starts_with("SignalEventRequest { event_name: \"window.closed\", primary_key: Some(952)"),
            "{here}\n{shown}"
        );
    }
}

#[tokio::test]
async fn each_command_of_the_readme_signals_an_event() {
    let commands = curl_commands();
    assert!(commands.len() >= 5, "{commands:?}");
    check(&commands).await;
}

#[tokio::test]
async fn every_media_type_in_both_versions_of_http() {
    let json = r#"{"EventName": "window.closed", "PrimaryKey": 952}"#;
    let xml = "<SignalEventRequest><EventName>window.closed</EventName><PrimaryKey>952</PrimaryKey></SignalEventRequest>";
    let bodies = [
        ("application/json", json),
        ("text/json", json),
        ("application/json-patch+json", json),
        ("application/merge-patch+json", json),
        ("application/xml", xml),
        ("text/xml", xml),
        ("application/x-www-form-urlencoded", "EventName=window.closed&PrimaryKey=952"),
    ];
    let command = |version: &str, media_type: &str, body: &str| {
        format!("curl -i {version} -u tje0:Tje0 -H 'Content-Type: {media_type}' -d '{body}' http://127.0.0.1:8080{PATH}")
    };
    let both = |(media_type, body)| ["--http1.1", "--http2-prior-knowledge"].map(|version| command(version, media_type, body));
    check(&bodies.into_iter().flat_map(both).collect::<Vec<_>>()).await;
}
