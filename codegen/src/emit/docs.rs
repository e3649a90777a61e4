//! Doc comments: Markdown of the description as rustdoc takes it, with what rustdoc would trip over escaped.

use proc_macro2::TokenStream;
use quote::quote;

use crate::api::Docs;

/// The docs of an item, its place in the description last; `otherwise` stands in where the description says nothing.
pub(super) fn item(docs: &Docs, otherwise: &str) -> TokenStream {
    let text = if docs.text.trim().is_empty() { otherwise } else { docs.text.as_str() };
    let mut lines = lines(text);
    if let Some(origin) = &docs.origin {
        let origin = format!("From `{}` of the description.", visible(origin).replace('`', "'"));
        lines.extend((!lines.is_empty()).then(String::new).into_iter().chain([origin]));
    }
    let text = doc_attributes(lines.into_iter());
    let deprecated = docs.deprecated.then(|| quote! { #[deprecated] });
    quote! { #text #deprecated }
}

/// A line or more of our own.
pub(super) fn text(text: &str) -> TokenStream {
    doc_attributes(text.lines().map(visible))
}

fn doc_attributes(lines: impl Iterator<Item = String>) -> TokenStream {
    let attributes = lines.map(|line| {
        let line = if line.is_empty() { line } else { format!(" {line}") };
        quote! { #[doc = #line] }
    });
    attributes.collect()
}

/// The lines of a Markdown text, safe inside `///`.
fn lines(text: &str) -> Vec<String> {
    let mut in_fence = false;
    let mut out: Vec<String> = Vec::new();
    for line in text.trim().lines() {
        let line = visible(line);
        let line = line.trim_end();
        if let Some(fence) = fence(line) {
            // rustdoc takes a block without a language for Rust and runs it
            out.push(if in_fence { line.to_owned() } else { format!("{}{fence}text", leading_blanks(line)) });
            in_fence = !in_fence;
        } else if in_fence {
            out.push(line.to_owned());
        } else {
            out.push(escape(&unindented(line)));
        }
    }
    if in_fence {
        out.push("```".to_owned());
    }
    out
}

fn fence(line: &str) -> Option<&'static str> {
    let line = line.trim_start();
    ["```", "~~~"].into_iter().find(|fence| line.starts_with(fence))
}

/// The text with blanks for what is not seen.
fn visible(text: &str) -> String {
    text.replace(is_hidden, " ")
}

/// Controls and bidirectional overrides, which could make a text look like other code than it is.
fn is_hidden(char: char) -> bool {
    char.is_control() && char != '\t' || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn leading_blanks(line: &str) -> &str {
    let length = line.len() - line.trim_start().len();
    line.get(..length.min(3)).unwrap_or_default()
}

/// Four blanks would be a code block, which rustdoc takes for Rust.
fn unindented(line: &str) -> String {
    let line = line.replace('\t', "  ");
    let bare = line.trim_start();
    let blanks = line.len() - bare.len();
    format!("{}{bare}", " ".repeat(blanks.min(3)))
}

/// Escapes brackets that are no links, angle brackets that are no links, and marks bare URLs, outside of code spans.
fn escape(line: &str) -> String {
    let mut out = String::with_capacity(line.len() + 8);
    let mut rest = line;
    while let Some(char) = rest.chars().next() {
        let taken = match char {
            '`' => code_span(rest, &mut out),
            '[' => link(rest, &mut out),
            '<' => autolink(rest, &mut out),
            'h' if !out.ends_with(|last: char| last.is_alphanumeric()) => bare_url(rest, &mut out),
            '\\' => escaped(rest, &mut out),
            ']' | '>' => {
                out.push('\\');
                0
            }
            _ => 0,
        };
        if taken == 0 {
            out.push(char);
            rest = rest.get(char.len_utf8()..).unwrap_or_default();
        } else {
            rest = rest.get(taken..).unwrap_or_default();
        }
    }
    out
}

/// Each of these writes what it understands and says how many bytes it took, none if it is nothing of its kind.
fn code_span(rest: &str, out: &mut String) -> usize {
    let ticks = rest.len() - rest.trim_start_matches('`').len();
    let (fence, body) = rest.split_at(ticks);
    let Some(end) = body.find(fence) else {
        out.push('\\');
        return 0;
    };
    let length = ticks + end + ticks;
    out.push_str(rest.get(..length).unwrap_or_default());
    length
}

fn link(rest: &str, out: &mut String) -> usize {
    let found = rest.find("](").filter(|middle| !rest.get(1..*middle).unwrap_or_default().contains(['[', ']', '`']));
    let target = found.and_then(|middle| Some((middle, rest.get(middle + 2..)?)));
    let length = target.and_then(|(middle, target)| {
        let end = target.find(')')?;
        let url = target.get(..end)?;
        let safe = (url.starts_with("http://") || url.starts_with("https://")) && !url.contains([' ', '<', '>']);
        safe.then_some(middle + 2 + end + 1)
    });
    match length {
        Some(length) => out.push_str(rest.get(..length).unwrap_or_default()),
        None => out.push('\\'),
    }
    length.unwrap_or(0)
}

fn autolink(rest: &str, out: &mut String) -> usize {
    let end = rest.find('>').filter(|end| {
        let inside = rest.get(1..*end).unwrap_or_default();
        (inside.starts_with("http://") || inside.starts_with("https://")) && !inside.contains([' ', '<'])
    });
    match end {
        Some(end) => out.push_str(rest.get(..=end).unwrap_or_default()),
        None => out.push('\\'),
    }
    end.map_or(0, |end| end + 1)
}

fn bare_url(rest: &str, out: &mut String) -> usize {
    if !rest.starts_with("http://") && !rest.starts_with("https://") {
        return 0;
    }
    let end = rest.find(|char: char| char.is_whitespace() || "<>`\"')]}|\\^*".contains(char)).unwrap_or(rest.len());
    let url = rest.get(..end).unwrap_or_default().trim_end_matches(['.', ',', ';', ':', '!', '?']);
    out.push('<');
    out.push_str(url);
    out.push('>');
    url.len()
}

fn escaped(rest: &str, out: &mut String) -> usize {
    let next = rest.get(1..).and_then(|rest| rest.chars().next()).filter(char::is_ascii_punctuation);
    match next {
        Some(next) => {
            out.push('\\');
            out.push(next);
            2
        }
        None => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_keeps_its_meaning_and_rustdoc_its_peace() {
        for (text, expected) in [
            ("plain `code` text", "plain `code` text"),
            ("see [1] and a<T>", "see \\[1\\] and a\\<T\\>"),
            ("[docs](https://example.com/a)", "[docs](https://example.com/a)"),
            ("[docs](other.md)", "\\[docs\\](other.md)"),
            ("at https://example.com/a.", "at <https://example.com/a>."),
            ("<https://example.com>", "<https://example.com>"),
            ("<para />## x", "\\<para /\\>## x"),
            ("one ` tick", "one \\` tick"),
            ("    let x = 1;", "let x = 1;"),
            ("a\r\nb", "a\nb"),
            ("```\ncode\n```", "```text\ncode\n```"),
            ("```json\n{}", "```text\n{}\n```"),
            ("\\[kept\\]", "\\[kept\\]"),
            ("*/ }} fn x() {} \u{202e}", "*/ }} fn x() {}"),
        ] {
            assert_eq!(lines(text).join("\n"), expected, "{text:?}");
        }
    }
}
