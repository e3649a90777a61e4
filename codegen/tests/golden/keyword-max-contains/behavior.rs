//! `maxContains`: at most so many items are as `contains` describes them; alone it says nothing.

specwright_macros::api!(mod api = "tests/golden/keyword-max-contains/spec.yaml", no_client);

suite!(Pet);
