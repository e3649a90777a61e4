//! `additionalItems`: with a list under `items`, what 2020-12 calls `prefixItems` and `items`.

specwright_macros::api!(mod api = "tests/golden/keyword-additional-items/spec.yaml", no_client, no_server);

suite!(Pet);
