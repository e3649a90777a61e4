//! Patches against the cases of their RFCs and of the suite that implementations share.

mod cases;
mod merge_cases;

use super::*;
use crate::body::json;
use crate::value::Json;

use cases::{CASES, Case};

fn value(text: &str) -> Json {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn told(case: &Case) -> Result<String, String> {
    let patch: JsonPatch =
        json::decode(case.patch.as_bytes()).map_err(|error| error.to_string().split(" (").next().unwrap().to_owned())?;
    let mut value = value(case.value);
    let before = value.to_string();
    let done = patch.apply(&mut value);
    assert!(done.is_ok() || value.to_string().as_str() == before, "{}: a patch that fails changes nothing", case.name);
    done.map(|()| value.to_string()).map_err(|error| error.to_string())
}

#[test]
fn all_cases_come_out_as_they_should() {
    for case in CASES {
        let found = told(case);
        assert_eq!(found.as_deref().map_err(String::as_str), case.becomes, "{}", case.name);
    }
}

#[test]
fn a_patch_is_written_as_it_was_read() {
    let text = r#"[{"op":"add","path":"/a~1b/~0","value":1.50},{"op":"remove","path":""},{"op":"replace","path":"/-","value":null},{"op":"move","from":"/a","path":"/b"},{"op":"copy","from":"","path":"/ "},{"op":"test","path":"/ä","value":[1e400]}]"#;
    let patch: JsonPatch = json::decode(text.as_bytes()).unwrap();
    assert_eq!(String::from_utf8(json::encode(&patch).unwrap()).unwrap(), text);
    let made = JsonPatch::new()
        .add(JsonPointer::root().child("a/b").child('~'), value("1.50"))
        .and_then(|patch| patch.remove("")?.replace("/-", ())?.move_to("/a", "/b")?.copy_to(JsonPointer::root(), "/ "))
        .and_then(|patch| patch.test("/ä", vec![value("1e400")]));
    assert_eq!(made, Ok(patch));
}

#[test]
fn pointers_that_are_none_are_told() {
    for text in ["a", "/~", "/~2", "/a~", " /a"] {
        let error = JsonPatch::new().remove(text).unwrap_err();
        let told = format!("expected a JSON Pointer: empty or beginning with `/`, and `~` written as `~0`; found `{text}`");
        assert_eq!(error.to_string(), told);
    }
    let pointer: JsonPointer = "/a~1b/0/~01".parse().unwrap();
    assert_eq!(pointer.tokens().collect::<Vec<_>>(), ["a/b", "0", "~1"]);
}

#[test]
fn what_would_fill_the_memory_or_the_stack_is_refused() {
    let mut doubling = JsonPatch::new();
    for name in 0..64 {
        doubling = doubling.copy_to("", format!("/{name}").as_str()).unwrap();
    }
    let error = doubling.apply(&mut value(r#"{"a":1}"#)).unwrap_err();
    assert_eq!((error.index > 6, error.fault), (true, PatchFault::TooLarge));

    let nested = format!("{}1{}", r#"{"a":"#.repeat(100), "}".repeat(100));
    let inner = "/a".repeat(100);
    let twice = JsonPatch::new().copy_to("/a", inner.as_str()).unwrap();
    let error = twice.apply(&mut value(&nested)).unwrap_err();
    assert_eq!((error.pointer.as_str(), error.fault), (inner.as_str(), PatchFault::TooDeep));
    let further_in = JsonPatch::new().add("/b", value("[[[1]]]")).and_then(|patch| patch.move_to("/b", inner.as_str()));
    assert_eq!(further_in.as_ref().unwrap().apply(&mut value(&nested)), Ok(()));
    let too_far = further_in.and_then(|patch| patch.move_to("/a/a", (inner + "/0/0/0/0").as_str())).unwrap();
    assert_eq!(too_far.apply(&mut value(&nested)).unwrap_err().fault, PatchFault::IntoItself);
    let inner = "/a".repeat(100);
    let deep = value(&format!("{}1{}", "[".repeat(100), "]".repeat(100)));
    let carried = JsonPatch::new().add("/b", deep).and_then(|patch| patch.move_to("/b", inner.as_str())).unwrap();
    assert_eq!(carried.apply(&mut value(&nested)).unwrap_err().fault, PatchFault::TooDeep);
    let once = JsonPatch::new().replace(inner.as_str(), 2).unwrap();
    assert_eq!(once.apply(&mut value(&nested)), Ok(()));
}

#[test]
fn typed_values_stay_of_their_type() {
    type Pet = std::collections::BTreeMap<String, u8>;
    let pet = Pet::from([("legs".to_owned(), 4)]);
    let three = JsonPatch::new().replace("/legs", 3).unwrap();
    assert_eq!(three.apply_to(&pet), Ok(Pet::from([("legs".to_owned(), 3)])));
    let many = JsonPatch::new().add("/tails", 300).unwrap();
    let told = "after the patch: expected an integer between 0 and 255, found `300` at `/tails`";
    assert_eq!(many.apply_to(&pet).unwrap_err().to_string(), told);
    let absent = JsonPatch::new().test("/legs", 4.0).and_then(|patch| patch.remove("/tails")).unwrap();
    let told = "operation 1, `remove`, fails at `/tails`: nothing stands there";
    assert_eq!(absent.apply_to(&pet).unwrap_err().to_string(), told);
}

#[test]
fn merge_patches_come_out_as_their_rfc_says() {
    for (before, patch, after) in merge_cases::CASES {
        let mut value = value(before);
        merge::merge(&mut value, self::value(patch));
        assert_eq!(value.to_string(), *after, "{before} with {patch}");
    }
}
