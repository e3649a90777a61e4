//! Links: methods that begin the call that an answer leads to, with what the answer and the request before it had.

use specwright_runtime::loopback::loopback;

specwright_macros::api!(mod api = "tests/golden/operation-links/spec.yaml");

samples!(User);

use api::{AddUser, AddUserError, GetUser, GetUserError, GetUserOk, User};

struct Handler;

impl api::server::Api for Handler {
    async fn add_user(&self, request: AddUser) -> Result<User, AddUserError> {
        Ok(request.body)
    }

    async fn get_user(&self, request: GetUser) -> Result<GetUserOk, GetUserError> {
        let x_next = request.verbose.unwrap_or(false).then_some(request.user_id + 1);
        Ok(GetUserOk { x_next, body: User::new(request.user_id) })
    }
}

fn client() -> api::Client {
    let transport = loopback(api::server::service(Handler));
    api::Client::builder("http://users.example/").transport(transport).build().unwrap()
}

#[tokio::test]
async fn an_answer_leads_to_the_next_call() {
    let client = client();
    let made = client.api().add_user(&User::new(7)).await.unwrap();
    let stored = client.api().follow_get_user_by_id(&made).await.unwrap();
    assert_eq!((stored.body.id, stored.x_next), (7, None));
    let verbose = client.api().follow_get_user_by_id(&made).verbose(true).await.unwrap();
    assert_eq!(verbose.x_next, Some(8));
    let next = client.api().follow_next(&verbose).unwrap().verbose(true).await.unwrap();
    assert_eq!((next.body.id, next.x_next), (8, Some(9)));
}

#[tokio::test]
async fn there_is_no_call_where_the_answer_lacks_what_it_needs() {
    let client = client();
    let managed = User { manager: Some(Box::new(User::new(2))), ..User::new(1) };
    assert!(client.api().follow_get_manager(&User::new(2)).is_none());
    let manager = client.api().follow_get_manager(&managed).unwrap().await.unwrap();
    assert_eq!((manager.body.id, manager.x_next), (2, Some(3)));
    assert_eq!(client.api().follow_make_manager(&managed).unwrap().await.unwrap(), User::new(2));
}

#[tokio::test]
async fn what_the_request_had_and_what_is_not_known_are_arguments() {
    let client = client();
    assert_eq!(client.api().follow_make_again(&User::new(5)).await.unwrap(), User::new(5));
    let first = client.api().get_user(6).await.unwrap();
    let again = client.api().follow_again(&first, true).await.unwrap();
    assert_eq!((again.body.id, again.x_next), (6, Some(7)));
}
