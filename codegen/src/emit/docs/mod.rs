//! Doc comments: Markdown of the description as rustdoc takes it, with what rustdoc would trip over escaped.

mod example;
mod markdown;

use proc_macro2::TokenStream;
use quote::quote;

use crate::api::{Api, Docs, Item};

/// The docs of a type: with a value of it, where the description shows one.
pub(super) fn of_item(api: &Api, item: &Item) -> TokenStream {
    described(&item.docs, "", example::example(api, item))
}

/// The docs of a thing, its place in the description last; `otherwise` stands in where the description says nothing.
pub(super) fn item(docs: &Docs, otherwise: &str) -> TokenStream {
    described(docs, otherwise, None)
}

fn described(docs: &Docs, otherwise: &str, example: Option<Vec<String>>) -> TokenStream {
    let text = if docs.text.trim().is_empty() { otherwise } else { docs.text.as_str() };
    let origin = docs.origin.as_ref().map(|origin| format!("From `{}` of the description.", visible(origin).replace('`', "'")));
    let notes = docs.notes.iter().map(|note| visible(note));
    let own = notes.map(|note| vec![note]).chain(example).chain(origin.map(|origin| vec![origin]));
    let paragraphs = [lines(text)].into_iter().chain(own).filter(|lines| !lines.is_empty());
    let paragraphs: Vec<Vec<String>> = paragraphs.collect();
    let text = doc_attributes(paragraphs.join(&String::new()).into_iter());
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
    let text = text.trim_matches('\n').trim_end().replace("\r\n", "\n").replace('\r', "\n").replace('\t', "    ");
    let text = text.lines().map(visible).collect::<Vec<_>>().join("\n");
    markdown::safe(text.trim_matches('\n')).lines().map(|line| line.trim_end().to_owned()).collect()
}

/// The text with blanks for what is not seen.
fn visible(text: &str) -> String {
    text.replace(is_hidden, " ")
}

/// Controls and bidirectional overrides, which could make a text look like other code than it is.
fn is_hidden(char: char) -> bool {
    char.is_control() && char != '\t' || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_told_apart_and_nothing_hides_in_them() {
        for (text, expected) in [
            ("a\r\nb\rc", "a\nb\nc"),
            ("*/ }} fn x() {} \u{202e}", "*/ }} fn x() {}"),
            ("\n\ttabbed", "```text\ntabbed\n```"),
            ("a\u{0}b  ", "a b"),
        ] {
            assert_eq!(lines(text).join("\n"), expected, "{text:?}");
        }
    }
}
