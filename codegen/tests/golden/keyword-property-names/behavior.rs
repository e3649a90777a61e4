//! `propertyNames`: what the name of every member must be.

specwright_macros::api!(mod api = "tests/golden/keyword-property-names/spec.yaml", no_client);

suite!(Pet);
