//! A mock lets in everyone who presents something, for everything; or only whom its fixtures say.

use specwright_runtime::auth::Credentials as Presented;
use specwright_runtime::by_name::{Fixtures, Told};
use specwright_runtime::value::Json;

specwright_macros::api!(mod api = "tests/golden/options-by-name-credentials/spec.yaml", by_name);

async fn status(fixtures: Fixtures, token: &str) -> u16 {
    let mock = api::by_name::mock(fixtures).unwrap();
    let credentials = api::Credentials::new().oauth(token);
    let client = api::Client::builder("http://mock").credentials(credentials).transport(mock).build().unwrap();
    let Told { status, .. } = api::by_name::call(&client, "deletePets", &Json::Null).await.unwrap();
    status
}

fn known(token: &str) -> Fixtures {
    let scheme = api::by_name::API.operations[0].operation.security[0][0].scheme;
    let mut credentials = Presented::new();
    credentials.set(scheme, token);
    Fixtures::new().letting_in(credentials)
}

#[tokio::test]
async fn who_is_let_in_has_all_scopes() {
    assert_eq!(status(Fixtures::new(), "any").await, 204);
    assert_eq!(status(known("right"), "right").await, 204);
}

#[tokio::test]
async fn others_are_refused() {
    assert_eq!(status(known("right"), "wrong").await, 401);
}
