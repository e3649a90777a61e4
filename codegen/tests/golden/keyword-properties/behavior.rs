//! `properties`: names to the letter; what other members are is not said.

specwright_macros::api!(mod api = "tests/golden/keyword-properties/spec.yaml", no_client, no_server);

suite!(Pet);
