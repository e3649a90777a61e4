//! Calls that are refused before anything is sent.

use signal_event::webhook::{Credentials, SignalEventError};
use specwright_runtime::client::{CallOptions, Error, NotSent};

use crate::script::{Script, Then};
use crate::wire::sample_event;

const BREAKS: [&str; 4] = ["en\r\nX-Forged: 1", "en\nX-Forged: 1", "en\r", "e\0n"];

fn not_sent(outcome: Result<(), Error<SignalEventError>>) -> NotSent {
    match outcome {
        Err(Error::NotSent(reason)) => reason,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn header_values_with_line_breaks() {
    let script = Script::start("HTTP/1.1 204 No Content\r\n\r\n", Then::Read).await;
    let (client, event) = (script.client(), sample_event());
    for value in BREAKS {
        let call = || client.webhook().signal_event(&event);
        let parameter = not_sent(call().so_language(value).await);
        assert!(matches!(parameter, NotSent::Parameter { name: "SO-Language", .. }), "{value:?}: {parameter:?}");
        let header = not_sent(call().with(CallOptions::new().header("x-mine", value)).await);
        assert!(matches!(header, NotSent::Header(_)), "{value:?}: {header:?}");
        for credentials in [Credentials::new().bearer(value), Credentials::new().xsrf_cookie(value).xsrf_token(value)] {
            let refused = not_sent(call().with(CallOptions::new().credentials(credentials)).await);
            assert!(matches!(refused, NotSent::Credentials(_)), "{value:?}: {refused:?}");
            assert!(!refused.to_string().contains("Forged"), "{refused}");
        }
    }
    assert_eq!(script.connections(), 0);
}

#[tokio::test]
async fn a_call_without_credentials_or_of_another_media_type() {
    let script = Script::start("HTTP/1.1 204 No Content\r\n\r\n", Then::Read).await;
    let (client, event) = (script.client(), sample_event());
    for credentials in [Credentials::new(), Credentials::new().so_app_token("a"), Credentials::new().xsrf_token("a")] {
        let options = CallOptions::new().credentials(credentials);
        let refused = not_sent(client.webhook().signal_event(&event).with(options).await);
        assert!(matches!(refused, NotSent::Credentials(_)), "{refused:?}");
    }
    let options = CallOptions::new().content_type("text/csv");
    let refused = not_sent(client.webhook().signal_event(&event).with(options).await);
    assert!(matches!(&refused, NotSent::ContentType { given, .. } if given == "text/csv"), "{refused:?}");
    assert_eq!(script.connections(), 0);
}
