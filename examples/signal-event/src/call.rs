//! The client's end alone: one event to any server.

use signal_event::webhook::{Client, Credentials, SignalEventRequest};
use specwright_runtime::BoxError;
use specwright_runtime::client::CallOptions;
use specwright_runtime::json;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Base URL of the WebAPI, such as https://online.superoffice.com/Cust12345
    #[arg(long)]
    url: String,
    /// Name of the event, such as window.closed
    #[arg(long)]
    event: String,
    /// Primary key of the entity that the event is about
    #[arg(long, allow_negative_numbers = true)]
    primary_key: Option<i32>,
    /// Values of the event: a JSON object
    #[arg(long)]
    data: Option<String>,
    /// Media type of the request
    #[arg(long, default_value = "application/json")]
    content_type: String,
    /// Access token
    #[arg(long)]
    bearer: Option<String>,
    /// User name and password, as `user:password`
    #[arg(long)]
    basic: Option<String>,
    /// Ticket
    #[arg(long)]
    ticket: Option<String>,
    /// Application token, beside a ticket
    #[arg(long)]
    app_token: Option<String>,
    /// XSRF value, sent as cookie and header
    #[arg(long)]
    xsrf: Option<String>,
}

pub(crate) async fn run(arguments: Arguments) -> Result<(), BoxError> {
    let client = Client::builder(arguments.url.as_str()).credentials(credentials(&arguments)?).build()?;
    let data = arguments.data.as_deref().map(json::from_str).transpose()?;
    let request = SignalEventRequest { event_name: arguments.event, primary_key: arguments.primary_key, data };
    let options = CallOptions::new().content_type(arguments.content_type);
    client.webhook().signal_event(&request).with(options).await?;
    println!("signalled `{}`", request.event_name);
    Ok(())
}

fn credentials(arguments: &Arguments) -> Result<Credentials, BoxError> {
    let mut credentials = Credentials::new();
    if let Some(basic) = &arguments.basic {
        let (user, password) = basic.split_once(':').ok_or("--basic takes `user:password`")?;
        credentials = credentials.basic(user, password);
    }
    if let Some(ticket) = arguments.ticket.as_deref() {
        credentials = credentials.so_ticket(ticket);
    }
    if let Some(token) = arguments.app_token.as_deref() {
        credentials = credentials.so_app_token(token);
    }
    if let Some(token) = arguments.bearer.as_deref() {
        credentials = credentials.bearer(token);
    }
    if let Some(xsrf) = arguments.xsrf.as_deref() {
        credentials = credentials.xsrf_cookie(xsrf).xsrf_token(xsrf);
    }
    Ok(credentials)
}
