//! Merge patches of objects within objects: members that are objects are changed member by member, lists are replaced.

use specwright_runtime::check::Validate;
use specwright_runtime::value::Json;

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/media-merge-patch-nested/spec.yaml", no_client, no_server);

samples!(Pet);

use api::{Pet, PetHomePatch, PetPatch};

fn pet() -> Pet {
    let text = r#"{"home":{"street":"A","floor":1},"toys":[{"kind":"ball"}],"friends":{"Max":{},"Rex":{"b":"c"}},"a":"b"}"#;
    read(text)
}

fn read<T: specwright_runtime::serde::de::DeserializeOwned>(text: &str) -> T {
    specwright_runtime::json::from_str(text).unwrap()
}

fn after(patch: &str) -> Result<String, String> {
    let after = read::<PetPatch>(patch).apply(pet()).map_err(|error| error.to_string())?;
    Ok(specwright_runtime::json::to_string(&after).unwrap())
}

#[test]
fn members_of_members_are_changed_one_by_one() {
    let home = PetHomePatch::default().remove_floor().set_street("B");
    both_ways(r#"{"home":{"street":"B","floor":null}}"#, PetPatch::default().set_home(home));
    both_ways(r#"{"parent":{"parent":null}}"#, PetPatch::default().set_parent(PetPatch::default().remove_parent()));
    both_ways(
        r#"{"friends":{"Max":null,"Rex":{"b":null}},"a":null}"#,
        read::<PetPatch>(r#"{"a":null,"friends":{"Max":null,"Rex":{"b":null}}}"#),
    );
}

#[test]
fn what_comes_out_is_as_the_rfc_says() {
    let rest = r#""toys":[{"kind":"ball"}],"friends":{"Max":{},"Rex":{"b":"c"}},"a":"b"}"#;
    let cases = [
        (r#"{"home":{"floor":2}}"#, format!(r#"{{"home":{{"street":"A","floor":2}},{rest}"#)),
        (r#"{"home":{"floor":null}}"#, format!(r#"{{"home":{{"street":"A"}},{rest}"#)),
        (r#"{"home":null}"#, format!("{{{rest}")),
        (
            r#"{"home":null,"toys":[],"friends":{"Max":null,"Rex":{"b":null,"a":"x"},"Zoe":{}},"a":null,"c":"d"}"#,
            r#"{"toys":[],"friends":{"Rex":{"a":"x"},"Zoe":{}},"c":"d"}"#.to_owned(),
        ),
        (
            r#"{"home":null,"toys":null,"friends":null,"a":null,"parent":{"a":"b","c":null}}"#,
            r#"{"parent":{"a":"b"}}"#.to_owned(),
        ),
    ];
    for (patch, expected) in cases {
        assert_eq!(after(patch), Ok(expected), "{patch}");
    }
}

#[test]
fn what_is_no_pet_afterwards_is_told_with_its_place() {
    let cases = [
        (r#"{"home":{"street":null}}"#, "after the patch: missing member `street` at `/home`"),
        (r#"{"parent":{"home":{"floor":1}}}"#, "after the patch: missing member `street` at `/parent/home`"),
        (
            r#"{"friends":{"Max":{"home":{"street":"A","floor":-1}}}}"#,
            "after the patch: `/friends/Max/home/floor` must be at least 0, found -1",
        ),
    ];
    for (patch, told) in cases {
        assert_eq!(after(patch), Err(told.to_owned()), "{patch}");
    }
}

#[test]
fn what_is_set_is_of_the_types_and_as_described() {
    assert!(refused::<PetPatch>(r#"{"toys":[{}]}"#).starts_with("missing member `kind`"));
    assert!(refused::<PetPatch>(r#"{"home":{"floor":"1"}}"#).contains("invalid type: string"));
    let patch: PetPatch = read(
        r#"{"home":{"floor":-1},"toys":[{"kind":"a"},{"kind":"b"},{"kind":"c"}],"friends":{"Max":{"b":"long"}},"a":"long"}"#,
    );
    let told = patch.validate().unwrap_err();
    let places: Vec<&str> = told.iter().map(|violation| violation.pointer.as_str()).collect();
    assert_eq!(places, ["/home/floor", "/toys", "/friends/Max/b", "/a"]);
    assert_eq!(read::<Json>("{}"), read::<Json>(&specwright_runtime::json::to_string(&PetPatch::default()).unwrap()));
}
