//! `nullable` of OpenAPI 3.0: null is one more value.

specwright_macros::api!(mod api = "tests/golden/keyword-nullable/spec.yaml", no_client, no_server);

suite!(Pet);
