//! Path templates: `/compare/{base}...{head}` is a literal segment and one of parameter, literal, parameter; what follows `?` or `#`
//! tells operations apart that are published under one path.

use crate::model::{Pair, PairValue, PathPiece, PathTemplate};

/// Why a text is no path template; the second is what to do.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Malformed(pub(super) String, pub(super) &'static str);

/// Splits a path exactly as published.
pub(super) fn parse(text: &str) -> Result<PathTemplate, Malformed> {
    let Some(path) = text.strip_prefix('/') else {
        return Err(Malformed("does not begin with `/`".to_owned(), "begin the path with `/`"));
    };
    let (path, fragment) = cut(path, '#');
    let (path, query) = cut(path, '?');
    let segments = split(path)?.into_iter().map(segment).collect::<Result<Vec<_>, _>>()?;
    let template = PathTemplate { text: text.to_owned(), segments, query: pairs(query)?, fragment: pairs(fragment)? };
    let names: Vec<_> = parameters(&template).collect();
    match names.iter().enumerate().find(|(index, name)| names.iter().take(*index).any(|other| other == *name)) {
        Some((_, twice)) => Err(Malformed(format!("names `{twice}` twice"), "give each parameter a name of its own")),
        None => Ok(template),
    }
}

/// The names between braces, in order.
pub(super) fn parameters(template: &PathTemplate) -> impl Iterator<Item = &str> {
    template.segments.iter().flatten().filter_map(PathPiece::name)
}

/// The template without the names of its parameters: two paths of one shape fit the same requests.
pub(super) fn shape(template: &PathTemplate) -> Vec<Vec<Option<String>>> {
    let piece = |piece: &PathPiece| match piece {
        PathPiece::Literal(text) => Some(text.clone()),
        PathPiece::Parameter(_) | PathPiece::Optional(_) => None,
        PathPiece::Span(_, pattern) => Some(format!("{{{pattern}}}")),
    };
    template.segments.iter().map(|pieces| pieces.iter().map(piece).collect()).collect()
}

/// What stands before and after a letter, braces not looked into.
fn cut(text: &str, at: char) -> (&str, &str) {
    let mut inside = false;
    let found = text.char_indices().find(|(_, letter)| {
        inside = *letter == '{' || (inside && *letter != '}');
        *letter == at && !inside
    });
    let index = found.map_or(text.len(), |(index, _)| index);
    (text.get(..index).unwrap_or_default(), text.get(index + 1..).unwrap_or_default())
}

/// `a=1&b&c={name}`
fn pairs(text: &str) -> Result<Vec<Pair>, Malformed> {
    text.split('&').filter(|pair| !pair.is_empty()).map(pair).collect()
}

fn pair(text: &str) -> Result<Pair, Malformed> {
    let (name, value) = text.split_once('=').map_or((text, None), |(name, value)| (name, Some(value)));
    let braced = |text: &str| text.strip_prefix('{').and_then(|text| text.strip_suffix('}')).map(str::to_owned);
    let value = match value {
        _ if braced(name).is_some() => PairValue::Parameter(braced(name).unwrap_or_default()),
        None => PairValue::None,
        Some(value) => braced(value).map_or_else(|| PairValue::Text(percent_decoded(value)), PairValue::Parameter),
    };
    let stray = |text: &str| text.contains(['{', '}']);
    match &value {
        PairValue::Text(value) if stray(value) => Err(in_part()),
        PairValue::Parameter(name) if name.is_empty() || stray(name) => Err(in_part()),
        PairValue::Parameter(found) if stray(name) => Ok(Pair { name: found.clone(), value }),
        _ if stray(name) => Err(in_part()),
        _ => Ok(Pair { name: percent_decoded(name), value }),
    }
}

fn in_part() -> Malformed {
    let why = "has a query that is a parameter in part".to_owned();
    Malformed(why, "describe what follows `?` as query parameters")
}

/// Splits at slashes outside of braces.
fn split(path: &str) -> Result<Vec<&str>, Malformed> {
    let mut segments = Vec::new();
    let (mut begin, mut inside) = (0, false);
    for (index, letter) in path.char_indices() {
        match (letter, inside) {
            ('{', false) => inside = true,
            ('}', true) => inside = false,
            ('{', true) | ('}', false) => return Err(unbalanced()),
            ('/', false) => {
                segments.push(path.get(begin..index).unwrap_or_default());
                begin = index + 1;
            }
            _ => {}
        }
    }
    segments.push(path.get(begin..).unwrap_or_default());
    if inside { Err(unbalanced()) } else { Ok(segments) }
}

fn segment(text: &str) -> Result<Vec<PathPiece>, Malformed> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((literal, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').ok_or_else(unbalanced)?;
        if name.is_empty() {
            return Err(Malformed("has `{}` without a name".to_owned(), "write the name of a path parameter between the braces"));
        }
        push_literal(&mut pieces, literal);
        pieces.push(PathPiece::Parameter(name.to_owned()));
        rest = after;
    }
    push_literal(&mut pieces, rest);
    Ok(pieces)
}

fn push_literal(pieces: &mut Vec<PathPiece>, literal: &str) {
    if !literal.is_empty() {
        pieces.push(PathPiece::Literal(percent_decoded(literal)));
    }
}

fn unbalanced() -> Malformed {
    Malformed(
        "has a brace without its partner".to_owned(),
        "write parameters as `{name}`, and braces that mean themselves as %7B and %7D",
    )
}

/// `%7B` is `{`; what is no escape, or not UTF-8 when decoded, stays as written.
fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let escaped = (first == b'%').then(|| after.get(..2)).flatten();
        let decoded = escaped.and_then(|digits| std::str::from_utf8(digits).ok()).and_then(hex);
        bytes.push(decoded.unwrap_or(first));
        rest = if decoded.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn hex(digits: &str) -> Option<u8> {
    if digits.starts_with('+') { None } else { u8::from_str_radix(digits, 16).ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(template: &PathTemplate) -> String {
        let piece = |piece: &PathPiece| match piece {
            PathPiece::Literal(text) => text.clone(),
            piece => format!("<{}>", piece.name().unwrap_or_default()),
        };
        let segments = template.segments.iter().map(|pieces| pieces.iter().map(piece).collect::<Vec<_>>().join("+"));
        segments.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn paths_are_split_exactly() {
        let cases = [
            ("/", ""),
            ("/pets", "pets"),
            ("/pets/", "pets | "),
            ("/pets/{id}", "pets | <id>"),
            ("/compare/{base}...{head}", "compare | <base>+...+<head>"),
            ("/{name}:undelete", "<name>+:undelete"),
            ("/{a}{b}", "<a>+<b>"),
            ("/a%7Bb%2Fc/100%", "a{b/c | 100%"),
            ("/{a/b}", "<a/b>"),
        ];
        for (text, expected) in cases {
            assert_eq!(written(&parse(text).expect(text)), expected, "{text}");
        }
    }

    #[test]
    fn what_follows_the_path_is_pairs() {
        let pair = |name: &str, value| Pair { name: name.to_owned(), value };
        let text = |text: &str| PairValue::Text(text.to_owned());
        let lat = PairValue::Parameter("la".to_owned());
        let cases = [
            ("/a?b=c%20d&e", vec![pair("b", text("c d")), pair("e", PairValue::None)], vec![]),
            ("/a?lat={la}&{lon}", vec![pair("lat", lat), pair("lon", PairValue::Parameter("lon".to_owned()))], vec![]),
            ("/#Action=Go", vec![], vec![pair("Action", text("Go"))]),
            ("/a/?x#y&z", vec![pair("x", PairValue::None)], vec![pair("y", PairValue::None), pair("z", PairValue::None)]),
            ("/{a?b#c}", vec![], vec![]),
        ];
        for (path, query, fragment) in cases {
            let template = parse(path).expect(path);
            assert_eq!((template.query, template.fragment), (query, fragment), "{path}");
        }
    }

    #[test]
    fn malformed_paths_say_why() {
        let cases = [
            ("pets", "does not begin with `/`"),
            ("/{id", "has a brace without its partner"),
            ("/id}", "has a brace without its partner"),
            ("/{{id}}", "has a brace without its partner"),
            ("/{}", "has `{}` without a name"),
            ("/{id}/x/{id}", "names `id` twice"),
            ("/a?b=c{d}", "has a query that is a parameter in part"),
            ("/a?{b", "has a query that is a parameter in part"),
        ];
        for (text, expected) in cases {
            assert_eq!(parse(text).expect_err(text).0, expected, "{text}");
        }
    }
}
