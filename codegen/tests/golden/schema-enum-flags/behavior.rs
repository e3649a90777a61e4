//! `x-enum-flags`: a value is a set of the texts, written with commas between them.

use crate::json::{both_ways, reads, refused};
use crate::wire::Wire;

specwright_macros::api!(mod api = "tests/golden/schema-enum-flags/spec.yaml");

suite!(Pet);

use api::{AddPet, AddPetError, FindPets, FindPetsError, Pet, PetMoodsItem, PutPet, PutPetError, Rights};
use specwright_runtime::check::Validate;
use specwright_runtime::flags::Flags;

struct Handler;

impl api::server::Api for Handler {
    async fn put_pet(&self, request: PutPet) -> Result<(), PutPetError> {
        assert_eq!(request.body, pet());
        Ok(())
    }

    async fn add_pet(&self, request: AddPet) -> Result<(), AddPetError> {
        assert_eq!(request.body.rights, pet().rights);
        Ok(())
    }

    async fn find_pets(&self, request: FindPets) -> Result<(), FindPetsError> {
        assert_eq!(request.rights, Some(Rights::Read | Rights::Write));
        Ok(())
    }
}

fn pet() -> Pet {
    Pet { rights: Rights::Read | Rights::Write, moods: None }
}

#[tokio::test]
async fn the_text_is_the_same_in_every_place() {
    let wire = Wire::read(include_str!("wire.txt"));
    wire.server(api::server::service(Handler)).await;
    let client = |url: String| api::Client::builder(url).build().unwrap();
    wire.client("json", async |url| client(url).api().put_pet(&pet()).await.unwrap()).await;
    wire.client("xml", async |url| client(url).api().add_pet(&pet()).await.unwrap()).await;
    wire.client("query", async |url| client(url).api().find_pets().rights(Rights::Read | Rights::Write).await.unwrap()).await;
}

#[test]
fn a_set_has_no_order_and_each_member_once() {
    both_ways(r#"{"rights":""}"#, Pet { rights: Flags::new(), moods: None });
    reads(r#"{"rights":"Write,Read , Write"}"#, pet());
    let moods = vec![None, Some(Flags::from(PetMoodsItem::Wild))];
    both_ways(r#"{"rights":"FULL","moods":[null,"wild"]}"#, Pet { rights: Rights::Full.into(), moods: Some(moods) });
    assert!(refused::<Pet>(r#"{"rights":3}"#).contains("expected a string"));
}

#[test]
fn an_unknown_member_is_kept_and_told() {
    let newer = Rights::Read | Rights::from("Share");
    both_ways(r#"{"rights":"Read, Share"}"#, Pet { rights: newer.clone(), moods: None });
    let violations = Pet { rights: newer, moods: None }.validate().unwrap_err();
    assert_eq!(violations.to_string(), "`/rights` must be one of `None`, `Read`, `Write`, `FULL`");
}

#[test]
fn members_are_asked_for_by_name() {
    let rights: Flags<Rights> = "Read, Write".parse().unwrap();
    assert!(rights.contains(&Rights::Read) && !rights.contains(&Rights::Full));
    assert_eq!((rights.len(), rights.to_string()), (2, "Read, Write".to_owned()));
}
