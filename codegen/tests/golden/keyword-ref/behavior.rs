//! `$ref`: to components, into them, to itself, and with assertions beside it.

specwright_macros::api!(mod api = "tests/golden/keyword-ref/spec.yaml", no_client, no_server);

suite!(Pet);
