//! `not`: the type is what it is without, and a rule refuses what is excluded.

specwright_macros::api!(mod api = "tests/golden/keyword-not/spec.yaml", no_client);

suite!(Pet);
