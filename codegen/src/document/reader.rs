//! A cursor over the nodes of a description: objects are read key by key, every problem is kept with its place.

use indexmap::IndexMap;

use super::Parts;
use super::reference::Reference;
use super::swagger;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Location, Members, Node, Number, Sources};
use crate::table::keyword;

/// Objects of one kind that a `$ref` may lead to, by the place where they stand.
pub(crate) type Table<T> = IndexMap<Location, T>;

/// Reads one kind of object; `None` where what stands there is something else.
pub(super) type Read<'a, T> = fn(&mut Reader<'a>, Location) -> Option<T>;

/// Reads one kind of shared object into its table.
type ReadShared<'a> = fn(&mut Reader<'a>, Location);

/// An object that a `$ref` can stand for: read once, kept in a table of its kind.
pub(super) trait Shared<'a>: Sized {
    /// Reads what stands at a place; a node of another type is reported and gives `None`.
    fn read(reader: &mut Reader<'a>, at: Location) -> Option<Self>;
    /// Where objects of this kind are kept.
    fn table<'p>(parts: &'p mut Parts<'a>) -> &'p mut Table<Self>;
}

/// What reading has gathered so far.
pub(super) struct Reader<'a> {
    pub(super) sources: &'a Sources,
    pub(super) parts: Parts<'a>,
    pub(super) found: Vec<Diagnostic>,
    /// What holds for operations, where the description is Swagger 2.0.
    pub(super) swagger: Option<swagger::Defaults<'a>>,
    waiting: Vec<(ReadShared<'a>, Location)>,
}

/// An object being read: knows which keys somebody asked for.
pub(super) struct Object<'r, 'a> {
    pub(super) reader: &'r mut Reader<'a>,
    pub(super) at: Location,
    members: Members<'a>,
    claimed: Vec<&'static str>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(sources: &'a Sources) -> Self {
        Self { sources, parts: Parts::default(), found: Vec::new(), swagger: None, waiting: Vec::new() }
    }

    /// Reads what references lead to, until none waits.
    pub(super) fn read_referenced(&mut self) {
        while let Some((read, at)) = self.waiting.pop() {
            read(self, at);
        }
    }

    /// The object at a place, to be read key by key.
    pub(super) fn object(&mut self, at: Location) -> Option<Object<'_, 'a>> {
        let members = self.members(at)?;
        Some(Object { reader: self, at, members, claimed: Vec::new() })
    }

    /// A place as it is, for whoever reads it later.
    pub(super) fn here(&mut self, at: Location) -> Option<Location> {
        Some(at)
    }

    pub(super) fn members(&mut self, at: Location) -> Option<Members<'a>> {
        match self.sources.node(at) {
            Node::Object(members) => Some(members),
            other => self.wrong_type(at, "an object", other),
        }
    }

    pub(super) fn string(&mut self, at: Location) -> Option<&'a str> {
        match self.sources.node(at) {
            Node::String(text) => Some(text),
            other => self.wrong_type(at, "a string", other),
        }
    }

    pub(super) fn flag(&mut self, at: Location) -> Option<bool> {
        match self.sources.node(at) {
            Node::Bool(flag) => Some(flag),
            other => self.wrong_type(at, "true or false", other),
        }
    }

    pub(super) fn number(&mut self, at: Location) -> Option<Number> {
        match self.sources.node(at) {
            Node::Number(number) => Some(number),
            other => self.wrong_type(at, "a number", other),
        }
    }

    /// A count: `maxLength: 40`, also written `40.0`.
    pub(super) fn count(&mut self, at: Location) -> Option<u64> {
        let whole = match self.number(at)? {
            Number::Integer(count) => u64::try_from(count).ok(),
            Number::Float(count) if count.fract() == 0.0 && (0.0..1e18).contains(&count) => Some(count as u64),
            Number::Float(_) => None,
        };
        if whole.is_none() {
            self.report(Diagnostic::new(Code::WrongType, at, "expected a whole number of zero or more"));
        }
        whole
    }

    /// Reads an object that references may lead to, once; its place names it from then on.
    pub(super) fn shared<T: Shared<'a>>(&mut self, at: Location) -> Option<Location> {
        if !T::table(&mut self.parts).contains_key(&at) {
            let read = T::read(self, at)?;
            T::table(&mut self.parts).insert(at, read);
        }
        Some(at)
    }

    /// Sees to it that what a reference leads to is read as well.
    pub(super) fn refer<T: Shared<'a>>(&mut self, target: Location) {
        self.waiting.push((
            |reader, at| {
                reader.shared::<T>(at);
            },
            target,
        ));
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Reports a node of another type than the one that belongs there; nothing, and what says nothing of types, is passed over.
    pub(super) fn wrong_type<T>(&mut self, at: Location, expected: &str, found: Node<'_>) -> Option<T> {
        let message = match self.sources.key(at) {
            Some(key) => format!("expected {expected} for `{key}`, found {}", kind(found)),
            None => format!("expected {expected}, found {}", kind(found)),
        };
        let diagnostic = Diagnostic::new(Code::WrongType, at, message);
        let harmless = self.sources.key(at).is_some_and(|key| HARMLESS.contains(&key) || keyword::is_harmless(key));
        if harmless || matches!(found, Node::Null) {
            self.report(diagnostic.lowered().help("correct or remove it; it is passed over"));
        } else {
            self.report(diagnostic);
        }
        None
    }
}

/// Keys of objects other than schemas that only people read.
const HARMLESS: [&str; 5] = ["summary", "version", "bearerFormat", "operationId", "termsOfService"];

/// The diagnostic of a key that nobody knows, with the one it may have meant.
pub(super) fn unknown(key: &str, at: Location, nearest: Option<&str>) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code::UnknownKeyword, at, format!("unknown keyword `{key}`")).on_key();
    diagnostic.help(match nearest {
        Some(known) => format!("did you mean `{known}`?"),
        None => format!("remove it, or write `x-{key}` if it is an extension of yours"),
    })
}

/// The known key that a key may have meant.
pub(super) fn nearest(key: &str, mut known: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    known.find(|known| one_letter_apart(known, key))
}

impl<'a> Object<'_, 'a> {
    /// The value of a key, which is claimed with it.
    pub(super) fn take(&mut self, key: &'static str) -> Option<Location> {
        self.claimed.push(key);
        self.members.get(key)
    }

    /// Claims keys that say nothing to a generator.
    pub(super) fn ignore(&mut self, keys: &[&'static str]) {
        self.claimed.extend(keys);
    }

    /// Every member, claimed or not.
    pub(super) fn members(&self) -> Members<'a> {
        self.members
    }

    pub(super) fn string(&mut self, key: &'static str) -> Option<&'a str> {
        let at = self.take(key)?;
        self.reader.string(at)
    }

    /// A string that the specification asks for, and that can be done without.
    pub(super) fn expected_string(&mut self, key: &'static str) -> Option<&'a str> {
        self.expect(key);
        self.string(key)
    }

    /// Reports a key without which the object makes no sense.
    pub(super) fn require(&mut self, key: &'static str) {
        if let Some(diagnostic) = self.missing(key) {
            self.reader.report(diagnostic);
        }
    }

    /// Warns of a key that the specification asks for, and that can be done without.
    pub(super) fn expect(&mut self, key: &'static str) {
        if let Some(diagnostic) = self.missing(key) {
            self.reader.report(diagnostic.lowered());
        }
    }

    fn missing(&self, key: &str) -> Option<Diagnostic> {
        let absent = self.members.get(key).is_none();
        let diagnostic = || Diagnostic::new(Code::MissingKey, self.at, format!("`{key}` is missing"));
        absent.then(|| diagnostic().on_key().help(format!("add `{key}` here")))
    }

    pub(super) fn flag(&mut self, key: &'static str) -> Option<bool> {
        let at = self.take(key)?;
        self.reader.flag(at)
    }

    /// One object below a key.
    pub(super) fn child<T>(&mut self, key: &'static str, read: Read<'a, T>) -> Option<T> {
        let at = self.take(key)?;
        read(self.reader, at)
    }

    /// A list of objects below a key.
    pub(super) fn list<T>(&mut self, key: &'static str, read: Read<'a, T>) -> Vec<T> {
        let Some(at) = self.take(key) else { return Vec::new() };
        match self.reader.sources.node(at) {
            Node::Array(items) => items.iter().filter_map(|item| read(self.reader, item)).collect(),
            other => self.reader.wrong_type(at, "an array", other).unwrap_or_default(),
        }
    }

    /// Objects by name below a key.
    pub(super) fn map<T>(&mut self, key: &'static str, read: Read<'a, T>) -> Vec<(&'a str, T)> {
        let Some(at) = self.take(key) else { return Vec::new() };
        let Some(members) = self.reader.members(at) else { return Vec::new() };
        members.iter().filter_map(|(name, at)| Some((name, read(self.reader, at)?))).collect()
    }

    /// Like [`Object::map`] where names that start with `x-` are extensions, not members.
    pub(super) fn extensible_map<T>(&mut self, key: &'static str, read: Read<'a, T>) -> Vec<(&'a str, T)> {
        let Some(at) = self.take(key) else { return Vec::new() };
        let Some(members) = self.reader.members(at) else { return Vec::new() };
        let own = members.iter().filter(|(name, _)| !name.starts_with("x-"));
        own.filter_map(|(name, at)| Some((name, read(self.reader, at)?))).collect()
    }

    /// Strings below a key, with their places.
    pub(super) fn strings(&mut self, key: &'static str) -> Vec<(&'a str, Location)> {
        self.list(key, |reader, at| Some((reader.string(at)?, at)))
    }

    /// `$ref`: an object of the same kind stands elsewhere.
    pub(super) fn reference<T: Shared<'a>>(&mut self) -> Option<Reference> {
        let at = self.take("$ref")?;
        let text = self.reader.string(at)?;
        let reference = Reference::read(self.reader, at, text);
        if let Some(target) = reference.target {
            self.reader.refer::<T>(target);
        }
        Some(reference)
    }

    /// Ends reading: a key that nobody asked for is reported.
    pub(super) fn finish(self) {
        for (key, at) in self.members.iter() {
            if !self.claimed.contains(&key) && !key.starts_with("x-") {
                let diagnostic = unknown(key, at, nearest(key, self.claimed.iter().copied()));
                self.reader.report(diagnostic.lowered());
            }
        }
    }
}

/// How a message calls the type of a node.
fn kind(node: Node<'_>) -> &'static str {
    match node {
        Node::Null => "null",
        Node::Bool(_) => "a boolean",
        Node::Number(_) => "a number",
        Node::String(_) => "a string",
        Node::Array(_) => "an array",
        Node::Object(_) => "an object",
    }
}

/// Whether one letter was added, left out, changed or swapped with its neighbour, or letters differ in case alone.
fn one_letter_apart(known: &str, written: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (known.chars().collect(), written.chars().collect());
    if a.len().abs_diff(b.len()) > 1 || b.len() < 3 {
        return false;
    }
    let front = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.get(front..).unwrap_or(&[]), b.get(front..).unwrap_or(&[]));
    let same = |a: &[char], b: &[char]| a == b;
    let (after_a, after_b) = (a.get(1..).unwrap_or(&[]), b.get(1..).unwrap_or(&[]));
    let swapped = matches!((a, b), ([p, q, x @ ..], [r, s, y @ ..]) if p == s && q == r && x == y);
    same(after_a, b) || same(a, after_b) || same(after_a, after_b) || swapped || known.eq_ignore_ascii_case(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_one_letter_is_recognised() {
        for written in ["requird", "requiredd", "requirad", "reqiured", "Required", "equired", "REQUIRED"] {
            assert!(one_letter_apart("required", written), "{written}");
        }
        for written in ["requirement", "quired", "in", "other"] {
            assert!(!one_letter_apart("required", written), "{written}");
        }
    }
}
