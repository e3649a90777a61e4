//! `const` is an enum of one.

use crate::json::{both_ways, refused};

specwright_macros::api!(mod api = "tests/golden/schema-const/spec.yaml", no_client, no_server);

suite!(Pet);

use api::{Pet, PetKind, PetVersion};

#[test]
fn the_value_is_written_and_no_other_is_read() {
    both_ways(
        r#"{"kind":"pet","version":2}"#,
        Pet { kind: PetKind::Pet, version: Some(PetVersion::N2), alive: None, nothing: None },
    );
    refused::<Pet>(r#"{"kind":"plant"}"#);
    refused::<Pet>(r#"{"kind":"pet","version":3}"#);
}
