//! `exclusiveMinimum: true` of OpenAPI 3.0 makes `minimum` exclusive.

specwright_macros::api!(mod api = "tests/golden/keyword-exclusive-minimum-flag/spec.yaml", no_client, no_server);

suite!(Pet);
