//! JSONPath (RFC 9535) as overlays use it: everything but function extensions.
//!
//! Evaluated over the tree itself: an overlay may have hundreds of actions, and copying a large description into another form
//! of JSON after each would take longer than all the rest.

mod parse;
mod select;

/// A JSONPath, from `$` or, in a filter, from `@`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Query {
    relative: bool,
    segments: Vec<Segment>,
}

/// `.name`, `['a', 'b']`, `..name`
#[derive(Debug, Clone, PartialEq)]
struct Segment {
    /// Whether it looks at everything below as well.
    descend: bool,
    selectors: Vec<Selector>,
}

#[derive(Debug, Clone, PartialEq)]
enum Selector {
    Name(String),
    Wildcard,
    /// From the end where negative.
    Index(i64),
    Slice {
        start: Option<i64>,
        end: Option<i64>,
        step: i64,
    },
    Filter(Test),
}

/// What stands behind `?`.
#[derive(Debug, Clone, PartialEq)]
enum Test {
    Any(Vec<Test>),
    All(Vec<Test>),
    Not(Box<Test>),
    Exists(Query),
    Compare(Operand, Comparison, Operand),
}

#[derive(Debug, Clone, PartialEq)]
enum Operand {
    Query(Query),
    Text(String),
    Number(f64),
    Bool(bool),
    Null,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparison {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// Why a text is no JSONPath.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Malformed {
    pub(super) message: String,
    pub(super) help: Option<&'static str>,
}
