//! `contains`: at least one item is as it is described.

specwright_macros::api!(mod api = "tests/golden/keyword-contains/spec.yaml", no_client);

suite!(Pet);
