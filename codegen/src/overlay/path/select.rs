//! From a query to the nodes it names.

use super::{Comparison, Operand, Query, Segment, Selector, Test};
use crate::source::{Location, Node, Number, Sources};

impl Query {
    /// The nodes of a description, in document order of each step.
    pub(in crate::overlay) fn select(&self, sources: &Sources, root: Location) -> Vec<Location> {
        from(self, sources, root, root)
    }
}

fn from(query: &Query, sources: &Sources, root: Location, current: Location) -> Vec<Location> {
    let start = if query.relative { current } else { root };
    query
        .segments
        .iter()
        .fold(vec![start], |nodes, segment| nodes.into_iter().flat_map(|node| step(segment, sources, root, node)).collect())
}

fn step(segment: &Segment, sources: &Sources, root: Location, node: Location) -> Vec<Location> {
    let nodes = if segment.descend { with_all_below(sources, node) } else { vec![node] };
    let selected = nodes
        .into_iter()
        .flat_map(|node| segment.selectors.iter().flat_map(move |selector| select(selector, sources, root, node)));
    selected.collect()
}

fn with_all_below(sources: &Sources, node: Location) -> Vec<Location> {
    let mut all = Vec::new();
    let mut open = vec![node];
    while let Some(node) = open.pop() {
        all.push(node);
        open.extend(children(sources, node).into_iter().rev());
    }
    all
}

fn children(sources: &Sources, node: Location) -> Vec<Location> {
    match sources.node(node) {
        Node::Array(items) => items.iter().collect(),
        Node::Object(members) => members.iter().map(|(_, member)| member).collect(),
        _ => Vec::new(),
    }
}

fn select(selector: &Selector, sources: &Sources, root: Location, node: Location) -> Vec<Location> {
    match (selector, sources.node(node)) {
        (Selector::Name(name), Node::Object(members)) => members.get(name).into_iter().collect(),
        (Selector::Index(index), Node::Array(items)) => {
            let index = if *index < 0 { index.checked_add_unsigned(items.len() as u64) } else { Some(*index) };
            let index = index.and_then(|index| usize::try_from(index).ok());
            index.and_then(|index| items.iter().nth(index)).into_iter().collect()
        }
        (Selector::Slice { start, end, step }, Node::Array(items)) => {
            slice(&items.iter().collect::<Vec<_>>(), *start, *end, *step)
        }
        (Selector::Wildcard, _) => children(sources, node),
        (Selector::Filter(test), _) => {
            let fitting = children(sources, node).into_iter().filter(|child| holds(test, sources, root, *child));
            fitting.collect()
        }
        (Selector::Name(_) | Selector::Index(_) | Selector::Slice { .. }, _) => Vec::new(),
    }
}

/// RFC 9535, section 2.3.4.2.2.
fn slice(items: &[Location], start: Option<i64>, end: Option<i64>, step: i64) -> Vec<Location> {
    let length = i64::try_from(items.len()).unwrap_or(i64::MAX);
    let from_end = |index: i64| if index < 0 { index.saturating_add(length) } else { index };
    let index_of = |index: i64| usize::try_from(index).ok();
    let mut places = Vec::new();
    if step > 0 {
        let (mut at, end) = (from_end(start.unwrap_or(0)).clamp(0, length), from_end(end.unwrap_or(length)).clamp(0, length));
        while at < end {
            places.push(at);
            at = at.saturating_add(step);
        }
    } else if step < 0 {
        let start = start.map_or(length - 1, from_end).clamp(-1, length - 1);
        let end = end.map_or(-1, from_end).clamp(-1, length - 1);
        let mut at = start;
        while at > end {
            places.push(at);
            at = at.saturating_add(step);
        }
    }
    places.into_iter().filter_map(|place| items.get(index_of(place)?).copied()).collect()
}

fn holds(test: &Test, sources: &Sources, root: Location, node: Location) -> bool {
    match test {
        Test::Any(tests) => tests.iter().any(|test| holds(test, sources, root, node)),
        Test::All(tests) => tests.iter().all(|test| holds(test, sources, root, node)),
        Test::Not(test) => !holds(test, sources, root, node),
        Test::Exists(query) => !from(query, sources, root, node).is_empty(),
        Test::Compare(left, comparison, right) => {
            let (left, right) = (value(left, sources, root, node), value(right, sources, root, node));
            compare(sources, &left, *comparison, &right)
        }
    }
}

/// What is compared.
enum Value<'q> {
    /// A path that names nothing.
    Nothing,
    Null,
    Bool(bool),
    Number(f64),
    Text(&'q str),
    /// An object or a list.
    Node(Location),
}

fn value<'q>(operand: &'q Operand, sources: &'q Sources, root: Location, node: Location) -> Value<'q> {
    match operand {
        Operand::Text(text) => Value::Text(text),
        Operand::Number(number) => Value::Number(*number),
        Operand::Bool(value) => Value::Bool(*value),
        Operand::Null => Value::Null,
        Operand::Query(query) => match from(query, sources, root, node).first() {
            None => Value::Nothing,
            Some(at) => match sources.node(*at) {
                Node::Null => Value::Null,
                Node::Bool(value) => Value::Bool(value),
                Node::Number(Number::Integer(value)) => Value::Number(value as f64),
                Node::Number(Number::Float(value)) => Value::Number(value),
                Node::String(text) => Value::Text(text),
                Node::Array(_) | Node::Object(_) => Value::Node(*at),
            },
        },
    }
}

fn compare(sources: &Sources, left: &Value<'_>, comparison: Comparison, right: &Value<'_>) -> bool {
    let equal = || equal(sources, left, right);
    match comparison {
        Comparison::Equal => equal(),
        Comparison::NotEqual => !equal(),
        Comparison::Less => less(left, right),
        Comparison::LessOrEqual => less(left, right) || equal(),
        Comparison::Greater => less(right, left),
        Comparison::GreaterOrEqual => less(right, left) || equal(),
    }
}

fn equal(sources: &Sources, left: &Value<'_>, right: &Value<'_>) -> bool {
    match (left, right) {
        (Value::Nothing, Value::Nothing) | (Value::Null, Value::Null) => true,
        (Value::Bool(left), Value::Bool(right)) => left == right,
        (Value::Number(left), Value::Number(right)) => left == right,
        (Value::Text(left), Value::Text(right)) => left == right,
        (Value::Node(left), Value::Node(right)) => sources.same_value(*left, *right),
        _ => false,
    }
}

fn less(left: &Value<'_>, right: &Value<'_>) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left < right,
        (Value::Text(left), Value::Text(right)) => left < right,
        _ => false,
    }
}
