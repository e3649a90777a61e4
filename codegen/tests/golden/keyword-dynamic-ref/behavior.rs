//! `$dynamicRef`: without a schema around that says otherwise, a reference.

specwright_macros::api!(mod api = "tests/golden/keyword-dynamic-ref/spec.yaml", no_client, no_server);

suite!(Pet);
