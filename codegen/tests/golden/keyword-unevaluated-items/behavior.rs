//! `unevaluatedItems`: the type says it where it can, a rule where a value decides.

specwright_macros::api!(mod api = "tests/golden/keyword-unevaluated-items/spec.yaml", no_client);

suite!(Pet);
