//! What the description has and the generated code has not: told, so that nothing is missing in silence.

use super::View;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Warns of webhooks and of servers of single operations.
pub(super) fn left_out(view: View<'_>, diagnostics: &mut Diagnostics) {
    for webhook in &view.model.webhooks {
        let message = format!("no code is generated for the webhook `{}`", webhook.id);
        diagnostics.push(Diagnostic::new(Code::NotGenerated, webhook.at, message).on_key());
    }
    for operation in &view.model.operations {
        if let Some(server) = operation.servers.first() {
            let message = format!("the servers of the operation `{}` are not used: the client's base URL is", operation.id);
            diagnostics.push(
                Diagnostic::new(Code::NotGenerated, server.at, message)
                    .help("make a second client with the other base URL for this operation"),
            );
        }
    }
}
