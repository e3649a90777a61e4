//! Links take the URL, the method and the status of the exchange before them, and go to a server of their own.

use crate::recorder::Recorder;

specwright_macros::api!(mod api = "tests/golden/operation-link-expressions/spec.yaml");

use api::{Client, LogElseServer, Server};

fn client(recorder: &Recorder) -> Client {
    Client::builder(Server::new()).transport(recorder.clone()).build().unwrap()
}

#[tokio::test]
async fn a_link_takes_what_was_exchanged() {
    let recorder = Recorder::default();
    let client = client(&recorder);
    let call = client.api().start_job("a b").url_query("x");
    let url = call.url().unwrap();
    assert_eq!(url, "https://api.example.com/v1/jobs/a%20b?url=x");
    client.api().follow_log(&url).await.unwrap();
    let sent = "https%3A%2F%2Fapi.example.com%2Fv1%2Fjobs%2Fa%2520b%3Furl%3Dx";
    let expected = [format!("PUT https://api.example.com/v1/log?url={sent}&method=POST&status=202")];
    assert_eq!(recorder.take(), expected);
}

#[tokio::test]
async fn a_link_goes_to_its_own_server() {
    let recorder = Recorder::default();
    let url = client(&recorder).api().start_job("7").url().unwrap();
    let status = specwright_runtime::http::StatusCode::CONFLICT;
    client(&recorder).api().follow_log_else(status, &url).await.unwrap();
    let told = "url=https%3A%2F%2Fapi.example.com%2Fv1%2Fjobs%2F7&status=409";
    assert_eq!(recorder.take(), [format!("PUT https://logs.example.com/logs/log?{told}")]);
    let builder = Client::builder("http://localhost:8080/").server(LogElseServer::at("http://localhost:8081/"));
    let client = builder.transport(recorder.clone()).build().unwrap();
    client.api().follow_log_else(status, &url).await.unwrap();
    assert_eq!(recorder.take(), [format!("PUT http://localhost:8081/log?{told}")]);
}
