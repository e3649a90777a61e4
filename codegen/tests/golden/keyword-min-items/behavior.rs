//! `minItems`: of lists wherever they stand.

specwright_macros::api!(mod api = "tests/golden/keyword-min-items/spec.yaml", no_client, no_server);

suite!(Pet);
