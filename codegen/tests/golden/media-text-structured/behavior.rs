//! An object as plain text is JSON on both ends; as text of another form, or beside a text, it is a `String`.

use specwright_runtime::client::CallOptions;

use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/media-text-structured/spec.yaml");

samples!(Pet, Pets);

use api::{Echo, EchoError, Import, ImportError, ImportParts, Pet, Table, TableError, TableOkContent};

struct Handler;

impl api::server::Api for Handler {
    async fn echo(&self, request: Echo) -> Result<Pet, EchoError> {
        Ok(request.body)
    }

    async fn table(&self, request: Table) -> Result<TableOkContent, TableError> {
        match request.like.name.as_str() {
            "Rex" => Ok(TableOkContent::Json(vec![request.like])),
            "Ada" => Ok(TableOkContent::Csv("name\nAda\n".to_owned())),
            _ => Err(TableError::NotFound("<p>none</p>".to_owned())),
        }
    }

    async fn import(&self, request: Import) -> Result<(), ImportError> {
        assert_eq!((request.body.pet.name.as_str(), request.body.rows.as_str()), ("Rex", "name,Rex"));
        Ok(())
    }
}

fn client(url: String) -> api::Client {
    api::Client::builder(url).build().unwrap()
}

#[tokio::test]
async fn both_ends_are_as_on_the_wire() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    let pet = |name: &str| Pet { name: name.to_owned() };
    wire.client("an object", async |url| {
        assert_eq!(client(url).api().echo(&pet("Rex")).await.unwrap(), pet("Rex"));
    })
    .await;
    wire.client("a list as plain text", async |url| {
        let options = CallOptions::new().accept("text/plain");
        let table = client(url).api().table(pet("Rex")).with(options).await.unwrap();
        assert_eq!(table, TableOkContent::Json(vec![pet("Rex")]));
    })
    .await;
    wire.client("a table", async |url| {
        let table = client(url).api().table(pet("Ada")).await.unwrap();
        assert_eq!(table, TableOkContent::Csv("name\nAda\n".to_owned()));
    })
    .await;
    wire.client("an error", async |url| {
        let error = client(url).api().table(pet("Bo")).await.unwrap_err();
        assert_eq!(error.api(), Some(&TableError::NotFound("<p>none</p>".to_owned())));
    })
    .await;
    wire.client("parts", async |url| {
        let parts = ImportParts { pet: pet("Rex"), rows: "name,Rex".to_owned() };
        client(url).api().import(parts).with(CallOptions::new().boundary("x")).await.unwrap();
    })
    .await;
}
