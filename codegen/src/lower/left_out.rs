//! What the description has and the generated code has not: told, so that nothing is missing in silence.

use super::View;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

/// Warns of webhooks.
pub(super) fn left_out(view: View<'_>, diagnostics: &mut Diagnostics) {
    for webhook in &view.model.webhooks {
        let message = format!("no code is generated for the webhook `{}`", webhook.id);
        diagnostics.push(Diagnostic::new(Code::NotGenerated, webhook.at, message).on_key());
    }
}
