//! Expressions on one line where they fit, else a line for each part.

/// An expression, or a part of one.
#[derive(Debug, Clone)]
pub(in crate::emit) enum Piece {
    Text(String),
    List {
        open: String,
        items: Vec<Piece>,
        close: String,
        /// Whether blanks stand inside the brackets.
        spaced: bool,
    },
    /// A call and calls on what it gives.
    Chain(Box<Piece>, Vec<Piece>),
}

const WIDTH: usize = 90;
const INDENT: usize = 4;

impl Piece {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Piece::Text(text.into())
    }

    pub(super) fn list(open: &str, items: impl IntoIterator<Item = Piece>, close: &str) -> Self {
        Piece::List { open: open.to_owned(), items: items.into_iter().collect(), close: close.to_owned(), spaced: false }
    }

    pub(super) fn fields(open: &str, items: impl IntoIterator<Item = Piece>, close: &str) -> Self {
        let items: Vec<_> = items.into_iter().collect();
        Piece::List { open: open.to_owned(), spaced: !items.is_empty(), items, close: close.to_owned() }
    }

    pub(super) fn chain(begun: Piece, calls: Vec<Piece>) -> Self {
        if calls.is_empty() { begun } else { Piece::Chain(Box::new(begun), calls) }
    }

    /// The same with a text on either side of it.
    pub(in crate::emit) fn within(self, before: &str, after: &str) -> Self {
        match self {
            Piece::Text(text) => Piece::Text(format!("{before}{text}{after}")),
            Piece::List { open, items, close, spaced } => {
                Piece::List { open: format!("{before}{open}"), items, close: format!("{close}{after}"), spaced }
            }
            Piece::Chain(begun, mut calls) => {
                let last = calls.pop().map(|last| last.within("", after));
                calls.extend(last);
                Piece::Chain(Box::new(begun.within(before, "")), calls)
            }
        }
    }

    /// On one line.
    pub(super) fn flat(&self) -> String {
        match self {
            Piece::Text(text) => text.clone(),
            Piece::List { open, items, close, spaced } => {
                let items: Vec<String> = items.iter().map(Piece::flat).collect();
                let blank = if *spaced { " " } else { "" };
                format!("{open}{blank}{}{blank}{close}", items.join(", "))
            }
            Piece::Chain(begun, calls) => begun.flat() + &calls.iter().map(Piece::flat).collect::<String>(),
        }
    }

    /// On as many lines as it takes.
    pub(in crate::emit) fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        self.write(0, &mut lines);
        lines
    }

    fn write(&self, indent: usize, lines: &mut Vec<String>) {
        let flat = self.flat();
        let blanks = " ".repeat(indent);
        match self {
            _ if indent + flat.chars().count() <= WIDTH => lines.push(blanks + &flat),
            Piece::Text(text) => lines.push(blanks + text),
            Piece::List { open, items, close, .. } => {
                lines.push(format!("{blanks}{open}"));
                for item in items {
                    item.write(indent + INDENT, lines);
                    let last = lines.last_mut().filter(|line| !line.trim_start().starts_with(".."));
                    last.into_iter().for_each(|line| line.push(','));
                }
                // the comma of a tuple of one stands behind its item now
                lines.push(format!("{blanks}{}", close.trim_start_matches(',')));
            }
            Piece::Chain(begun, calls) => {
                begun.write(indent, lines);
                calls.iter().for_each(|call| call.write(indent + INDENT, lines));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_expressions_are_broken_at_their_parts() {
        let text = |length: usize| Piece::text("a".repeat(length));
        let short = Piece::fields("Pet {", [text(3), Piece::text("..b")], "}").within("Some(", ")");
        assert_eq!(short.lines(), ["Some(Pet { aaa, ..b })"]);
        let long = Piece::fields("Pet {", [text(80), Piece::text("..b")], "}").within("x: Some(", ")");
        assert_eq!(long.lines(), ["x: Some(Pet {".to_owned(), format!("    {},", "a".repeat(80)), "    ..b".into(), "})".into()]);
        let chain =
            Piece::chain(text(60), vec![text(20).within(".b(", ")"), text(20).within(".c(", ")")]).within("let x = ", ";");
        let expected = [
            format!("let x = {}", "a".repeat(60)),
            format!("    .b({})", "a".repeat(20)),
            format!("    .c({});", "a".repeat(20)),
        ];
        assert_eq!(chain.lines(), expected);
    }
}
