//! A segment of a path that mixes literals and parameters: `{base}...{head}`, `{id}:undelete`.

use std::ops::Range;

use crate::operation::Piece;
use crate::param::span;

/// Whether `segment` fits the pieces; each parameter takes at least one character and as few as it can, and where it stands is added
/// to `holes`, counted from `start`. Literals are compared percent-decoded.
pub(super) fn fit(pieces: &[Piece], segment: &str, start: usize, ignore_case: bool, holes: &mut Vec<Range<usize>>) -> bool {
    let bytes = segment.as_bytes();
    let (mut at, mut open) = (0, None);
    for (order, piece) in pieces.iter().enumerate() {
        let last = order + 1 == pieces.len();
        match piece {
            Piece::Literal(literal) => {
                let Some(found) = place(bytes, at, open.is_some(), last, literal.as_bytes(), ignore_case) else { return false };
                close(&mut open, found.start, start, holes);
                at = found.end;
            }
            Piece::Optional(_) => {
                close(&mut open, at, start, holes);
                open = Some(at);
            }
            Piece::Parameter(_) | Piece::Span(..) => {
                close(&mut open, at, start, holes);
                open = Some(at);
                let Some((_, next)) = unit(bytes, at) else { return false };
                at = next;
            }
        }
    }
    let complete = open.is_some() || at == bytes.len();
    close(&mut open, bytes.len(), start, holes);
    complete
}

/// As [`fit`], for several segments, of which only parameters that span segments may take more than one.
pub(super) fn fit_span(pieces: &[Piece], text: &str, start: usize, ignore_case: bool, holes: &mut Vec<Range<usize>>) -> bool {
    let before = holes.len();
    if !fit(pieces, text, start, ignore_case, holes) {
        holes.truncate(before);
        return false;
    }
    let parameters = pieces.iter().filter(|piece| piece.place().is_some());
    let texts = holes.iter().skip(before).map(|hole| text.get(hole.start - start..hole.end - start).unwrap_or_default());
    let fits = parameters.zip(texts).all(|(piece, text)| match piece {
        Piece::Span(_, pattern) => span::fits(pattern, text),
        _ => !text.contains('/'),
    });
    if !fits {
        holes.truncate(before);
    }
    fits
}

fn close(open: &mut Option<usize>, end: usize, start: usize, holes: &mut Vec<Range<usize>>) {
    holes.extend(open.take().map(|from| start + from..start + end));
}

/// Where a literal stands: at `at`, or anywhere after it if a parameter is open; at the very end if it is the last piece.
fn place(bytes: &[u8], mut at: usize, floating: bool, last: bool, literal: &[u8], ignore_case: bool) -> Option<Range<usize>> {
    loop {
        match literal_end(bytes, at, literal, ignore_case) {
            Some(end) if !last || end == bytes.len() => return Some(at..end),
            _ if !floating => return None,
            _ => at = unit(bytes, at)?.1,
        }
    }
}

fn literal_end(bytes: &[u8], mut at: usize, literal: &[u8], ignore_case: bool) -> Option<usize> {
    let mut of_literal = 0;
    while let Some((expected, next)) = unit(literal, of_literal) {
        let (found, after) = unit(bytes, at)?;
        let equal = if ignore_case { found.eq_ignore_ascii_case(&expected) } else { found == expected };
        if !equal {
            return None;
        }
        (of_literal, at) = (next, after);
    }
    Some(at)
}

/// The byte at `at`, percent-decoded, and where the next one begins.
fn unit(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    let byte = *bytes.get(at)?;
    let digit = |place: usize| bytes.get(place).and_then(|digit| char::from(*digit).to_digit(16));
    match (byte, digit(at + 1), digit(at + 2)) {
        (b'%', Some(high), Some(low)) => Some(((high * 16 + low) as u8, at + 3)),
        _ => Some((byte, at + 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::operation::Piece::{Literal, Parameter};

    fn texts<'s>(pieces: &[Piece], segment: &'s str) -> Option<Vec<&'s str>> {
        let mut holes = Vec::new();
        fit(pieces, segment, 0, false, &mut holes).then(|| holes.into_iter().map(|hole| &segment[hole]).collect())
    }

    #[test]
    fn segments_split_at_their_literals() {
        let range = [Parameter(0), Literal("..."), Parameter(1)];
        let file = [Literal("file-"), Parameter(0), Literal("."), Parameter(1), Literal(".gz")];
        let verb = [Parameter(0), Literal(":undelete")];
        let pair = [Parameter(0), Parameter(1)];
        let extension = [Literal("log"), Piece::Optional(0)];
        type Case<'c> = (&'c [Piece], &'c str, Option<&'c [&'c str]>);
        let cases: &[Case<'_>] = &[
            (&range, "a...b", Some(&["a", "b"])),
            (&range, "a....", Some(&["a", "."])),
            (&range, "a%2E..b", Some(&["a", "b"])),
            (&range, "...b", None),
            (&range, "a...", None),
            (&range, "a..b", None),
            (&file, "file-a.tar.gz", Some(&["a", "tar"])),
            (&file, "file-a.b.gz.gz", Some(&["a", "b.gz"])),
            (&file, "file-a.gz", None),
            (&file, "File-a.tar.gz", None),
            (&verb, "7:undelete", Some(&["7"])),
            (&verb, ":undelete:undelete", Some(&[":undelete"])),
            (&verb, ":undelete", None),
            (&verb, "7:undelete2", None),
            (&verb, "%", None),
            (&pair, "%20b", Some(&["%20", "b"])),
            (&pair, "a", None),
            (&extension, "log", Some(&[""])),
            (&extension, "log.gz", Some(&[".gz"])),
        ];
        for (pieces, segment, expected) in cases {
            assert_eq!(texts(pieces, segment).as_deref(), *expected, "{segment}");
        }
    }

    #[test]
    fn only_parameters_that_span_take_slashes() {
        let verb = [Piece::Span(0, "projects/*"), Literal(":undelete")];
        let pair = [Piece::Span(0, "**"), Literal("..."), Parameter(1)];
        let cases: [(&[Piece], &str, bool); 5] = [
            (&verb, "projects/7:undelete", true),
            (&verb, "projects/7/x:undelete", false),
            (&verb, "folders/7:undelete", false),
            (&pair, "a/b...c", true),
            (&pair, "a/b...c/d", false),
        ];
        for (pieces, text, expected) in cases {
            let mut holes = Vec::new();
            assert_eq!(fit_span(pieces, text, 0, false, &mut holes), expected, "{text}");
            assert_eq!(holes.is_empty(), !expected, "{text}");
        }
    }
}
