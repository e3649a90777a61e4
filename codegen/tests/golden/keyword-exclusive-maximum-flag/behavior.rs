//! `exclusiveMaximum: true` of OpenAPI 3.0 makes `maximum` exclusive.

specwright_macros::api!(mod api = "tests/golden/keyword-exclusive-maximum-flag/spec.yaml", no_client, no_server);

suite!(Pet);
