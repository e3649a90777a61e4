//! `$defs`, and `definitions` as it was called: schemas that stand in others for reference.

specwright_macros::api!(mod api = "tests/golden/keyword-defs/spec.yaml", no_client, no_server);

suite!(Pet);
