//! `minContains`: at least so many items are as `contains` describes them; alone it says nothing.

specwright_macros::api!(mod api = "tests/golden/keyword-min-contains/spec.yaml", no_client);

suite!(Pet);
