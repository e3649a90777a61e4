//! `contentEncoding: base64` and `base64url` are octets; other encodings stay the text that they are.

specwright_macros::api!(mod api = "tests/golden/keyword-content-encoding/spec.yaml", no_client, no_server);

suite!(Pet);
