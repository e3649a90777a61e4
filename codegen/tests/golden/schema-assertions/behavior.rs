//! Assertions in branches, beside references and unions, and alone.

specwright_macros::api!(mod api = "tests/golden/schema-assertions/spec.yaml", no_client, no_server);

suite!(Pet);
