//! `patternProperties` of several types and beside named members: what the map of others cannot say.

specwright_macros::api!(mod api = "tests/golden/keyword-pattern-properties/spec.yaml", no_client);

suite!(Pet, Tags);
