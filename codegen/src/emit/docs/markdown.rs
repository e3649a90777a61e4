//! From Markdown as people write it to Markdown that rustdoc takes without a word: read by the parser that rustdoc reads by, and
//! changed where rustdoc would run code, look for items, or find tags that nobody closes.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

/// A part of the text and what is to stand in its place.
type Edit = (Range<usize>, String);

/// What is changed may mean something else than before; texts that are not settled after so many rounds are shown as they are.
const ROUNDS: usize = 6;

/// Languages of code that rustdoc leaves alone.
const LANGUAGES: &[&str] = &[
    "bash",
    "console",
    "css",
    "graphql",
    "html",
    "http",
    "java",
    "javascript",
    "js",
    "json",
    "jsonc",
    "php",
    "python",
    "ruby",
    "sh",
    "shell",
    "sql",
    "text",
    "toml",
    "ts",
    "typescript",
    "xml",
    "yaml",
    "yml",
];

/// The text, safe.
pub(super) fn safe(text: &str) -> String {
    let mut text = text.to_owned();
    if !is_suspicious(&text) {
        return text;
    }
    for _ in 0..ROUNDS {
        let edits = edits(&text);
        if edits.is_empty() {
            return text;
        }
        text = apply(&text, edits);
    }
    as_it_is(&text)
}

/// Whether there is anything that has to be looked into.
fn is_suspicious(text: &str) -> bool {
    let marked = text.contains(['`', '~', '<', '[', '\\']) || text.contains("http") || text.contains("  \n");
    marked || text.lines().any(|line| line.contains("    ") || line.starts_with('\t'))
}

/// A block of text that is longer than any fence in it.
fn as_it_is(text: &str) -> String {
    let fence = fence_around(text);
    format!("{fence}text\n{text}\n{fence}")
}

fn fence_around(text: &str) -> String {
    let longest = text.split(|char| char != '`').map(str::len).max().unwrap_or(0);
    "`".repeat(longest.max(2) + 1)
}

fn apply(text: &str, mut edits: Vec<Edit>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(text.len() + edits.len() * 2);
    let mut done = 0;
    for (range, instead) in edits {
        // what overlaps another change is seen to in the next round
        let Some(kept) = text.get(done..range.start) else { continue };
        out.push_str(kept);
        out.push_str(&instead);
        done = range.end;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// What rustdoc would trip over.
fn edits(text: &str) -> Vec<Edit> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    // brackets that name nothing are links all the same, as they are to rustdoc
    let unknown = |_: BrokenLink<'_>| Some((CowStr::from(""), CowStr::from("")));
    let parser = Parser::new_with_broken_link_callback(text, options, Some(unknown));
    let mut edits = Vec::new();
    let mut inside = 0;
    let mut run: Range<usize> = 0..0;
    for (event, range) in parser.into_offset_iter() {
        let continues = matches!(event, Event::Text(_)) && inside == 0 && range.start == run.end;
        if !continues {
            plain(text, std::mem::take(&mut run), &mut edits);
        }
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                inside += 1;
                code(text, &kind, range, &mut edits);
            }
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                inside += 1;
                edits.extend((!leads_out(link_type, &dest_url)).then(|| escape(range.start)));
            }
            Event::Start(Tag::Image { link_type, dest_url, .. }) => {
                inside += 1;
                edits.extend((!leads_out(link_type, &dest_url)).then(|| escape(range.start + 1)));
            }
            Event::End(TagEnd::CodeBlock | TagEnd::Link | TagEnd::Image) => inside -= 1,
            Event::Start(Tag::FootnoteDefinition(_)) | Event::FootnoteReference(_) => edits.push(escape(range.start)),
            Event::InlineHtml(html) if is_break(&html) => {}
            Event::Html(_) | Event::InlineHtml(_) => tags(text, range, &mut edits),
            Event::HardBreak => hard_break(text, range, &mut edits),
            Event::Text(_) if inside == 0 => run = if continues { run.start..range.end } else { range },
            Event::Start(_) | Event::End(_) | Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::Rule => {}
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }
    plain(text, run, &mut edits);
    edits
}

fn escape(place: usize) -> Edit {
    (place..place, "\\".to_owned())
}

/// Whether a link leads to the network rather than to an item.
fn leads_out(kind: LinkType, target: &str) -> bool {
    match kind {
        LinkType::Autolink | LinkType::Email => true,
        LinkType::Inline | LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut => {
            target.starts_with("http://") || target.starts_with("https://")
        }
        LinkType::ReferenceUnknown | LinkType::CollapsedUnknown | LinkType::ShortcutUnknown => false,
        LinkType::WikiLink { .. } => false,
    }
}

/// `<br>`, which has no end tag and which tables need.
fn is_break(html: &str) -> bool {
    let bare: String = html.chars().filter(|char| !char.is_whitespace()).collect();
    bare.eq_ignore_ascii_case("<br>") || bare.eq_ignore_ascii_case("<br/>")
}

fn tags(text: &str, range: Range<usize>, edits: &mut Vec<Edit>) {
    let start = range.start;
    let found = text.get(range).unwrap_or_default();
    edits.extend(found.match_indices('<').map(|(place, _)| escape(start + place)));
}

/// Blanks at the end of a line are not seen, and lost to formatters: a backslash says the same.
fn hard_break(text: &str, range: Range<usize>, edits: &mut Vec<Edit>) {
    let blanks = text.get(range.clone()).map_or(0, |found| found.len() - found.trim_start_matches(' ').len());
    if blanks > 0 {
        edits.push((range.start..range.start + blanks, "\\".to_owned()));
    }
}

/// Text that is nothing but text: addresses become links, and backticks that nobody closes are marked as such.
fn plain(text: &str, run: Range<usize>, edits: &mut Vec<Edit>) {
    let Some(found) = text.get(run.clone()) else { return };
    for (place, _) in found.match_indices('`') {
        let escaped = text.get(..run.start + place).is_some_and(|before| before.ends_with('\\'));
        edits.extend((!escaped).then(|| escape(run.start + place)));
    }
    let mut done = 0;
    for (place, _) in found.match_indices("http") {
        let rest = found.get(place..).unwrap_or_default();
        if place < done || !(rest.starts_with("http://") || rest.starts_with("https://")) {
            continue;
        }
        let end = rest.find(|char: char| char.is_whitespace() || "<>`\"')]}|\\^*".contains(char)).unwrap_or(rest.len());
        let url = rest.get(..end).unwrap_or_default().trim_end_matches(['.', ',', ';', ':', '!', '?']);
        let start = run.start + place;
        edits.push((start..start + url.len(), format!("<{url}>")));
        done = place + url.len();
    }
}

fn code(text: &str, kind: &CodeBlockKind<'_>, range: Range<usize>, edits: &mut Vec<Edit>) {
    match kind {
        CodeBlockKind::Fenced(language) => fenced(text, language, range, edits),
        CodeBlockKind::Indented => indented(text, range, edits),
    }
}

/// Says that the code is no Rust, and ends it where nobody did.
fn fenced(text: &str, language: &str, range: Range<usize>, edits: &mut Vec<Edit>) {
    let block = text.get(range.clone()).unwrap_or_default();
    let first = block.lines().next().unwrap_or_default();
    let Some(char) = first.chars().next() else { return };
    let fence = first.get(..first.len() - first.trim_start_matches(char).len()).unwrap_or_default();
    if !LANGUAGES.contains(&language) {
        edits.push((range.start + fence.len()..range.start + first.len(), "text".to_owned()));
    }
    let last = block.trim_end().lines().skip(1).last().unwrap_or_default();
    let last = last.trim_start_matches(['>', ' ']);
    let ended = last.len() >= fence.len() && last.chars().all(|found| found == char);
    if !ended && range.end >= text.trim_end().len() {
        edits.push((text.len()..text.len(), format!("\n{}{fence}", continued(before(text, range.start)))));
    }
}

/// Indented code is Rust to rustdoc whatever it says: it gets a fence instead.
fn indented(text: &str, range: Range<usize>, edits: &mut Vec<Edit>) {
    let first = before(text, range.start);
    let start = range.start - first.len();
    let block = text.get(start..range.end).unwrap_or_default();
    let indent = continued(first);
    let indent = indent.strip_suffix("    ").unwrap_or(&indent);
    let fence = fence_around(block);
    let deeper = format!("{indent}    ");
    let lines = block.trim_end().lines().enumerate().map(|(index, line)| match line.strip_prefix(&deeper) {
        Some(code) => format!("{indent}{code}\n"),
        // what stands before the first line of a block may be the mark of a list
        None if index == 0 => format!("{indent}{}\n", line.get(first.len()..).unwrap_or_default()),
        None => format!("{indent}{}\n", line.trim_start_matches(['>', ' '])),
    });
    let lines: String = lines.collect();
    let opening = if first.trim_matches([' ', '>']).is_empty() { indent.to_owned() } else { first.trim_end().to_owned() + " " };
    edits.push((start..range.end, format!("{opening}{fence}text\n{lines}{indent}{fence}\n")));
}

/// What stands on the line before a place.
fn before(text: &str, place: usize) -> &str {
    let head = text.get(..place).unwrap_or_default();
    head.rsplit('\n').next().unwrap_or_default()
}

/// What stands before the next line of the same block: marks of quotes stay, those of lists are blanks.
fn continued(before: &str) -> String {
    before.chars().map(|char| if char == '>' { '>' } else { ' ' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markdown_keeps_its_meaning_and_rustdoc_its_peace() {
        for (text, expected) in [
            ("plain `code` text", "plain `code` text"),
            ("see [1] and a<T>", "see \\[1] and a\\<T>"),
            ("[docs](https://example.com/a)", "[docs](https://example.com/a)"),
            ("[docs](other.md)", "\\[docs](other.md)"),
            ("[`Pet`] and ![x](y.png) and ![z]", "\\[`Pet`] and !\\[x](y.png) and !\\[z]"),
            ("[a]\n\n[a]: https://example.com", "[a]\n\n[a]: https://example.com"),
            ("[a][b]\n\n[b]: c", "\\[a]\\[b]\n\n[b]: c"),
            ("at https://example.com/a_b_c.", "at <https://example.com/a_b_c>."),
            ("<https://example.com>", "<https://example.com>"),
            ("**https://example.com/x**", "**<https://example.com/x>**"),
            ("<para />## x", "\\<para />## x"),
            ("<p>one\n\n<b>two</b>", "\\<p>one\n\n\\<b>two\\</b>"),
            ("| a<br>b |\n|---|\n| <i>c |", "| a<br>b |\n|---|\n| \\<i>c |"),
            ("one ` tick", "one \\` tick"),
            ("one \\` tick", "one \\` tick"),
            ("note[^1]\n\n[^1]: text", "note\\[^1]\n\n\\[^1]: text"),
            ("```\ncode\n```", "```text\ncode\n```"),
            ("~~~~ rust\n~~~\n~~~~", "~~~~text\n~~~\n~~~~"),
            ("```json\n{}", "```json\n{}\n```"),
            ("- a\n\n  ```\n  x", "- a\n\n  ```text\n  x\n  ```"),
            ("> ```\n> x", "> ```text\n> x\n> ```"),
            ("a\n\n    let x;\n\n      y\n\nb", "a\n\n```text\nlet x;\n\n  y\n```\n\nb"),
            ("- a\n\n      x\n", "- a\n\n  ```text\n  x\n  ```\n"),
            ("one  \ntwo", "one\\\ntwo"),
            ("\\[kept\\]", "\\[kept\\]"),
        ] {
            assert_eq!(safe(text), expected, "{text:?}");
        }
    }

    #[test]
    fn whatever_comes_is_settled() {
        let parts = [
            "```",
            "~~~",
            "`",
            "    x",
            "- ",
            "> ",
            "<a",
            "</a>",
            "[x]",
            "(y)",
            "http://a.b/c",
            "\n",
            "\n\n",
            " ",
            "|",
            "|---|\n",
        ];
        let mut seed = 7_u64;
        for _ in 0..5_000 {
            let mut text = String::new();
            for _ in 0..12 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                text.push_str(parts[(seed >> 33) as usize % parts.len()]);
            }
            let settled = safe(&text);
            assert!(edits(&settled).is_empty(), "{text:?} became {settled:?}");
        }
    }
}
