//! What a merge patch does to a member.

/// What becomes of a member: it is kept, removed or set. In JSON: absent, `null`, a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Change<T> {
    /// The member stays as it is.
    #[default]
    Keep,
    /// The member goes.
    Remove,
    /// The member becomes this; an object's changes are made to the one that is there.
    Set(T),
}

impl<T> Change<T> {
    /// What it is set to, if it is.
    pub fn as_set(&self) -> Option<&T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Keep | Self::Remove => None,
        }
    }

    /// What it is set to, if it is.
    pub fn into_set(self) -> Option<T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Keep | Self::Remove => None,
        }
    }

    /// Whether the member stays as it is.
    pub fn is_keep(&self) -> bool {
        matches!(self, Self::Keep)
    }

    /// Whether the member goes.
    pub fn is_remove(&self) -> bool {
        matches!(self, Self::Remove)
    }

    /// The same with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Change<U> {
        match self {
            Self::Keep => Change::Keep,
            Self::Remove => Change::Remove,
            Self::Set(value) => Change::Set(change(value)),
        }
    }

    /// From what a reader found: nothing, `null`, or a value.
    pub fn from_slot(slot: Option<Option<T>>) -> Self {
        match slot {
            None => Self::Keep,
            Some(None) => Self::Remove,
            Some(Some(value)) => Self::Set(value),
        }
    }
}

/// A value is set.
impl<T> From<T> for Change<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}
