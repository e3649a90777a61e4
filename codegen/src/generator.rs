//! The door for a `build.rs`, and what the other doors stand on.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fmt;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Finding, count, findings};
use crate::generate::{Outcome, generate};
use crate::options::{Options, Rename};
use crate::output::{self, write_if_changed};
use crate::source::Sources;

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
    options: Options,
    folder: Option<PathBuf>,
    out_dir: Option<PathBuf>,
    memory: Option<BTreeMap<PathBuf, Vec<u8>>>,
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
}

/// Why there is no Rust text: a report of everything that was found.
#[derive(Clone)]
pub struct Failure {
    spec: PathBuf,
    files: Vec<PathBuf>,
    findings: Vec<Finding>,
}

impl Generator {
    /// Generates from this OpenAPI file, YAML or JSON; a relative path is relative to the crate's `Cargo.toml`.
    pub fn new(spec: impl Into<PathBuf>) -> Self {
        Self { spec: spec.into(), options: Options::default(), folder: None, out_dir: None, memory: None }
    }

    /// Whether a client is generated; it is unless told otherwise.
    pub fn client(mut self, wanted: bool) -> Self {
        self.options.client = wanted;
        self
    }

    /// Whether a server is generated; it is unless told otherwise.
    pub fn server(mut self, wanted: bool) -> Self {
        self.options.server = wanted;
        self
    }

    /// Chooses the Rust name of what stands at a JSON Pointer: `.rename("#/components/schemas/webhook", "WebhookEntity")`.
    pub fn rename(mut self, pointer: impl Into<String>, name: impl Into<String>) -> Self {
        self.options.renames.push(Rename { pointer: pointer.into(), name: name.into() });
        self
    }

    /// Writes into this folder instead of cargo's `OUT_DIR`.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(folder.into());
        self
    }

    /// Takes relative paths from this folder.
    pub fn relative_to(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// Reads these files instead of the disk.
    pub fn with_files<P: Into<PathBuf>, B: Into<Vec<u8>>>(mut self, files: impl IntoIterator<Item = (P, B)>) -> Self {
        self.memory = Some(files.into_iter().map(|(path, bytes)| (path.into(), bytes.into())).collect());
        self
    }

    /// Writes `<name of the description>.rs`, with a module for `include_api!` beside it, and tells cargo what to watch: the whole of a `build.rs`.
    pub fn generate(mut self) -> Result<(), Failure> {
        if self.folder.is_none() {
            self.folder = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
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
        std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, || self.run());
            match thread.map(std::thread::ScopedJoinHandle::join) {
                Ok(Ok(result)) => result,
                Ok(Err(panic)) => std::panic::resume_unwind(panic),
                Err(_no_threads_here) => self.run(),
            }
        })
    }

    fn run(&self) -> Result<Generated, Failure> {
        let Outcome { sources, diagnostics, text } = generate(&self.spec, &|path| self.load(path), &self.options);
        let files = sources.files().map(Path::to_owned).collect();
        let findings = findings(&diagnostics, &sources);
        match text {
            Ok(text) => Ok(Generated { text, files, warnings: findings }),
            Err(_) => Err(Failure { spec: self.spec.clone(), files, findings }),
        }
    }

    fn load(&self, path: &Path) -> std::io::Result<Vec<u8>> {
        match (&self.memory, &self.folder) {
            (Some(files), _) => files.get(path).cloned().ok_or(Error::from(ErrorKind::NotFound)),
            (None, Some(folder)) => std::fs::read(folder.join(path)),
            (None, None) => std::fs::read(path),
        }
    }

    fn tell_cargo(&self, files: &[PathBuf], warnings: &[Finding]) {
        for file in files {
            let path = self.folder.as_ref().map_or(file.clone(), |folder| folder.join(file));
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

    /// The name of what is generated: `webhook` for `spec/webhook.yaml`.
    fn name(&self) -> String {
        self.spec.file_stem().unwrap_or(OsStr::new("api")).to_string_lossy().into_owned()
    }
}

impl Generated {
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
        let generated = Generated { text: String::new(), files: vec!["a.yaml".into()], warnings: Vec::new() };
        let failure = generated.write(Path::new("/dev/null/api.rs")).unwrap_err();
        let report = failure.to_string();
        assert!(report.starts_with("error[unwritable-output]: cannot write `/dev/null/api.rs`"), "{report}");
    }
}
