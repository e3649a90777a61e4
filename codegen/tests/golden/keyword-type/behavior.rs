//! `type`, one or several: each value has the Rust type of its own.

specwright_macros::api!(mod api = "tests/golden/keyword-type/spec.yaml", no_client, no_server);

suite!(Pet);
