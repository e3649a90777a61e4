//! Mutates descriptions, requests or answers for a while: panics, hangs, memory beyond reason and output that is not whole are failures.
//!
//! An input that shows something new, such as a diagnostic in words not seen before, is kept and mutated further.

mod dice;
mod http;
mod mutate;
mod panics;
mod verdict;
mod watch;
mod words;

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use self::dice::Dice;
use self::verdict::Verdict;
use self::watch::Watch;
use crate::documents;
use crate::failure::Failure;

#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How long to go on
    #[arg(long, default_value_t = 60)]
    seconds: u64,
    /// The same seed goes the same way
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Folder of inputs to begin with
    #[arg(long)]
    corpus: Option<PathBuf>,
    /// Adds inputs that show something new to the folder
    #[arg(long)]
    keep: bool,
}

/// Inputs above this take long and show nothing that smaller ones do not.
const MAX_BYTES: usize = 20_000;

/// Kept inputs are few and telling.
const MAX_KEPT_BYTES: usize = 4_000;

/// What is fuzzed.
struct Target<'t> {
    /// Where its inputs are, in `fuzz/corpus`.
    folder: &'static str,
    /// Words that mean something in its inputs.
    words: &'static [&'static str],
    judge: &'t dyn Fn(&[u8]) -> Verdict,
}

/// Fuzzes the generator by descriptions.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    fuzz(arguments, &Target { folder: "spec", words: words::DESCRIPTION, judge: &verdict::of })
}

/// Fuzzes a generated server by requests.
pub(crate) fn requests(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let server = http::Ends::new()?;
    fuzz(arguments, &Target { folder: "request", words: words::HTTP, judge: &|input| http::request(&server, input) })
}

/// Fuzzes a generated client by answers.
pub(crate) fn responses(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let client = http::Ends::new()?;
    fuzz(arguments, &Target { folder: "response", words: words::HTTP, judge: &|input| http::response(&client, input) })
}

/// Fuzzes and says what was found.
fn fuzz(arguments: &Arguments, target: &Target<'_>) -> Result<ExitCode, Failure> {
    let home = documents::home().join("../fuzz/corpus").join(target.folder);
    let folder = arguments.corpus.clone().unwrap_or(home);
    let mut inputs = read(&folder)?;
    let watch = Watch::start(documents::scratch(&format!("bench-fuzz-{}", target.folder))?);
    let mut seen = HashSet::new();
    let mut failures = 0_usize;
    panics::keep(); // they are told with their input
    for input in &inputs {
        failures += usize::from(!judge(input, target, &watch, &mut seen)?.0);
    }
    println!("{} inputs, {} traits seen", inputs.len(), seen.len());
    let (began, mut runs, mut found) = (Instant::now(), 0_u64, 0_usize);
    let mut dice = Dice::new(arguments.seed);
    while began.elapsed() < Duration::from_secs(arguments.seconds) {
        let input = mutate::mutate(&inputs, target.words, &mut dice);
        if input.len() > MAX_BYTES {
            continue;
        }
        runs += 1;
        let (fine, new) = judge(&input, target, &watch, &mut seen)?;
        failures += usize::from(!fine);
        if fine && new {
            found += 1;
            keep(arguments.keep, &folder, &input)?;
            inputs.push(input);
        }
    }
    println!("{runs} runs, {found} inputs showed something new, {failures} failures");
    Ok(if failures == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Whether the input ends well, and whether it shows something new.
fn judge(input: &[u8], target: &Target<'_>, watch: &Watch, seen: &mut HashSet<String>) -> Result<(bool, bool), Failure> {
    watch.begin(input)?;
    let verdict = (target.judge)(input);
    watch.end();
    match verdict {
        Verdict::Fine(traits) => {
            let before = seen.len();
            seen.extend(traits);
            Ok((true, seen.len() > before))
        }
        Verdict::Wrong(reason) => {
            // one input a reason is enough
            if seen.insert(reason.clone()) {
                let path = watch.save(input)?;
                println!("failure: {reason}\n  input: {}", path.display());
                return Ok((false, true));
            }
            Ok((true, false))
        }
    }
}

fn read(folder: &Path) -> Result<Vec<Vec<u8>>, Failure> {
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| Failure::at(folder, error))? {
        paths.push(entry?.path());
    }
    paths.sort();
    let inputs: Vec<_> = paths.iter().map(std::fs::read).collect::<std::io::Result<_>>()?;
    if inputs.is_empty() { Err(Failure::at(folder, "holds no inputs")) } else { Ok(inputs) }
}

fn keep(wanted: bool, folder: &Path, input: &[u8]) -> Result<(), Failure> {
    if wanted && input.len() <= MAX_KEPT_BYTES {
        let path = folder.join(format!("found-{:016x}", dice::hash(input)));
        std::fs::write(&path, input).map_err(|error| Failure::at(&path, error))?;
    }
    Ok(())
}
