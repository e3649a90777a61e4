//! `prefixItems`: each place has a type of its own.

specwright_macros::api!(mod api = "tests/golden/keyword-prefix-items/spec.yaml", no_client, no_server);

suite!(Pet);
