//! `if`, `then`, `else`: members that a case names are kept and checked.

specwright_macros::api!(mod api = "tests/golden/keyword-if-then-else/spec.yaml", no_client);

suite!(Pet);
