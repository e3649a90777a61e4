//! A schema that is published as that of the patch, all members optional and null, has the same type.

specwright_macros::api!(mod api = "tests/golden/media-merge-patch-nullable/spec.yaml", no_client, no_server);

suite!(PetUpdatePatch = "PetUpdate");
