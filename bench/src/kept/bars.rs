//! Ratios of which more is better, to be drawn.

/// The bars of one command.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bars {
    /// What costs: `Calling, CPU time`
    pub(crate) title: String,
    pub(crate) bars: Vec<Bar>,
}

/// One bar.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bar {
    /// What is done and by whom else: `GET 1 KB: axum`
    pub(crate) label: String,
    /// The cost of the other by that of generated code; finite and above 0.
    pub(crate) ratio: f64,
}

impl Bar {
    /// None where something was too short to be measured, so that there is no ratio.
    pub(crate) fn new(label: String, ratio: f64) -> Option<Self> {
        (ratio.is_finite() && ratio > 0.0).then_some(Self { label, ratio })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_ratio_is_no_bar() {
        let drawn = [1.5, 0.0, f64::NAN, f64::INFINITY].map(|ratio| Bar::new(String::new(), ratio).is_some());
        assert_eq!(drawn, [true, false, false, false]);
    }
}
