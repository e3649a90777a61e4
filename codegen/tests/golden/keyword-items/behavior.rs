//! `items`: a schema of each, or none.

specwright_macros::api!(mod api = "tests/golden/keyword-items/spec.yaml", no_client, no_server);

suite!(Pet);
