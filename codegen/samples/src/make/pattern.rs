//! Texts that a pattern matches, made from its syntax.

use regex_syntax::hir::{Class, Hir, HirKind};

use crate::choices::Choices;
use crate::regular::translate;

/// How often is repeated beyond what must be.
#[derive(Clone, Copy)]
enum More {
    UpTo(u32),
    Just(u32),
}

/// A longer text is not made.
const LIMIT: usize = 20_000;

/// A text that matches and has a length within bounds; nothing where the pattern is beyond this, as with look-around. Anchors are
/// taken for granted: whether the text matches is for the validator to say.
pub(super) fn text(choices: &mut Choices, source: &str, (least, most): (u64, u64)) -> Option<String> {
    let hir = regex_syntax::ParserBuilder::new().build().parse(&translate(source)).ok()?;
    for more in tries(least, most) {
        let mut text = String::new();
        write(choices, &hir, more, &mut text);
        let length = text.chars().count() as u64;
        if length <= LIMIT as u64 && (least..=most).contains(&length) {
            return Some(text);
        }
    }
    // what may stand anywhere may stand in a longer text
    let mut text = String::new();
    write(choices, &hir, More::UpTo(1), &mut text);
    let missing = least.saturating_sub(text.chars().count() as u64);
    text.extend(std::iter::repeat_n('a', missing as usize));
    (!source.contains('$') && missing > 0).then_some(text)
}

/// A few repetitions, then as many as the bounds ask for, where one part is repeated or several are.
fn tries(least: u64, most: u64) -> Vec<More> {
    let aim = u32::try_from(least.max(most.min(least + 20)).min(LIMIT as u64)).unwrap_or(u32::MAX);
    let few = [More::UpTo(2), More::UpTo(0), More::UpTo(5), More::UpTo(1)];
    let least = u32::try_from(least).unwrap_or(u32::MAX);
    let many = [1, 2, 3, 4, 6].into_iter().flat_map(|parts| [More::Just(least / parts), More::Just(aim / parts)]);
    few.into_iter().chain(many).collect()
}

fn write(choices: &mut Choices, hir: &Hir, more: More, text: &mut String) {
    if text.len() > LIMIT {
        return;
    }
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(class) => text.extend(character(choices, class)),
        HirKind::Repetition(repeated) => {
            let most = |more| repeated.max.unwrap_or(u32::MAX).min(repeated.min.saturating_add(more));
            let count = match more {
                More::Just(more) => most(more),
                More::UpTo(more) => choices.between(repeated.min.into(), most(more).into()) as u32,
            };
            (0..count).for_each(|_| write(choices, &repeated.sub, more, text));
        }
        HirKind::Capture(capture) => write(choices, &capture.sub, more, text),
        HirKind::Concat(all) => all.iter().for_each(|one| write(choices, one, more, text)),
        HirKind::Alternation(all) => {
            if let Some(one) = choices.pick(all) {
                write(choices, one, more, text);
            }
        }
    }
}

/// A character of a class: printable ASCII where there is some.
fn character(choices: &mut Choices, class: &Class) -> Option<char> {
    let ranges: Vec<(char, char)> = match class {
        Class::Unicode(class) => class.ranges().iter().map(|range| (range.start(), range.end())).collect(),
        Class::Bytes(class) => class.ranges().iter().map(|range| (range.start().into(), range.end().into())).collect(),
    };
    let within = |low: char, high: char| {
        let cut = ranges.iter().map(|(start, end)| ((*start).max(low), (*end).min(high)));
        cut.filter(|(start, end)| start <= end).collect::<Vec<_>>()
    };
    let letters = [within('0', '9'), within('A', 'Z'), within('a', 'z')].concat();
    let preferred = [letters, within('!', '~'), ranges.clone()].into_iter().find(|ranges| !ranges.is_empty())?;
    let preferred = if choices.once_in(12) { within('!', '~') } else { preferred };
    let (start, end) = choices.pick(&preferred).or(ranges.first()).copied()?;
    let code = choices.between(i128::from(u32::from(start)), i128::from(u32::from(end)));
    u32::try_from(code).ok().and_then(char::from_u32).or(Some(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_match_the_pattern_they_are_made_from() {
        let patterns = [
            "^a{2,5}$",
            "^[a-zA-Z0-9-_]+$",
            "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
            "^[\\d[\\]]{3}\\/\\w+$",
            "^[^\\s&]+$",
            "^\\p{L}+$",
            "^[\\w- ]*$",
        ];
        for source in patterns {
            for seed in 0..50 {
                let text = text(&mut Choices::seeded(seed), source, (0, 100)).unwrap();
                assert!(crate::regular::matches(source, &text), "{source}: {text:?}");
            }
        }
    }

    #[test]
    fn lengths_are_kept_where_the_pattern_leaves_room() {
        for seed in 0..20 {
            let text = text(&mut Choices::seeded(seed), "^[a-z]+$", (30, 36)).unwrap();
            assert!((30..=36).contains(&text.len()), "{text}");
        }
    }

    #[test]
    fn what_is_beyond_it_is_not_made() {
        assert_eq!(text(&mut Choices::seeded(1), "^(?!a)b", (0, 9)), None);
    }
}
