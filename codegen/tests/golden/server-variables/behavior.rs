//! Servers of the description, with their variables.

use specwright_runtime::client::BaseUrl;

specwright_macros::api!(mod api = "tests/golden/server-variables/spec.yaml");

use api::servers::{Server, Server2, ServerEnvironment};

#[test]
fn variables_have_their_defaults() {
    assert_eq!(Server::new().url(), "https://online.example.com/Cust1");
    let server = Server::new().environment(ServerEnvironment::QaOnline).tenant("Cust2");
    assert_eq!(server.url(), "https://qa-online.example.com/Cust2");
}

#[test]
fn a_client_takes_a_server() {
    let client = api::Client::builder(Server::new().tenant("Cust3")).build().unwrap();
    assert!(format!("{client:?}").contains("https://online.example.com/Cust3"), "{client:?}");
    let _: BaseUrl = Server2::new().into();
}
