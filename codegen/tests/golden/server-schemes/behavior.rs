//! An operation with schemes of its own goes over one of those where the API's are others.

use crate::recorder::Recorder;

specwright_macros::api!(mod api = "tests/golden/server-schemes/spec.yaml");

use api::{Client, Server};

#[tokio::test]
async fn schemes_of_an_operation_count_where_they_leave_some_of_the_api_out() {
    let recorder = Recorder::default();
    let client = Client::builder(Server::new()).transport(recorder.clone()).build().unwrap();
    client.api().list_pets().await.unwrap();
    client.api().put_pets().await.unwrap();
    client.api().add_pets().await.unwrap();
    client.api().change_pets().await.unwrap();
    let expected = [
        "GET https://api.example.com/v1/pets",
        "PUT https://api.example.com/v1/pets",
        "POST http://api.example.com/v1/pets",
        "PATCH https://api.example.com/v1/pets",
    ];
    assert_eq!(recorder.take(), expected);
}
