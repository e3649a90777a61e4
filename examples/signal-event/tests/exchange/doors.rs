//! The doors to the generator give the same code.

use signal_event::agent::{USER, service};
use specwright_codegen::Generator;
use specwright_runtime::loopback::loopback;

use crate::wire::agent;

const SPEC: &str = "../../spec/superoffice/webhook.yaml";
const BUILT: &str = include_str!(concat!(env!("OUT_DIR"), "/webhook.rs"));

specwright_macros::api!(pub(crate) mod expanded = "../../spec/superoffice/webhook.yaml");

#[test]
fn the_text_of_the_build_script_is_that_of_every_run() {
    for _ in 0..2 {
        let generator = Generator::new(SPEC).relative_to(env!("CARGO_MANIFEST_DIR")).doc_path("signal_event::webhook");
        let rendered = generator.render().unwrap();
        assert!(rendered.text == BUILT, "the texts differ");
        assert!(rendered.warnings.is_empty(), "{:?}", rendered.warnings);
    }
}

#[tokio::test]
async fn the_client_of_the_macro_calls_the_server_of_the_build_script() {
    let (agent, events) = agent();
    let client: expanded::Client = expanded::Client::builder("http://crm.example.com/")
        .credentials(expanded::Credentials::new().basic(USER.0, USER.1))
        .transport(loopback(service(agent)))
        .build()
        .unwrap();
    let event = expanded::SignalEventRequest { event_name: "a".to_owned(), primary_key: Some(1), data: None };
    client.webhook().signal_event(&event).await.unwrap();
    assert_eq!(events.try_recv().unwrap(), crate::wire::event("a", Some(1), None));
}
