//! Assertions beside a type that is no text or number in Rust: they are about what is written.

specwright_macros::api!(mod api = "tests/golden/keyword-format-and-pattern/spec.yaml", no_client);

suite!(Pet);
