//! `prefixItems` with more items behind: a list of any values, each checked by its position.

specwright_macros::api!(mod api = "tests/golden/keyword-prefix-items/spec.yaml", no_client);

suite!(Pet);
