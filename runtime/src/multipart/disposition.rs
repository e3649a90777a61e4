//! `Content-Disposition` of a part (RFC 7578 section 4.2, RFC 6266).

use percent_encoding::percent_decode_str;

use crate::body::media_type;

/// The names that a part gives itself and its file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Disposition {
    pub(super) name: Option<String>,
    pub(super) file: Option<String>,
}

/// Reads the value of the header.
pub(super) fn parse(text: &str) -> Disposition {
    let mut found = Disposition::default();
    let (_, parameters) = text.split_once(';').unwrap_or((text, ""));
    for (name, value) in media_type::parameters(parameters) {
        if name.eq_ignore_ascii_case("name") {
            found.name = Some(unescaped(&value));
        } else if name.eq_ignore_ascii_case("filename*") {
            found.file = extended(&value).or(found.file);
        } else if name.eq_ignore_ascii_case("filename") && found.file.is_none() {
            found.file = Some(unescaped(&value));
        }
    }
    found
}

/// Writes a name in quotes as browsers do.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A"))
}

/// What browsers write in place of quotes and line breaks.
fn unescaped(text: &str) -> String {
    ["%22", "%0D", "%0A"]
        .iter()
        .zip(["\"", "\r", "\n"])
        .fold(text.to_owned(), |text, (written, meant)| text.replace(written, meant))
}

/// `UTF-8''na%C3%AFve.txt` (RFC 8187).
fn extended(text: &str) -> Option<String> {
    let (charset, rest) = text.split_once('\'')?;
    let (_, encoded) = rest.split_once('\'')?;
    let utf8 = charset.eq_ignore_ascii_case("utf-8");
    utf8.then(|| percent_decode_str(encoded).decode_utf8().ok().map(|text| text.into_owned()))?
}
