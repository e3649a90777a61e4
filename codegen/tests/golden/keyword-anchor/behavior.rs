//! `$anchor`: a name for a schema wherever it stands.

specwright_macros::api!(mod api = "tests/golden/keyword-anchor/spec.yaml", no_client, no_server);

suite!(Pet);
