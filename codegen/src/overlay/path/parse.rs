//! From text to a query.

use super::{Comparison, Malformed, Operand, Query, Segment, Selector, Test};

/// How deep filters may stand in filters.
const MAX_DEPTH: u32 = 32;

const COMPARISONS: [(&str, Comparison); 6] = [
    ("==", Comparison::Equal),
    ("!=", Comparison::NotEqual),
    ("<=", Comparison::LessOrEqual),
    (">=", Comparison::GreaterOrEqual),
    ("<", Comparison::Less),
    (">", Comparison::Greater),
];

impl Query {
    /// Reads `$.paths.*.get`.
    pub(in crate::overlay) fn parse(text: &str) -> Result<Self, Malformed> {
        let mut cursor = Cursor { rest: text, depth: 0 };
        if !cursor.take("$") {
            return Err(malformed("it does not begin with `$`"));
        }
        let segments = segments(&mut cursor)?;
        if !cursor.rest.is_empty() {
            return Err(unexpected(&cursor));
        }
        Ok(Self { relative: false, segments })
    }
}

/// What is left to read.
struct Cursor<'t> {
    rest: &'t str,
    depth: u32,
}

impl<'t> Cursor<'t> {
    fn space(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    fn take(&mut self, token: &str) -> bool {
        match self.rest.strip_prefix(token) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn expect(&mut self, token: &str) -> Result<(), Malformed> {
        self.space();
        if self.take(token) { Ok(()) } else { Err(malformed(&format!("`{token}` is missing before `{}`", shown(self.rest)))) }
    }

    fn take_while(&mut self, fits: impl Fn(char) -> bool) -> &'t str {
        let end = self.rest.find(|letter| !fits(letter)).unwrap_or(self.rest.len());
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }
}

fn segments(cursor: &mut Cursor<'_>) -> Result<Vec<Segment>, Malformed> {
    let mut segments = Vec::new();
    loop {
        let before = cursor.rest;
        cursor.space();
        let segment = if cursor.take("..") {
            let selectors = if cursor.take("[") { bracketed(cursor)? } else { vec![shorthand(cursor)?] };
            Segment { descend: true, selectors }
        } else if cursor.take(".") {
            Segment { descend: false, selectors: vec![shorthand(cursor)?] }
        } else if cursor.take("[") {
            Segment { descend: false, selectors: bracketed(cursor)? }
        } else {
            cursor.rest = before;
            return Ok(segments);
        };
        segments.push(segment);
    }
}

/// `*` or a name of letters, digits and `_`.
fn shorthand(cursor: &mut Cursor<'_>) -> Result<Selector, Malformed> {
    if cursor.take("*") {
        return Ok(Selector::Wildcard);
    }
    let name = cursor.take_while(|letter| letter.is_ascii_alphanumeric() || letter == '_' || !letter.is_ascii());
    if name.is_empty() || name.starts_with(|first: char| first.is_ascii_digit()) {
        return Err(unexpected(cursor));
    }
    if cursor.rest.starts_with('-') {
        let message = format!("`{name}-…` has characters that may not stand behind a dot");
        return Err(Malformed { message, help: Some("write such names in brackets and quotes: `['x-internal']`") });
    }
    if cursor.rest.starts_with('(') {
        let message = format!("the function `{name}` is not supported");
        return Err(Malformed {
            message,
            help: Some("compare with `==`, `!=`, `<` and the like, or test that something is there"),
        });
    }
    Ok(Selector::Name(name.to_owned()))
}

/// What stands up to `]`, whose `[` has been read.
fn bracketed(cursor: &mut Cursor<'_>) -> Result<Vec<Selector>, Malformed> {
    let mut selectors = Vec::new();
    loop {
        cursor.space();
        selectors.push(selector(cursor)?);
        cursor.space();
        if cursor.take("]") {
            return Ok(selectors);
        }
        cursor.expect(",")?;
    }
}

fn selector(cursor: &mut Cursor<'_>) -> Result<Selector, Malformed> {
    if cursor.take("*") {
        return Ok(Selector::Wildcard);
    }
    if cursor.take("?") {
        return test(cursor).map(Selector::Filter);
    }
    if let Some(name) = quoted(cursor)? {
        return Ok(Selector::Name(name));
    }
    let start = integer(cursor)?;
    cursor.space();
    if !cursor.take(":") {
        return start.map(Selector::Index).ok_or_else(|| unexpected(cursor));
    }
    cursor.space();
    let end = integer(cursor)?;
    cursor.space();
    let step = if cursor.take(":") {
        cursor.space();
        integer(cursor)?
    } else {
        None
    };
    Ok(Selector::Slice { start, end, step: step.unwrap_or(1) })
}

fn integer(cursor: &mut Cursor<'_>) -> Result<Option<i64>, Malformed> {
    let digits = cursor.take_while(|letter| letter.is_ascii_digit() || letter == '-');
    if digits.is_empty() {
        return Ok(None);
    }
    digits.parse().map(Some).map_err(|_| malformed(&format!("`{digits}` is no index")))
}

/// A text between quotes of either kind.
fn quoted(cursor: &mut Cursor<'_>) -> Result<Option<String>, Malformed> {
    let Some(quote) = cursor.rest.chars().next().filter(|letter| matches!(letter, '\'' | '"')) else { return Ok(None) };
    let mut letters = cursor.rest.char_indices().skip(1);
    let mut text = String::new();
    while let Some((index, letter)) = letters.next() {
        if letter == quote {
            cursor.rest = cursor.rest.get(index + 1..).unwrap_or_default();
            return Ok(Some(text));
        }
        if letter != '\\' {
            text.push(letter);
            continue;
        }
        match letters.next().map(|(_, escape)| escape) {
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            Some('r') => text.push('\r'),
            Some('b') => text.push('\u{8}'),
            Some('f') => text.push('\u{c}'),
            Some('u') => {
                let digits: String = letters.by_ref().take(4).map(|(_, digit)| digit).collect();
                let letter = u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32);
                text.push(letter.ok_or_else(|| malformed(&format!("`\\u{digits}` is no character")))?);
            }
            Some(letter @ ('\\' | '/' | '\'' | '"')) => text.push(letter),
            _ => return Err(malformed("it has a `\\` that stands for nothing")),
        }
    }
    Err(malformed("a quote is not closed"))
}

/// `a || b`
fn test(cursor: &mut Cursor<'_>) -> Result<Test, Malformed> {
    cursor.depth += 1;
    if cursor.depth > MAX_DEPTH {
        return Err(malformed("filters nest too deep"));
    }
    let mut tests = vec![all(cursor)?];
    cursor.space();
    while cursor.take("||") {
        tests.push(all(cursor)?);
        cursor.space();
    }
    cursor.depth -= 1;
    Ok(one_or(tests, Test::Any))
}

/// `a && b`
fn all(cursor: &mut Cursor<'_>) -> Result<Test, Malformed> {
    let mut tests = vec![basic(cursor)?];
    cursor.space();
    while cursor.take("&&") {
        tests.push(basic(cursor)?);
        cursor.space();
    }
    Ok(one_or(tests, Test::All))
}

/// `!a`, `(a)`, `@.a`, `@.a == 'b'`
fn basic(cursor: &mut Cursor<'_>) -> Result<Test, Malformed> {
    cursor.space();
    if cursor.rest.starts_with('!') && !cursor.rest.starts_with("!=") {
        cursor.take("!");
        cursor.space();
        return match basic(cursor)? {
            Test::Compare(..) => Err(Malformed {
                message: "`!` stands before a comparison".to_owned(),
                help: Some("put the comparison in parentheses"),
            }),
            other => Ok(Test::Not(Box::new(other))),
        };
    }
    if cursor.take("(") {
        let inner = test(cursor)?;
        cursor.expect(")")?;
        // as one of a list, a comparison in parentheses may have `!` before it
        return Ok(if matches!(inner, Test::Compare(..)) { Test::All(vec![inner]) } else { inner });
    }
    let left = operand(cursor)?;
    cursor.space();
    let found = COMPARISONS.iter().find(|(token, _)| cursor.rest.starts_with(token));
    match (found, left) {
        (Some((token, comparison)), left) => {
            cursor.take(token);
            cursor.space();
            let right = operand(cursor)?;
            [&left, &right].into_iter().try_for_each(single)?;
            Ok(Test::Compare(left, *comparison, right))
        }
        (None, Operand::Query(query)) => Ok(Test::Exists(query)),
        (None, _) => Err(malformed("a value alone is no test")),
    }
}

fn operand(cursor: &mut Cursor<'_>) -> Result<Operand, Malformed> {
    if let Some(text) = quoted(cursor)? {
        return Ok(Operand::Text(text));
    }
    for (token, relative) in [("@", true), ("$", false)] {
        if cursor.take(token) {
            return Ok(Operand::Query(Query { relative, segments: segments(cursor)? }));
        }
    }
    let word = cursor.take_while(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '+' | '.' | '_'));
    match word {
        "true" => Ok(Operand::Bool(true)),
        "false" => Ok(Operand::Bool(false)),
        "null" => Ok(Operand::Null),
        _ if cursor.rest.starts_with('(') && !word.is_empty() => {
            let message = format!("the function `{word}` is not supported");
            Err(Malformed { message, help: Some("compare with `==`, `!=`, `<` and the like, or test that something is there") })
        }
        _ => match word.parse::<f64>() {
            Ok(number) if number.is_finite() => Ok(Operand::Number(number)),
            _ => Err(malformed(&format!("a value is missing before `{}`", shown(&format!("{word}{}", cursor.rest))))),
        },
    }
}

/// A query that is compared names one node at most.
fn single(operand: &Operand) -> Result<(), Malformed> {
    let Operand::Query(query) = operand else { return Ok(()) };
    let one =
        |segment: &Segment| !segment.descend && matches!(segment.selectors.as_slice(), [Selector::Name(_) | Selector::Index(_)]);
    if query.segments.iter().all(one) { Ok(()) } else { Err(malformed("a path that may name several nodes is compared")) }
}

fn one_or(mut tests: Vec<Test>, several: fn(Vec<Test>) -> Test) -> Test {
    match (tests.pop(), tests.is_empty()) {
        (Some(only), true) => only,
        (last, _) => {
            tests.extend(last);
            several(tests)
        }
    }
}

fn unexpected(cursor: &Cursor<'_>) -> Malformed {
    match cursor.rest {
        "" => malformed("it ends too early"),
        rest => malformed(&format!("`{}` is not expected there", shown(rest))),
    }
}

fn shown(rest: &str) -> String {
    if rest.is_empty() { "the end".to_owned() } else { rest.chars().take(12).collect() }
}

fn malformed(message: &str) -> Malformed {
    Malformed { message: message.to_owned(), help: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn malformed_paths_say_why() {
        for (text, expected) in [
            ("paths", "it does not begin with `$`"),
            ("$.", "it ends too early"),
            ("$.a b", "` b` is not expected there"),
            ("$['a", "a quote is not closed"),
            ("$['a'", "`,` is missing before `the end`"),
            ("$[?@.a == ]", "a value is missing before `]`"),
            ("$[?@..a == 1]", "a path that may name several nodes is compared"),
            ("$[?length(@.a) > 1]", "the function `length` is not supported"),
            ("$.paths[?@.x-internal]", "`x-…` has characters that may not stand behind a dot"),
            ("$[?!@.a == 1]", "`!` stands before a comparison"),
            ("$[1.5]", "`,` is missing before `.5]`"),
            ("$[?'a']", "a value alone is no test"),
            ("$['\\q']", "it has a `\\` that stands for nothing"),
        ] {
            let found = Query::parse(text).map_err(|malformed| malformed.message);
            assert_eq!(found, Err(expected.to_owned()), "{text}");
        }
        assert!(Query::parse(&format!("${}", "[?(".repeat(1000))).is_err());
        assert!(Query::parse(&format!("$[?{}@.a]", "!".repeat(10))).is_ok());
    }
}
