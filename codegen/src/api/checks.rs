//! What a type does not say of its values and a check must.

/// The assertions on a value and on what it holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Checks {
    pub(crate) own: Vec<Check>,
    pub(crate) inner: Inner,
    /// Whether the value is an `Option` of what is checked: an item that may be null.
    pub(crate) optional: bool,
}

/// What a checked value holds.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Inner {
    /// Nothing that is checked.
    #[default]
    Nothing,
    /// It is an item that has checks of its own.
    Item(super::ItemId),
    /// Its items, all alike.
    Items(Box<Checks>),
    /// The values of its members, all alike.
    Values(Box<Checks>),
    /// The items of a tuple, one by one.
    Members(Vec<Checks>),
}

/// One assertion, on a value whose Rust type is known.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Check {
    /// Of a number of single precision: the assertion on the shortest number that stands for it.
    OfShortest(Box<Check>),
    /// Of the text that a value of another type is on the wire.
    OfText(Box<Check>),
    MinLength(u64),
    MaxLength(u64),
    /// A place in `Api::patterns`.
    Pattern(usize),
    /// Of an integer: the least and the most that are allowed.
    Minimum(i128),
    Maximum(i128),
    MultipleOf(i128),
    /// Of a number.
    MinimumNumber(f64),
    MaximumNumber(f64),
    Above(f64),
    Below(f64),
    MultipleOfNumber(f64),
    /// Of a decimal: the operand as text.
    Decimal(Comparison, String),
    MinItems(u64),
    MaxItems(u64),
    UniqueItems,
    /// The same of elements whose types differ.
    UniqueElements,
    MinProperties(u64),
    MaxProperties(u64),
    /// What there is no function for, on any value.
    Rule(super::RuleId),
    /// Of an open enum: the value is one that the description names.
    Known,
}

/// What is asserted of a decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Comparison {
    Minimum,
    Maximum,
    Above,
    Below,
    MultipleOf,
}

/// A regular expression under its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pattern {
    /// `PATTERN_1`.
    pub(crate) constant: String,
    /// As the description has it.
    pub(crate) source: String,
    /// As the `regex` crate takes it.
    pub(crate) translated: String,
}

impl Checks {
    /// Whether there is nothing to check.
    pub(crate) fn is_empty(&self) -> bool {
        self.own.is_empty() && self.inner == Inner::Nothing
    }
}
