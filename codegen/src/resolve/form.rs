//! `encoding` of a form's fields: a style, as a query parameter has one, or the media type of the field's text.

use super::{Resolver, body};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Encoding, MediaType};
use crate::model::{FieldWritten, FormField, Payload};
use crate::source::Location;
use crate::table::style;

/// The fields that are written otherwise than fields usually are.
pub(super) fn fields(resolver: &mut Resolver<'_>, media_type: &MediaType) -> Vec<FormField> {
    let named = media_type.encoding.iter().flat_map(|(_, named)| named);
    named
        .filter_map(|(name, encoding)| {
            Some(FormField { name: name.clone(), written: written(resolver, name, encoding)?, absent: None })
        })
        .collect()
}

/// A style, if one is said; `contentType` counts where none is (OpenAPI 3.1.1 section 4.8.15.1.2).
fn written(resolver: &mut Resolver<'_>, name: &str, encoding: &Encoding) -> Option<FieldWritten> {
    if let Some((at, _)) = &encoding.headers {
        let message = format!("headers of the field `{name}` have no place in a form");
        report(resolver, Code::IneffectiveKeyword, *at, message, "remove them, or write `multipart/form-data`");
    }
    match encoding.style.is_some() || encoding.explode.is_some() || encoding.allow_reserved.is_some() {
        true => styled(resolver, name, encoding),
        false => content(resolver, name, encoding),
    }
}

fn styled(resolver: &mut Resolver<'_>, name: &str, encoding: &Encoding) -> Option<FieldWritten> {
    let row = match &encoding.style {
        None => style::of_field("form"),
        Some((style, _)) => style::of_field(style),
    };
    let Some(row) = row else {
        let at = encoding.style.as_ref().map_or(encoding.at, |(_, at)| *at);
        let message = format!("the field `{name}` has a style that fields of a form cannot have");
        report(resolver, Code::InvalidParameter, at, message, "write `form`, `spaceDelimited`, `pipeDelimited` or `deepObject`");
        return None;
    };
    let (explode, allow_reserved) = (encoding.explode.unwrap_or(row.explode), encoding.allow_reserved.unwrap_or(false));
    Some(FieldWritten::Styled { style: row.style, explode, allow_reserved })
}

fn content(resolver: &mut Resolver<'_>, name: &str, encoding: &Encoding) -> Option<FieldWritten> {
    let (media, payload) = body::listed(resolver, encoding).into_iter().next()?;
    match payload {
        Payload::Json | Payload::Xml => Some(FieldWritten::Content(payload)),
        Payload::JsonPatch | Payload::MergePatch => Some(FieldWritten::Content(Payload::Json)),
        // as fields are anyway
        Payload::Text => None,
        Payload::Form | Payload::Bytes | Payload::JsonLines | Payload::JsonSequence | Payload::Events | Payload::Multipart => {
            let at = encoding.content_type.as_ref().map_or(encoding.at, |(_, at)| *at);
            let message =
                format!("`{media}` as the text of the field `{name}` is not generated: it is written as if nothing were said");
            report(resolver, Code::NotGenerated, at, message, "write `application/json`, or leave `contentType` out");
            None
        }
    }
}

fn report(resolver: &mut Resolver<'_>, code: Code, at: Location, message: String, help: &str) {
    resolver.report_once(at, || Diagnostic::new(code, at, message).on_key().help(help));
}
