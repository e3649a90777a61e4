//! Blank lines between items, which the formatter leaves out: in files, modules, impls and traits.

/// How far the formatter indents a level.
const INDENT: usize = 4;

/// Puts an empty line between items; neighbours of one line and one kind (`use` under `use`) stay together.
pub(super) fn between_items(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 20);
    let mut levels = vec![Level::default()];
    for line in text.lines() {
        let trimmed = line.trim_start();
        if step(&mut levels, trimmed, line.len() - trimmed.len()) {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// A list of items: the file, or the inside of a module, an impl or a trait.
#[derive(Default)]
struct Level {
    current: Option<Item>,
    /// The kind of the item before, if it was of one line.
    before: Option<Option<Kind>>,
}

/// An item that has begun.
#[derive(Default)]
struct Item {
    kind: Option<Kind>,
    several_lines: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `#![…]`, `//! …`
    Inner,
    /// `mod x {`, `impl X {`, `trait X {`
    Holder,
    /// Any other, by its keyword.
    Keyword(&'static str),
}

const KEYWORDS: &[&str] =
    &["use", "struct", "enum", "union", "type", "const", "static", "fn", "async", "unsafe", "extern", "macro_rules!"];

/// Reads a line; says whether an empty one belongs before it.
fn step(levels: &mut Vec<Level>, line: &str, indent: usize) -> bool {
    let here = (levels.len() - 1) * INDENT;
    if levels.len() > 1 && line.starts_with('}') && indent + INDENT == here {
        levels.pop();
        levels.last_mut().into_iter().for_each(|level| level.end(true));
        return false;
    }
    let Some(level) = levels.last_mut() else { return false };
    if indent != here {
        level.current.iter_mut().for_each(|item| item.several_lines = true);
        return false;
    }
    let blank = level.begins(line) && level.begin(line);
    if level.read(line) {
        levels.push(Level::default());
    }
    blank
}

impl Level {
    /// Whether a line at this level starts an item rather than going on with one.
    fn begins(&self, line: &str) -> bool {
        match &self.current {
            None => true,
            Some(Item { kind: None, .. }) => false,
            Some(_) => line.starts_with('#') || line.starts_with("//") || keyword(line).is_some(),
        }
    }

    /// Starts an item; says whether an empty line belongs before it.
    fn begin(&mut self, line: &str) -> bool {
        if self.current.is_some() {
            self.end(true);
        }
        self.current = Some(Item::default());
        match self.before {
            None => false,
            Some(None) => true,
            Some(before) => !(ends(line) && keyword(line) == before),
        }
    }

    /// Takes a line of the current item; says whether it opens a level.
    fn read(&mut self, line: &str) -> bool {
        let Some(item) = &mut self.current else { return false };
        if item.kind.is_none() {
            item.kind = if is_prelude(line) { None } else { keyword(line).or(Some(Kind::Keyword("macro"))) };
            item.several_lines |= item.kind.is_none();
        } else {
            item.several_lines = true;
        }
        match item.kind {
            None => false,
            Some(Kind::Holder) if line.ends_with('{') => true,
            Some(_) => {
                if ends(line) {
                    let several_lines = item.several_lines;
                    self.end(several_lines);
                }
                false
            }
        }
    }

    fn end(&mut self, several_lines: bool) {
        let kind = self.current.take().and_then(|item| item.kind);
        self.before = Some(if several_lines { None } else { kind });
    }
}

/// Docs and attributes before an item, or the end of an attribute over several lines.
fn is_prelude(line: &str) -> bool {
    line.starts_with("#[") || line.starts_with("///") || line.starts_with([')', ']'])
}

fn ends(line: &str) -> bool {
    line.ends_with([';', '}']) || line.starts_with("#![") && line.ends_with(']') || line.starts_with("//!")
}

/// What kind of item a line starts, behind `pub` and `pub(…)`.
fn keyword(line: &str) -> Option<Kind> {
    if line.starts_with("#![") || line.starts_with("//!") {
        return Some(Kind::Inner);
    }
    let mut words = line.split(' ').filter(|word| *word != "pub" && !word.starts_with("pub("));
    let first = words.next()?.split(['<', '{', ':']).next()?;
    let second = words.next().unwrap_or_default();
    let holder = |word: &str| matches!(word.split('<').next(), Some("mod" | "impl" | "trait"));
    if holder(first) && !line.ends_with(';') || first == "unsafe" && holder(second) {
        return Some(Kind::Holder);
    }
    if first == "mod" {
        return Some(Kind::Keyword("mod"));
    }
    KEYWORDS.iter().find(|keyword| **keyword == first).map(|keyword| Kind::Keyword(keyword))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formatted(items: &str) -> String {
        let file = syn::parse_file(items).unwrap();
        between_items(&prettyplease::unparse(&file))
    }

    #[test]
    fn items_are_divided_and_short_neighbours_are_not() {
        let text = formatted(
            "#![allow(dead_code)] use a::b; use c::d; mod x; /// Docs.\n #[derive(Debug)] pub struct A { b: u8 }
             pub(crate) const B: u8 = 1; const C: u8 = 2; pub enum D { E, F } type G = u8;
             impl<T> A<T> for B where T: Clone { type H = u8; const I: u8 = 1; fn j(&self) { let k = 1; fn l() {} }
               fn m(&self) {} async fn n() {} } trait O { fn p(&self); fn q(&self); /// Docs.\n fn r(&self); } q! { a }",
        );
        let expected = "\
#![allow(dead_code)]

use a::b;
use c::d;

mod x;

/// Docs.
#[derive(Debug)]
pub struct A {
    b: u8,
}

pub(crate) const B: u8 = 1;
const C: u8 = 2;

pub enum D {
    E,
    F,
}

type G = u8;

impl<T> A<T> for B
where
    T: Clone,
{
    type H = u8;

    const I: u8 = 1;

    fn j(&self) {
        let k = 1;
        fn l() {}
    }

    fn m(&self) {}

    async fn n() {}
}

trait O {
    fn p(&self);
    fn q(&self);

    /// Docs.
    fn r(&self);
}

q! {
    a
}
";
        assert_eq!(text, expected);
    }

    #[test]
    fn modules_are_files_in_files() {
        let text =
            formatted("pub mod a { //! Docs.\n use b::c; pub mod d { struct E; struct F {} fn g() {} } fn h() {} } fn i() {}");
        let expected = "\
pub mod a {
    //! Docs.

    use b::c;

    pub mod d {
        struct E;
        struct F {}

        fn g() {}
    }

    fn h() {}
}

fn i() {}
";
        assert_eq!(text, expected);
    }

    #[test]
    fn what_is_said_stays_the_same() {
        let items = "#[a(b, c)] #[doc = \"two\\nlines\"] const A: &str = \"x {\"; static B: [u8; 2] = [1, 2]; unsafe impl Send for C {} fn d() {}";
        let before = syn::parse_file(items).unwrap();
        let after = syn::parse_file(&formatted(items)).unwrap();
        assert_eq!(prettyplease::unparse(&before), prettyplease::unparse(&after));
    }
}
