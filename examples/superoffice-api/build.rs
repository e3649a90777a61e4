//! Generates the webhook agent's client and server from its description.

fn main() -> Result<(), specwright_codegen::Failure> {
    specwright_codegen::Generator::new("../../spec/superoffice/webhook.yaml").doc_path("superoffice_api::webhook").generate()
}
