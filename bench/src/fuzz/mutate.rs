//! From inputs to a new one: changes that a text of lines and words often survives, so that they reach beyond the reader.

use super::dice::Dice;

/// A changed copy of one of the inputs.
pub(super) fn mutate(inputs: &[Vec<u8>], words: &[&str], dice: &mut Dice) -> Vec<u8> {
    let mut text = pick(inputs, dice).to_vec();
    for _ in 0..=dice.below(4) {
        text = match dice.below(12) {
            0 => bytes(text, dice),
            1 | 2 => drop_line(&text, dice),
            3 | 4 => repeat_line(&text, dice),
            5 => indent_line(&text, dice),
            6 => splice(&text, pick(inputs, dice), dice),
            7 => insert_line(&text, pick(inputs, dice), dice),
            _ => replace_word(&text, words, dice),
        };
    }
    text
}

fn pick<'a>(inputs: &'a [Vec<u8>], dice: &mut Dice) -> &'a [u8] {
    inputs.get(dice.below(inputs.len())).map_or(b"", Vec::as_slice)
}

fn bytes(mut text: Vec<u8>, dice: &mut Dice) -> Vec<u8> {
    let at = dice.below(text.len());
    let byte = dice.below(256) as u8;
    match (dice.below(3), text.get_mut(at)) {
        (0, Some(place)) => *place = byte,
        (1, Some(_)) => drop(text.remove(at)),
        _ => text.insert(at, byte),
    }
    text
}

fn lines(text: &[u8]) -> Vec<&[u8]> {
    text.split_inclusive(|byte| *byte == b'\n').collect()
}

fn drop_line(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut lines = lines(text);
    let at = dice.below(lines.len());
    lines.drain(at..(at + 1 + dice.below(3)).min(lines.len()));
    lines.concat()
}

/// Copies some lines to another place.
fn repeat_line(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut lines = lines(text);
    let from = dice.below(lines.len());
    let copied = lines.get(from..(from + 1 + dice.below(6)).min(lines.len())).unwrap_or_default().to_vec();
    let to = dice.below(lines.len() + 1);
    lines.splice(to..to, copied);
    lines.concat()
}

fn indent_line(text: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut lines: Vec<Vec<u8>> = lines(text).into_iter().map(<[u8]>::to_vec).collect();
    let at = dice.below(lines.len());
    if let Some(line) = lines.get_mut(at) {
        if dice.below(2) == 0 && line.starts_with(b"  ") { drop(line.drain(..2)) } else { drop(line.splice(0..0, *b"  ")) }
    }
    lines.concat()
}

/// The beginning of one and the end of another.
fn splice(text: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let (head, tail) = (lines(text), lines(other));
    let head = head.get(..dice.below(head.len() + 1)).unwrap_or_default();
    let tail = tail.get(dice.below(tail.len() + 1)..).unwrap_or_default();
    [head.concat(), tail.concat()].concat()
}

/// A line of another input, with the indentation of the line it comes before.
fn insert_line(text: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let (mut here, there) = (lines(text), lines(other));
    let at = dice.below(here.len());
    let (Some(before), Some(line)) = (here.get(at), there.get(dice.below(there.len()))) else { return text.to_vec() };
    let indent = before.iter().take_while(|byte| **byte == b' ').count();
    let line = [vec![b' '; indent], line.trim_ascii_start().to_vec()].concat();
    here.insert(at, &line);
    here.concat()
}

/// Puts a word in the place of another.
fn replace_word(text: &[u8], known: &[&str], dice: &mut Dice) -> Vec<u8> {
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || b"$#/~_-.'\"".contains(byte);
    let words: Vec<&[u8]> = text.chunk_by(|left, right| is_word(left) == is_word(right)).collect();
    let places: Vec<usize> =
        words.iter().enumerate().filter(|(_, word)| word.first().is_some_and(is_word)).map(|(at, _)| at).collect();
    let mut changed = words;
    let own: Vec<&[u8]> = places.iter().filter_map(|at| changed.get(*at).copied()).collect();
    let word = if dice.below(3) == 0 { dice.pick(&own) } else { dice.pick(known).map(str::as_bytes) };
    let place = places.get(dice.below(places.len())).and_then(|at| changed.get_mut(*at));
    if let (Some(place), Some(word)) = (place, word) {
        *place = word;
    }
    changed.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn most_mutations_change_a_text() {
        let inputs = [b"openapi: 3.1.0\npaths:\n  /a: {}\n".to_vec()];
        let mut dice = Dice::new(3);
        let changed = (0..1000).filter(|_| mutate(&inputs, &["a"], &mut dice) != inputs[0]).count();
        assert!(changed > 800, "{changed}");
    }

    #[test]
    fn texts_of_nothing_and_of_no_characters_are_mutated_too() {
        let inputs = [Vec::new(), vec![0xff, b'\n'], vec![b'\n'; 3]];
        let mut dice = Dice::new(3);
        assert!((0..1000).any(|_| mutate(&inputs, &["a"], &mut dice).len() > 3));
    }
}
