//! `exclusiveMinimum`: the bound itself is no value.

specwright_macros::api!(mod api = "tests/golden/keyword-exclusive-minimum/spec.yaml", no_client, no_server);

suite!(Pet);
