//! What is asserted of an enum, a tuple, or a type of a format is about what is written.

specwright_macros::api!(mod api = "tests/golden/schema-assertions-beside-types/spec.yaml", no_client, no_server);

suite!(Pet);
