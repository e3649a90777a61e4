use super::rt;

/// From `#/components/schemas/Pet` of the description.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Pet {
    /// `weights`.
    pub weights: Option<Vec<i64>>,
    /// `few`.
    pub few: Option<Vec<rt::Json>>,
    /// `one`.
    pub one: Option<Vec<rt::Json>>,
    /// `alone`.
    pub alone: Option<Vec<String>>,
}

impl Pet {
    /// Sets `weights`.
    pub fn with_weights(mut self, weights: Vec<i64>) -> Self {
        self.weights = Some(weights);
        self
    }

    /// Sets `few`.
    pub fn with_few(mut self, few: Vec<rt::Json>) -> Self {
        self.few = Some(few);
        self
    }

    /// Sets `one`.
    pub fn with_one(mut self, one: Vec<rt::Json>) -> Self {
        self.one = Some(one);
        self
    }

    /// Sets `alone`.
    pub fn with_alone(mut self, alone: Vec<String>) -> Self {
        self.alone = Some(alone);
        self
    }
}
