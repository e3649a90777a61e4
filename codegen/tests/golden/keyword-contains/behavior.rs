//! `contains`, `minContains`, `maxContains`: how many items are as they are described.

specwright_macros::api!(mod api = "tests/golden/keyword-contains/spec.yaml", no_client);

suite!(Pet);
