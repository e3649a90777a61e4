//! A client that validates responses tells what breaks the description; by default it takes what has the right types.

use specwright_runtime::client::Error;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/client-validate-responses/spec.yaml", no_server);

suite!(Pet, Problem);

fn client(url: String) -> api::Client {
    api::Client::builder(url).validate_responses(true).build().unwrap()
}

fn broken<E>(error: &Error<E>) -> String {
    match error {
        Error::Invalid(invalid) => invalid.violations.to_string(),
        _ => panic!("another kind of error"),
    }
}

#[tokio::test]
async fn a_body_that_breaks_its_description_is_an_error_of_its_own() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.client("pets", async |url| {
        let error = client(url).api().list_pets().await.unwrap_err();
        assert_eq!(broken(&error), "`/0/name` must have at least 1 characters, found 0; `/0` must not be what `not` describes");
        assert_eq!(error.body().unwrap(), r#"[{"name":"","secret":1}]"#);
    })
    .await;
    wire.client("no pets", async |url| {
        let error = client(url).api().list_pets().await.unwrap_err();
        assert_eq!(broken(&error), "`/code` must be at least 1, found 0");
        assert_eq!(error.to_string(), "the answer 404 Not Found breaks its description");
    })
    .await;
    wire.client("valid pets", async |url| assert_eq!(client(url).api().list_pets().await.unwrap()[0].name, "Rex")).await;
}

#[tokio::test]
async fn by_default_types_are_all_that_counts() {
    let wire = Wire::read(include_str!("wire.txt"));
    let client = |url| api::Client::builder(url).build().unwrap();
    wire.client("pets", async |url| assert_eq!(client(url).api().list_pets().await.unwrap()[0].name, "")).await;
    wire.client("no pets", async |url| {
        let error = client(url).api().list_pets().await.unwrap_err();
        assert_eq!(error.api(), Some(&api::ListPetsError::NotFound(api::Problem { code: Some(0) })));
    })
    .await;
    wire.client("valid pets", async |url| assert_eq!(client(url).api().list_pets().await.unwrap()[0].name, "Rex")).await;
}
