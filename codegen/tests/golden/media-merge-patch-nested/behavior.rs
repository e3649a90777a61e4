//! Merge patches of objects within objects: members that are objects are changed member by member, lists are replaced.

use specwright_runtime::check::Validate;
use specwright_runtime::value::Map;

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/media-merge-patch-nested/spec.yaml");

use api::{OwnerPatch, OwnerRequest, PetPatch, PetPatchHome};

#[test]
fn members_of_members_are_changed_one_by_one() {
    let home = PetPatchHome::default().remove_street().set_floor(2);
    let patch = PetPatch::default().set_owner(OwnerPatch::default().set_phone("1")).set_home(home);
    both_ways(r#"{"owner":{"phone":"1"},"home":{"street":null,"floor":2}}"#, patch);
    both_ways(r#"{"parent":{"parent":null}}"#, PetPatch::default().set_parent(PetPatch::default().remove_parent()));
}
