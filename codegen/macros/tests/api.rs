//! The macro, used as a crate without a build script uses it.

specwright_macros::api!("tests/pets.yaml");

specwright_macros::api!(pub(crate) mod zoo = "tests/pets.yaml", no_client, no_server, rename("#/Pet", "Animal"));

#[test]
fn the_module_is_named_after_the_file_and_holds_all() {
    let pet = pets::Pet { name: Some("Rex".to_owned()) };
    assert_eq!(pet.name.as_deref(), Some("Rex"));
    assert!(pets::Client::builder("https://pets.example.com/").build().is_ok());
}

#[test]
fn choices_and_names_reach_the_generator() {
    assert_eq!(zoo::Animal::default().name, None);
}
