//! `dependencies`, as JSON Schema had it until 2019-09: lists of members, and schemas.

specwright_macros::api!(mod api = "tests/golden/keyword-dependencies/spec.yaml", no_client);

suite!(Pet);
