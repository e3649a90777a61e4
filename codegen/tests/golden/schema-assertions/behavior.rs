//! Assertions in branches, beside references and unions, and on what is no plain text, number or list.

specwright_macros::api!(mod api = "tests/golden/schema-assertions/spec.yaml", no_client, no_server);

suite!(Pet);
