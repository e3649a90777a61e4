//! Parameters in body and form, formats of lists, servers and keys, as Swagger 2.0 says them.

use specwright_runtime::auth::{Caller, Denied};

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/version-swagger-2/spec.yaml");

samples!(Pet);

use api::server::{Authenticator, Presented};
use api::servers::{Server, Server2};
use api::{Credentials, FindPets, FindPetsError, Pet, PostPet, PostPetBody, PostPetError, PutPet, PutPetError};

struct Handler;

impl api::server::Api for Handler {
    async fn find_pets(&self, request: FindPets) -> Result<Vec<Pet>, FindPetsError> {
        assert_eq!((request.tag, request.id), (Some(vec!["a".to_owned(), "b".to_owned()]), Some(vec![1, 2])));
        Ok(vec![pet()])
    }

    async fn put_pet(&self, request: PutPet) -> Result<(), PutPetError> {
        assert_eq!(request.body, pet());
        Ok(())
    }

    async fn post_pet(&self, request: PostPet) -> Result<(), PostPetError> {
        assert_eq!(request.body, form());
        Ok(())
    }
}

impl Authenticator for Handler {
    async fn authenticate(&self, presented: Presented) -> Result<Caller, Denied> {
        let known = presented.key.is_some_and(|key| key == "k");
        if known { Ok(Caller::new("ann")) } else { Err(Denied::unauthenticated("not known here")) }
    }
}

fn pet() -> Pet {
    Pet { name: "Rex".to_owned(), owner: None }
}

fn form() -> PostPetBody {
    PostPetBody { name: "Rex".to_owned(), age: Some(7) }
}

fn client(url: String) -> api::Client {
    api::Client::builder(url).credentials(Credentials::new().key("k")).build().unwrap()
}

#[test]
fn each_scheme_is_a_server() {
    assert_eq!(Server::new().url(), "https://pets.example/v1");
    assert_eq!(Server2::new().url(), "http://pets.example/v1");
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler, Handler)).await;
    wire.client("lists in the query", async |url| {
        let tags = vec!["a".to_owned(), "b".to_owned()];
        assert_eq!(client(url).api().find_pets().tag(tags).id(vec![1, 2]).await.unwrap(), [pet()]);
    })
    .await;
    wire.client("a body", async |url| client(url).api().put_pet(&pet()).await.unwrap()).await;
    wire.client("a form", async |url| client(url).api().post_pet(&form()).await.unwrap()).await;
}
