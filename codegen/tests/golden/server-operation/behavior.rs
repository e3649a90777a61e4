//! Operations with servers of their own go there, unless a base URL is given, which is meant for all.

use specwright_runtime::auth::{Caller, Denied};
use specwright_runtime::client::{BaseUrl, Builder};
use specwright_runtime::loopback::loopback;
use specwright_runtime::value::Json;

use crate::recorder::Recorder;

specwright_macros::api!(mod api = "tests/golden/server-operation/spec.yaml", by_name);

use api::{AddFileServer, AddFileServerRegion, BetaServer, Client, Credentials, Server};

/// Where the five operations go.
async fn asked(builder: Builder<Client>) -> Vec<String> {
    let recorder = Recorder::default();
    let client = builder.transport(recorder.clone()).credentials(Credentials::new().key("k")).build().unwrap();
    client.api().list_files().await.unwrap();
    client.api().add_file().await.unwrap();
    client.api().get_file(7).await.unwrap();
    client.api().remove_file(7).await.unwrap();
    client.api().has_file(7).await.unwrap();
    recorder.take_with("x-key")
}

#[tokio::test]
async fn a_client_of_the_description_goes_where_the_description_says() {
    let expected = [
        "GET https://api.example.com/v1/files k",
        "POST https://eu.up.example.com/in/files k",
        "GET https://api.example.com/beta/files/7 k",
        "DELETE https://api.example.com/beta/files/7 k",
        "HEAD https://api.example.com/v1/files/7 k",
    ];
    assert_eq!(asked(Client::builder(Server::new())).await, expected);
    assert_eq!(asked(Client::builder(BaseUrl::described("https://api.example.com/v1"))).await, expected);
}

#[tokio::test]
async fn a_base_url_is_for_all() {
    let expected = ["GET /files", "POST /files", "GET /files/7", "DELETE /files/7", "HEAD /files/7"].map(|line| {
        let (method, path) = line.split_once(' ').unwrap();
        format!("{method} http://localhost:8080/x{path} k")
    });
    assert_eq!(asked(Client::builder("http://localhost:8080/x/")).await, expected);
}

#[tokio::test]
async fn a_server_goes_where_the_builder_says() {
    let us = AddFileServer::new().region(AddFileServerRegion::Us);
    let described = asked(Client::builder(Server::new()).server(us.clone()).server(BetaServer::at("http://mock/"))).await;
    assert_eq!(described[1..3], ["POST https://us.up.example.com/in/files k", "GET http://mock/files/7 k"]);
    let given = asked(Client::builder("http://localhost:8080/x").server(us).server(BetaServer::new())).await;
    assert_eq!(given[1..3], ["POST https://us.up.example.com/in/files k", "GET http://localhost:8080/beta/files/7 k"]);
    assert!(Client::builder(Server::new()).server(BetaServer::at("ftp://mock")).build().is_err());
}

#[tokio::test]
async fn calls_by_name_go_there_too() {
    let recorder = Recorder::default();
    let builder = Client::builder(Server::new()).transport(recorder.clone());
    let client = builder.credentials(Credentials::new().key("k")).build().unwrap();
    api::by_name::call(&client, "addFile", &Json::Null).await.unwrap();
    assert_eq!(recorder.take(), ["POST https://eu.up.example.com/in/files"]);
}

struct Files;

impl api::server::Api for Files {
    async fn list_files(&self, _: api::ListFiles) -> Result<(), api::ListFilesError> {
        Ok(())
    }

    async fn add_file(&self, _: api::AddFile) -> Result<(), api::AddFileError> {
        Ok(())
    }

    async fn get_file(&self, _: api::GetFile) -> Result<(), api::GetFileError> {
        Ok(())
    }

    async fn remove_file(&self, _: api::RemoveFile) -> Result<(), api::RemoveFileError> {
        Ok(())
    }

    async fn has_file(&self, _: api::HasFile) -> Result<(), api::HasFileError> {
        Ok(())
    }
}

impl api::server::Authenticator for Files {
    async fn authenticate(&self, _: api::server::Presented) -> Result<Caller, Denied> {
        Ok(Caller::new("ann"))
    }
}

#[tokio::test]
async fn a_server_serves_all_under_the_path_that_it_is_told() {
    let service = api::server::service(Files, Files);
    let client = |base: &'static str| {
        let transport = loopback(service.clone().base_path(base));
        Client::builder(Server::new()).credentials(Credentials::new().key("k")).transport(transport).build().unwrap()
    };
    assert!(client("/v1").api().list_files().await.is_ok());
    assert!(client("/in").api().add_file().await.is_ok());
    assert!(client("/beta").api().get_file(7).await.is_ok());
    assert!(client("/v1").api().get_file(7).await.is_err());
}
