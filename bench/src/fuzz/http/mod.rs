//! A generated server and a generated client of an API that has all kinds of bodies and parameters, over connections in memory.

mod handler;
mod request;
mod response;
mod whole;

pub(super) use request::request;
pub(super) use response::response;

use std::time::Duration;

use specwright_runtime::server::Service;
use tokio::runtime::Runtime;

use super::verdict::Verdict;
use crate::failure::Failure;

specwright_macros::api!(pub(crate) mod api = "documents/fuzz.yaml");

/// What both fuzzers run in.
pub(super) struct Ends {
    runtime: Runtime,
    service: Service,
}

/// Nothing waits for anything but memory.
const PATIENCE: Duration = Duration::from_secs(5);

impl Ends {
    pub(super) fn new() -> Result<Self, Failure> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build()?;
        Ok(Self { runtime, service: api::server::service(handler::Handler, handler::Anyone) })
    }

    /// What comes of work that must end in time and without a panic, even one that is caught.
    fn judge(&self, work: impl Future<Output = Result<Vec<String>, String>>) -> Verdict {
        let outcome = self.runtime.block_on(async { tokio::time::timeout(PATIENCE, work).await });
        match (super::panics::take(), outcome) {
            (Some(panic), _) => Verdict::Wrong(format!("panic: {panic}")),
            (None, Err(_)) => Verdict::Wrong("there is no end to it".to_owned()),
            (None, Ok(Err(reason))) => Verdict::Wrong(reason),
            (None, Ok(Ok(traits))) => Verdict::Fine(traits),
        }
    }
}

/// What a message says beside names and values of the sender.
fn words(message: &str) -> String {
    let words = message.split('`').step_by(2).flat_map(str::split_whitespace);
    let words = words.filter(|word| word.chars().all(|c| c.is_ascii_lowercase())).take(5);
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What becomes of the inputs that were written by hand, by name.
    fn outcomes(folder: &str, judge: impl Fn(&Ends, &[u8]) -> Verdict) -> Vec<(String, String)> {
        let folder = crate::documents::home().join("../fuzz/corpus").join(folder);
        let ends = Ends::new().expect("a runtime is made");
        let files = std::fs::read_dir(folder).expect("the corpus is there").map(|entry| entry.expect("a file").path());
        let named = files.filter_map(|path| Some((path.file_name()?.to_str()?.to_owned(), path)));
        let written = named.filter(|(name, _)| !name.starts_with("found-"));
        let outcome = |path| match judge(&ends, &std::fs::read(path).expect("a file is read")) {
            Verdict::Fine(traits) => traits.join(", "),
            Verdict::Wrong(reason) => panic!("{reason}"),
        };
        written.map(|(name, path)| (name, outcome(path))).collect()
    }

    #[test]
    fn the_requests_to_begin_with_reach_the_handlers() {
        for (name, outcome) in outcomes("request", request) {
            let coded = ["signal-gzip", "signal-zstd"].contains(&name.as_str()) && !cfg!(feature = "compression");
            let fine = ["100 ", "200 ", "204 ", "418 "].iter().any(|status| outcome.starts_with(status));
            assert!(fine || name == "head" || (coded && outcome.starts_with("4")), "{name}: {outcome}");
        }
    }

    #[test]
    fn the_answers_to_begin_with_reach_a_type() {
        let errors = ["conflict", "undocumented", "redirect", "redirect-away", "not-modified"];
        for (name, outcome) in outcomes("response", response) {
            let coded = name == "signal-gzip" && !cfg!(feature = "compression");
            let fine = outcome.contains(" ok") || outcome.contains(" items");
            assert!(fine || coded || errors.contains(&name.as_str()), "{name}: {outcome}");
        }
    }
}
