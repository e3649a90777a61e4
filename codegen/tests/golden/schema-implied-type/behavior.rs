//! A schema without `type` is of the type that its keywords are about: who writes `minLength` means a text.

specwright_macros::api!(mod api = "tests/golden/schema-implied-type/spec.yaml", no_client, no_server);

suite!(Pet);
