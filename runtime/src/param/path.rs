//! Path parameters: `5`, `.5`, `;id=5`.

use super::error::refused;
use super::{ParamError, Source, Target, percent};
use crate::body::EncodeError;
use crate::operation::{Parameter, Style};

/// The text of a segment: the encoded value with what its style puts before it.
pub(super) fn styled(parameter: &Parameter, encoded: &str) -> String {
    match parameter.style {
        Style::Label => format!(".{encoded}"),
        Style::Matrix => matrix(&name(parameter), encoded),
        _ => encoded.to_owned(),
    }
}

/// `;color=blue`; a value that is empty has no `=`.
pub(super) fn matrix(name: &str, encoded: &str) -> String {
    let equals = if encoded.is_empty() { "" } else { "=" };
    format!(";{name}{equals}{encoded}")
}

/// Puts the text of a segment in its hole; what would be another path is refused or encoded.
pub(super) fn write(parameter: &Parameter, index: usize, text: String, target: &mut Target) -> Result<(), EncodeError> {
    let text = match text.as_str() {
        "" if !parameter.allow_empty => return Err(refused(parameter, "an empty value would name another path")),
        "." | ".." | ".%2E" | ".%2e" if parameter.style == Style::Label => {
            return Err(refused(parameter, "an empty value or `.` would name another path"));
        }
        text if parameter.spans => text.split('/').map(undotted).collect::<Vec<_>>().join("/"),
        text => undotted(text),
    };
    if target.path.len() <= index {
        target.path.resize(index + 1, String::new());
    }
    if let Some(hole) = target.path.get_mut(index) {
        *hole = text;
    }
    Ok(())
}

/// The text in a hole without what its style puts before it; exploded matrix values keep their names.
pub(super) fn read<'a>(parameter: &Parameter, index: usize, source: &Source<'a>) -> Result<Option<&'a str>, ParamError> {
    let hole = source.holes.get(index).and_then(|hole| source.path.get(hole.clone()));
    let Some(text) = hole.filter(|text| !text.is_empty() || parameter.allow_empty) else { return Ok(None) };
    let stripped = match parameter.style {
        Style::Label => text.strip_prefix('.').ok_or("does not begin with `.`"),
        Style::Matrix => text.strip_prefix(';').ok_or("does not begin with `;`").and_then(|text| match parameter.explode {
            true if !super::is_single(parameter.shape) => Ok(text),
            _ => value(parameter, text),
        }),
        _ => Ok(text),
    };
    stripped.map(Some).map_err(|message| ParamError::malformed(parameter, message))
}

/// The encoded name that matrix values carry.
pub(super) fn name(parameter: &Parameter) -> String {
    let mut name = String::new();
    percent::encode(parameter.name, percent::Escape::Strict, &mut name);
    name
}

/// A segment that is not one of dots, which mean other segments (RFC 3986 section 3.3).
fn undotted(segment: &str) -> String {
    match segment {
        "." | ".." => segment.replace('.', "%2E"),
        segment => segment.to_owned(),
    }
}

fn value<'a>(parameter: &Parameter, text: &'a str) -> Result<&'a str, &'static str> {
    let (found, value) = text.split_once('=').unwrap_or((text, ""));
    if percent::is(found, parameter.name) { Ok(value) } else { Err("does not begin with its name") }
}
