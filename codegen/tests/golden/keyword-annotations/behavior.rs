//! Annotations say nothing of values: `title`, `description`, `deprecated`, `example`, `$comment` and the like.

#![allow(deprecated)] // the type is, as its users are told

specwright_macros::api!(mod api = "tests/golden/keyword-annotations/spec.yaml", no_client, no_server);

suite!(Pet);
