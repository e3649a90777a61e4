//! `dependentSchemas`: what holds of the whole where a member is there.

specwright_macros::api!(mod api = "tests/golden/keyword-dependent-schemas/spec.yaml", no_client);

suite!(Pet);
