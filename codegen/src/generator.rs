//! The door for a `build.rs`, and what the other doors stand on.

mod choices;
mod files;

use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};

use self::files::Files;
use crate::api::{GeneratedType, Untyped};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Finding, count, finding, findings};
use crate::generate::{Made, Outcome, generate};
use crate::options::Given;
use crate::output::{self, write_if_changed};
use crate::show::{self, Phase};
use crate::source::{Loader, Sources, Spec};

/// What types nested to the limit of the reader take in an unoptimized build script, many times over; main threads of some
/// systems have a megabyte.
const STACK: usize = 32 << 20;

/// Generates Rust from one API description.
///
/// In a `build.rs`, next to `specwright_runtime::include_api!("webhook")` in the crate:
///
/// ```no_run
/// fn main() -> Result<(), specwright_codegen::Failure> {
///     specwright_codegen::Generator::new("spec/webhook.yaml").generate()
/// }
/// ```
#[derive(Debug, Clone)]
pub struct Generator {
    spec: PathBuf,
    given: Vec<Given>,
    files: Files,
    out_dir: Option<PathBuf>,
}

/// Rust text, with what it was made of.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Generated {
    /// The text of one Rust file.
    pub text: String,
    /// Every file that was read, the description first.
    pub files: Vec<PathBuf>,
    /// What was found and did not stand in the way.
    pub warnings: Vec<Finding>,
    /// Places whose type is any JSON value.
    pub untyped: Vec<Untyped>,
    /// The types of the description's values, in the order of the text.
    pub types: Vec<GeneratedType>,
    /// Operations that were left out because `skip-unsupported` says to go on without them.
    pub skipped: Vec<Skipped>,
}

/// An operation that was left out, and why.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Skipped {
    /// `GET /pets`
    pub operation: String,
    /// What is in its way, with the place.
    pub reason: Finding,
}

/// Why there is no Rust text: a report of everything that was found.
#[derive(Clone)]
pub struct Failure {
    spec: PathBuf,
    files: Vec<PathBuf>,
    findings: Vec<Finding>,
}

impl Generator {
    /// Generates from this OpenAPI file, YAML or JSON, or from all descriptions in this folder, as one API.
    ///
    /// A relative path is relative to the crate's `Cargo.toml`. Options stand in methods here, or in a `specwright.toml` beside
    /// the description or in a folder around it; what is said here counts more.
    pub fn new(spec: impl Into<PathBuf>) -> Self {
        Self { spec: spec.into(), given: Vec::new(), files: Files::default(), out_dir: None }
    }

    /// Writes into this folder instead of cargo's `OUT_DIR`.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(folder.into());
        self
    }

    /// Takes relative paths from this folder.
    pub fn relative_to(mut self, folder: impl Into<PathBuf>) -> Self {
        self.files.folder = Some(folder.into());
        self
    }

    /// Reads these files instead of the disk.
    pub fn with_files<P: Into<PathBuf>, B: Into<Vec<u8>>>(mut self, files: impl IntoIterator<Item = (P, B)>) -> Self {
        self.files.memory = Some(files.into_iter().map(|(path, bytes)| (path.into(), bytes.into())).collect());
        self
    }

    /// Writes `<name of the description>.rs`, with a module for `include_api!` beside it, and tells cargo what to watch: the whole of a `build.rs`.
    pub fn generate(mut self) -> Result<(), Failure> {
        if self.files.folder.is_none() {
            self.files.folder = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        }
        let result = self.render();
        match &result {
            Ok(Generated { files, warnings, .. }) => self.tell_cargo(files, warnings),
            Err(failure) => self.tell_cargo(&failure.files, &[]),
        }
        let generated = result?;
        let folder = self.target()?;
        let name = self.name();
        generated.write(&folder.join(format!("{name}.rs")))?;
        write_file(&self.spec, &folder.join(format!("{name}.mod.rs")), &output::module_file(&name))
    }

    /// Generates without touching disk or environment, but for reading the description.
    pub fn render(&self) -> Result<Generated, Failure> {
        let outcome = self.run(|spec, load| generate(spec, load, &self.given));
        let files = outcome.sources.files().map(Path::to_owned).collect();
        let warnings = findings(&outcome.diagnostics, &outcome.sources);
        let skipped = outcome
            .skipped
            .iter()
            .map(|skipped| Skipped { operation: skipped.operation.clone(), reason: finding(&skipped.reason, &outcome.sources) });
        match outcome.made {
            Ok(Made { text, untyped, types }) => {
                Ok(Generated { text, files, warnings, untyped, types, skipped: skipped.collect() })
            }
            Err(_) => Err(Failure { spec: self.spec.clone(), files, findings: warnings }),
        }
    }

    /// What a phase makes of the description, all or what has this name: for people who extend the generator.
    pub fn show(&self, phase: Phase, name: Option<&str>) -> Result<Vec<String>, Failure> {
        let outcome = self.run(|spec, load| show::show(spec, load, &self.given, phase, name));
        let files = outcome.sources.files().map(Path::to_owned).collect();
        let findings = findings(&outcome.diagnostics, &outcome.sources);
        outcome.made.map_err(|_| Failure { spec: self.spec.clone(), files, findings })
    }

    /// Works in a thread with a stack that is large enough.
    fn run<T: Send>(&self, work: impl Fn(&Spec, &Loader<'_>) -> Outcome<T> + Sync) -> Outcome<T> {
        let work = || work(&self.files.spec(&self.spec), &|path| self.files.load(path));
        std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
            match thread.map(std::thread::ScopedJoinHandle::join) {
                Ok(Ok(outcome)) => outcome,
                Ok(Err(panic)) => std::panic::resume_unwind(panic),
                Err(_no_threads_here) => work(),
            }
        })
    }

    fn tell_cargo(&self, files: &[PathBuf], warnings: &[Finding]) {
        // a folder is watched as such, since a file may be added to it
        let folder = self.files.is_folder(&self.spec).then_some(&self.spec);
        for file in folder.into_iter().chain(files) {
            let path = self.files.on_disk(file);
            println!("cargo::rerun-if-changed={}", path.display());
        }
        for warning in warnings {
            println!("cargo::warning={}", one_line(warning));
        }
    }

    /// The folder to write to.
    fn target(&self) -> Result<PathBuf, Failure> {
        let Some(folder) = self.out_dir.clone().or_else(|| std::env::var_os("OUT_DIR").map(PathBuf::from)) else {
            let message = "there is no folder to write to, because `OUT_DIR` is not set";
            let help = "call this from a build script, or name a folder with `.out_dir(…)`";
            return Err(Failure::unwritable(&self.spec, message.to_owned(), help));
        };
        Ok(folder)
    }

    /// The name of the module that doors make around the text: `my_api` for `spec/my-api.yaml`.
    pub fn module_name(&self) -> String {
        output::module_name(&self.name())
    }

    /// The name of what is generated: `webhook` for `spec/webhook.yaml` and for the folder `spec/webhook`.
    fn name(&self) -> String {
        let name = if self.files.is_folder(&self.spec) { self.spec.file_name() } else { self.spec.file_stem() };
        name.unwrap_or(OsStr::new("api")).to_string_lossy().into_owned()
    }
}

impl Generated {
    /// How a file differs from the text, in a few lines; `None` where it is up to date.
    pub fn difference(&self, path: &Path) -> Option<String> {
        match std::fs::read_to_string(path) {
            Ok(old) if old == self.text => None,
            Ok(old) => Some(output::difference(&old, &self.text)),
            Err(error) => Some(format!("cannot read `{}`: {error}", path.display())),
        }
    }

    /// Writes the text to a file, unless the file has it already; folders are made.
    pub fn write(&self, path: &Path) -> Result<(), Failure> {
        let spec = self.files.first().cloned().unwrap_or_default();
        write_file(&spec, path, &self.text)
    }
}

fn write_file(spec: &Path, path: &Path, text: &str) -> Result<(), Failure> {
    write_if_changed(path, text).map_err(|error| {
        let message = format!("cannot write `{}`: {error}", path.display());
        Failure::unwritable(spec, message, "name a file that can be written")
    })
}

impl Failure {
    /// Everything that was found, errors and warnings, in order.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Every file that was read, the description first.
    pub fn files(&self) -> &[PathBuf] {
        &self.files
    }

    /// The report for a terminal in colour.
    pub fn coloured(&self) -> String {
        self.report(Finding::coloured)
    }

    fn unwritable(spec: &Path, message: String, help: &str) -> Self {
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(Diagnostic::without_place(Code::UnwritableOutput, message).help(help));
        let findings = findings(&diagnostics, &Sources::default());
        Self { spec: spec.to_owned(), files: Vec::new(), findings }
    }

    fn report<'a>(&'a self, show: impl Fn(&'a Finding) -> &'a str) -> String {
        let mut report = String::new();
        for finding in &self.findings {
            report += show(finding);
            report += "\n\n";
        }
        report + &format!("error: could not generate from `{}`: {}", self.spec.display(), count(&self.findings))
    }
}

impl std::error::Error for Failure {}

/// The report of everything that was found, each with excerpt and caret.
impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.report(Finding::plain))
    }
}

/// The same report on a line of its own, because a failing `main` prints `Error: ` before it.
impl fmt::Debug for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "\n{self}")
    }
}

/// `spec/x.yaml:3:5: message [code]`
fn one_line(finding: &Finding) -> String {
    let place = match (finding.file(), finding.line(), finding.column()) {
        (Some(file), Some(line), Some(column)) => format!("{}:{line}:{column}: ", file.display()),
        _ => String::new(),
    };
    let help = finding.help().map(|help| format!("; {help}")).unwrap_or_default();
    let line = format!("{place}{}{help} [{}]", finding.message(), finding.code());
    line.replace(char::is_control, " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failing() -> Failure {
        let files = [("spec/api.yaml", "a: 1\na: 2\n")];
        Generator::new("spec/api.yaml").with_files(files).render().unwrap_err()
    }

    #[test]
    fn a_failure_reads_as_a_report() {
        let expected = "\
error[duplicate-key]: the key `a` stands twice in one object
 --> spec/api.yaml:2:1
  |
1 | a: 1
  | - first here
2 | a: 2
  | ^
  |
  = help: remove one of the two, or rename it

error: could not generate from `spec/api.yaml`: 1 error";
        let failure = failing();
        assert_eq!(failure.to_string(), expected);
        assert_eq!(format!("{failure:?}"), format!("\n{expected}"));
        assert!(failure.coloured().contains("\u{1b}["));
        assert_eq!(failure.files(), [Path::new("spec/api.yaml")]);
    }

    #[test]
    fn a_finding_for_cargo_is_one_line() {
        let line = one_line(&failing().findings()[0]);
        let expected =
            "spec/api.yaml:2:1: the key `a` stands twice in one object; remove one of the two, or rename it [duplicate-key]";
        assert_eq!(line, expected);
    }

    #[test]
    fn a_failure_can_be_boxed_and_sent() {
        let boxed: Box<dyn std::error::Error + Send + Sync> = failing().into();
        assert!(boxed.to_string().starts_with("error[duplicate-key]"));
    }

    #[test]
    fn file_and_module_are_named_after_the_description() {
        for (spec, file, module) in [("spec/webhook.yaml", "webhook", "webhook"), ("my-api.v1.json", "my-api.v1", "my_api_v1")] {
            let generator = Generator::new(spec);
            assert_eq!((generator.name().as_str(), generator.module_name().as_str()), (file, module));
        }
    }

    #[test]
    fn a_file_that_cannot_be_written_is_told() {
        let generated = Generated {
            text: String::new(),
            files: vec!["a.yaml".into()],
            warnings: Vec::new(),
            untyped: Vec::new(),
            types: Vec::new(),
            skipped: Vec::new(),
        };
        let failure = generated.write(Path::new("/dev/null/api.rs")).unwrap_err();
        let report = failure.to_string();
        assert!(report.starts_with("error[unwritable-output]: cannot write `/dev/null/api.rs`"), "{report}");
    }
}
