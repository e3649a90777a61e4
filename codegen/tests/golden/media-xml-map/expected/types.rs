use super::rt;

/// From `#/components/schemas/Stock` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Stock {
    /// `counts`.
    pub counts: Option<rt::Map<String, i64>>,
    /// `boxes`.
    pub boxes: Option<rt::Map<String, BoxSchema>>,
    /// `rows`.
    pub rows: Option<Vec<Vec<i64>>>,
    /// `labels`.
    pub labels: Option<rt::Map<String, String>>,
}

impl Stock {
    /// Sets `counts`.
    pub fn with_counts(mut self, counts: rt::Map<String, i64>) -> Self {
        self.counts = Some(counts);
        self
    }

    /// Sets `boxes`.
    pub fn with_boxes(mut self, boxes: rt::Map<String, BoxSchema>) -> Self {
        self.boxes = Some(boxes);
        self
    }

    /// Sets `rows`.
    pub fn with_rows(mut self, rows: Vec<Vec<i64>>) -> Self {
        self.rows = Some(rows);
        self
    }

    /// Sets `labels`.
    pub fn with_labels(mut self, labels: rt::Map<String, String>) -> Self {
        self.labels = Some(labels);
        self
    }
}

/// From `#/components/schemas/Box` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct BoxSchema {
    /// `width`.
    pub width: Option<i64>,
    /// `colors`.
    pub colors: Option<Vec<String>>,
}
