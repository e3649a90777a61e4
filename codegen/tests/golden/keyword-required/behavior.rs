//! `required`: a member that is there, whatever its value.

specwright_macros::api!(mod api = "tests/golden/keyword-required/spec.yaml", no_client, no_server);

suite!(Pet);
