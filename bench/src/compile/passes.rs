//! How the compiler's time splits, as `-Z time-passes` tells it; times are of a clock, not of a processor.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What makes the compiler tell.
pub(super) const ARGUMENTS: [&str; 2] = ["-Ztime-passes", "-Ztime-passes-format=json"];

/// Seconds of a pass and how far memory rose in it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(super) struct Pass {
    pub(super) seconds: f64,
    pub(super) grown_mb: f64,
}

/// The groups of passes that tables show: what a reader knows them by, and the compiler's names of them. No two overlap.
pub(super) const GROUPS: [(&str, &[&str]); 7] = [
    ("parse", &["parse_crate"]),
    ("expand", &["macro_expand_crate"]),
    ("resolve names", &["resolve_crate"]),
    ("check types", &["type_check_crate"]),
    ("borrow check", &["MIR_borrow_checking"]),
    ("MIR, metadata", &["generate_crate_metadata"]),
    ("code", &["codegen_crate", "finish_ongoing_codegen"]),
];

/// All together.
pub(super) const TOTAL: &str = "total";

#[derive(Deserialize)]
struct Line {
    pass: String,
    time: f64,
    rss_start: Option<u64>,
    rss_end: Option<u64>,
}

/// Every pass that was told of; one that runs more than once has the sum.
pub(super) fn read(stderr: &str) -> BTreeMap<String, Pass> {
    let mut passes: BTreeMap<String, Pass> = BTreeMap::new();
    for line in stderr.lines().filter_map(line) {
        let grown = line.rss_end.unwrap_or(0) as f64 - line.rss_start.unwrap_or(0) as f64;
        let pass = passes.entry(line.pass).or_insert(Pass { seconds: 0.0, grown_mb: 0.0 });
        pass.seconds += line.time;
        pass.grown_mb += grown / f64::from(1 << 20);
    }
    passes
}

/// What the compiler said besides.
pub(super) fn without(stderr: &str) -> String {
    stderr.lines().filter(|text| line(text).is_none()).flat_map(|line| [line, "\n"]).collect()
}

/// `time: {"pass":"total","time":1.5,"rss_start":1,"rss_end":2}`
fn line(text: &str) -> Option<Line> {
    serde_json::from_str(text.strip_prefix("time: ")?).ok()
}

/// The seconds of a group.
pub(super) fn seconds(passes: &BTreeMap<String, Pass>, names: &[&str]) -> f64 {
    names.iter().filter_map(|name| passes.get(*name)).map(|pass| pass.seconds).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passes_are_told_from_messages() {
        let stderr = r#"time: {"pass":"total","time":1.5,"rss_start":1048576,"rss_end":3145728}
{"message":"unused","level":"warning"}
time: {"pass":"total","time":0.5,"rss_start":null,"rss_end":null}
"#;
        let expected = Pass { seconds: 2.0, grown_mb: 2.0 };
        assert_eq!(read(stderr), [("total".to_owned(), expected)].into());
        assert_eq!(without(stderr), "{\"message\":\"unused\",\"level\":\"warning\"}\n");
    }
}
