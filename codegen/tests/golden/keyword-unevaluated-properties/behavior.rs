//! `unevaluatedProperties`: closed by the type where that can be told, by a rule where a value decides.

specwright_macros::api!(mod api = "tests/golden/keyword-unevaluated-properties/spec.yaml", no_client);

suite!(Pet, Dog);
