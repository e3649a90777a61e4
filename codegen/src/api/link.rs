//! Links: methods that begin the call that an answer leads to.

use super::Docs;

/// A method of the target's group that begins a call with what an answer and the request before it had.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Link {
    /// `follow_get_user_by_id`.
    pub(crate) method: String,
    pub(crate) docs: Docs,
    pub(crate) arguments: LinkArguments,
    /// The operation that is called: its place in `Api::operations`.
    pub(crate) target: usize,
    /// The operation that was answered.
    pub(crate) source: usize,
    pub(crate) answer: AnswerPlace,
    /// A server of the link's own: a place in `Api::operation_servers`.
    pub(crate) server: Option<usize>,
    /// By the place of the target's parameter.
    pub(crate) parameters: Vec<(usize, Given)>,
    /// Whether there may be no value for what the call cannot be without.
    pub(crate) may_miss: bool,
    /// Of the target's body, where it has one that is given.
    pub(crate) body: Option<Given>,
}

/// What is called as in the method's head, apart from parameters and body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LinkArguments {
    pub(crate) answer: String,
    pub(crate) request: String,
    pub(crate) status: String,
    pub(crate) url: String,
}

/// Which of an operation's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AnswerPlace {
    Success(usize),
    Error(usize),
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Given {
    /// The caller says it.
    Argument,
    Text(String),
    Integer(i128),
    Boolean(bool),
    Taken(Taken),
}

/// A value of the answer, or of the request before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Taken {
    pub(crate) from: From,
    pub(crate) steps: Vec<Step>,
    pub(crate) change: Change,
}

/// What a value is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum From {
    Answer,
    /// The body of the request.
    Request,
    /// The status of the answer, where the description leaves it open.
    Status,
    /// The URL of the request.
    Url,
}

/// A step on the way to a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    /// A field that is always there.
    Field(String),
    /// An `Option`.
    Optional(String),
    /// A `rt::Field`.
    Nullable(String),
    /// An item of a list.
    Item(usize),
    /// A member of a map.
    Key(String),
}

/// What becomes of a value on its way to a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Change {
    Copied,
    Cloned,
    /// Written as a text.
    Text,
    /// An integer of more digits.
    Widened,
}

impl Taken {
    /// Whether there may be no such value.
    pub(crate) fn may_miss(&self) -> bool {
        self.steps.iter().any(|step| !matches!(step, Step::Field(_)))
    }
}

impl Given {
    /// Whether there may be no such value.
    pub(crate) fn may_miss(&self) -> bool {
        matches!(self, Given::Taken(taken) if taken.may_miss())
    }

    /// Whether it is taken from there.
    pub(crate) fn is_from(&self, from: From) -> bool {
        matches!(self, Given::Taken(taken) if taken.from == from)
    }
}
