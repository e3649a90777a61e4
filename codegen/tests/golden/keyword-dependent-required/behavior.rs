//! `dependentRequired`: a member asks for others.

specwright_macros::api!(mod api = "tests/golden/keyword-dependent-required/spec.yaml", no_client);

suite!(Pet);
