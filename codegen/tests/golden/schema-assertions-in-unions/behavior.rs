//! Branches of one type: what they assert tells which is meant.

specwright_macros::api!(mod api = "tests/golden/schema-assertions-in-unions/spec.yaml", no_client, no_server);

suite!(Pet);
