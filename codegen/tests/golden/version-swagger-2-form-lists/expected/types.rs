use super::rt;

/// From `#/paths/~1pets/post` of the description.
#[derive(Clone, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct AddPetBody {
    /// `usual`.
    pub usual: Vec<String>,
    /// `csv`.
    pub csv: Option<Vec<String>>,
    /// `ssv`.
    pub ssv: Option<Vec<String>>,
    /// `tsv`.
    pub tsv: Option<Vec<String>>,
    /// `pipes`.
    pub pipes: Option<Vec<i64>>,
    /// `multi`.
    pub multi: Option<Vec<String>>,
}

impl AddPetBody {
    /// With what is required.
    pub fn new(usual: Vec<String>) -> Self {
        Self {
            usual,
            ..Default::default()
        }
    }

    /// Sets `csv`.
    pub fn with_csv(mut self, csv: Vec<String>) -> Self {
        self.csv = Some(csv);
        self
    }

    /// Sets `ssv`.
    pub fn with_ssv(mut self, ssv: Vec<String>) -> Self {
        self.ssv = Some(ssv);
        self
    }

    /// Sets `tsv`.
    pub fn with_tsv(mut self, tsv: Vec<String>) -> Self {
        self.tsv = Some(tsv);
        self
    }

    /// Sets `pipes`.
    pub fn with_pipes(mut self, pipes: Vec<i64>) -> Self {
        self.pipes = Some(pipes);
        self
    }

    /// Sets `multi`.
    pub fn with_multi(mut self, multi: Vec<String>) -> Self {
        self.multi = Some(multi);
        self
    }
}
