//! A description without operations can be called by name: there is just nothing to call.

use specwright_runtime::by_name::Fixtures;
use specwright_runtime::value::Json;

specwright_macros::api!(mod api = "tests/golden/options-by-name-none/spec.yaml", by_name);

#[tokio::test]
async fn there_is_nothing_to_call() {
    assert!(api::by_name::API.operations.is_empty());
    let mock = api::by_name::mock(Fixtures::new()).unwrap();
    let client = api::Client::builder("http://mock").transport(mock).build().unwrap();
    let failure = api::by_name::call(&client, "getPet", &Json::Null).await.unwrap_err();
    assert_eq!(failure.to_json()["kind"].as_str(), Some("not-sent"), "{failure:?}");
}
