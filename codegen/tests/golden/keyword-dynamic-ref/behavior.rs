//! `$dynamicRef` and `$anchor`: a reference to the first schema of the document with that name.

specwright_macros::api!(mod api = "tests/golden/keyword-dynamic-ref/spec.yaml", no_client);

suite!(Node);
