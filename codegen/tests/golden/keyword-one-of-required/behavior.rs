//! `oneOf` and `anyOf` whose branches only assert: one struct, and a rule for which members it has.

specwright_macros::api!(mod api = "tests/golden/keyword-one-of-required/spec.yaml", no_client);

suite!(Pet);
