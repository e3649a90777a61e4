//! The example `any-api`, built with descriptions: their clients, and servers that mock them.

mod gather;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;
use serde_json::Value;
use specwright_codegen::{Finding, Generator};

pub(crate) use self::gather::Folders;
use crate::child::{self, End, Limits};
use crate::documents::{self, Document};
use crate::failure::Failure;
use crate::serving::Serving;

/// The program.
pub(crate) struct Program(PathBuf);

/// An operation, as one has to know it to call it.
#[derive(Debug, Deserialize)]
pub(crate) struct Operation {
    pub(crate) operation: String,
    /// The JSON Schema of its arguments.
    pub(crate) arguments: Value,
    /// The sets of schemes that let calls in.
    pub(crate) security: Vec<Vec<Scheme>>,
    /// The statuses that are described one by one.
    pub(crate) statuses: Vec<u16>,
}

/// A security scheme.
#[derive(Debug, Deserialize)]
pub(crate) struct Scheme {
    pub(crate) scheme: String,
    pub(crate) kind: String,
}

/// The program with what it was made of.
pub(crate) struct Built {
    pub(crate) program: Program,
    /// The documents of the package.
    pub(crate) package: Vec<Document>,
    /// The documents that the list names.
    pub(crate) listed: Vec<Document>,
    /// Documents that it was not made of, wholly or for an operation, and why.
    pub(crate) refused: Vec<(Document, String)>,
}

/// What generated text has where there is an operation.
const CALLABLE: &str = "pub mod by_name";

const CALLS: Limits = Limits { seconds: 300, megabytes: 4000 };

/// Builds the program once with all documents that can be generated; each is an API by the name of its file.
pub(crate) fn build(folders: &Folders) -> Result<Built, Failure> {
    let gathered = gather::gather(folders)?;
    let (mut taken, mut refused) = (Vec::new(), Vec::new());
    for document in gathered.all() {
        let (is_taken, objections) = look(&document);
        refused.extend(objections.into_iter().map(|why| (document.clone(), why)));
        taken.extend(is_taken.then_some(document));
    }
    let program = compile(&taken)?;
    let is_taken = |document: &Document| taken.iter().any(|known| known.name == document.name);
    let [package, listed] = [gathered.package, gathered.listed].map(|all| all.into_iter().filter(is_taken).collect());
    Ok(Built { program, package, listed, refused })
}

/// Whether a document can be generated, and what is left out of it.
fn look(document: &Document) -> (bool, Vec<String>) {
    let told = |finding: &Finding| format!("{}: {}", finding.code(), finding.message());
    match Generator::new(&document.path).by_name(true).skip_unsupported().render() {
        Ok(generated) if generated.text.contains(CALLABLE) => {
            let skipped = generated.skipped.iter();
            (true, skipped.map(|skipped| format!("{} alone: {}", skipped.operation, told(&skipped.reason))).collect())
        }
        Ok(_) => (false, vec!["it has no operations".to_owned()]),
        Err(failure) => (false, failure.findings().first().map(told).into_iter().collect()),
    }
}

fn compile(documents: &[Document]) -> Result<Program, Failure> {
    let specs = std::env::join_paths(documents.iter().map(|document| &document.path));
    let specs = specs.map_err(|error| Failure::from(error.to_string()))?;
    let target = documents::scratch("bench-any-api")?;
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()));
    cargo.args(["build", "-p", "any-api", "--target-dir"]).arg(&target);
    // warnings about descriptions of others are not the point here
    cargo.stderr(File::create(target.join("build.log"))?);
    cargo.env("ANY_API_SPECS", specs).env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_INCREMENTAL", "0");
    let status = cargo.current_dir(documents::home()).stdin(Stdio::null()).status()?;
    if !status.success() {
        let log = std::fs::read_to_string(target.join("build.log"))?;
        return Err(Failure::from(format!("cargo could not build `any-api`: {status}\n{log}")));
    }
    Ok(Program(target.join("debug").join(format!("any-api{}", std::env::consts::EXE_SUFFIX))))
}

impl Program {
    /// The operations of an API.
    pub(crate) fn operations(&self, api: &str) -> Result<Vec<Operation>, Failure> {
        let mut command = Command::new(&self.0);
        let text = said(command.args(["schema", "--api", api]), Stdio::null())?;
        Ok(text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
    }

    /// Calls what stands in a file, a line a call; an answer a line.
    pub(crate) fn calls(&self, api: &str, url: &str, credentials: &[String], lines: &Path) -> Result<Vec<Value>, Failure> {
        let mut command = Command::new(&self.0);
        command.args(["calls", "--api", api, "--base-url", url]);
        command.args(credentials.iter().flat_map(|given| ["--credential", given]));
        let lines = File::open(lines).map_err(|error| Failure::at(lines, error))?;
        let text = said(&mut command, lines.into())?;
        Ok(text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?)
    }

    /// Serves an API as a mock.
    pub(crate) fn mock(&self, api: &str, credentials: &[String], log: &Path) -> Result<Serving, Failure> {
        let command = |port: u16| {
            let mut command = Command::new(&self.0);
            command.args(["mock", "--api", api, "--listen"]).arg(format!("127.0.0.1:{port}"));
            command.args(credentials.iter().flat_map(|given| ["--credential", given]));
            command
        };
        Serving::start(log, command)?.map_err(|said| Failure::from(format!("`{api}` is not served: {said}")))
    }
}

/// Something for each scheme, as `--credential` takes it.
pub(crate) fn credentials(operations: &[Operation]) -> Vec<String> {
    schemes(operations).into_iter().map(Scheme::given).collect()
}

/// Each scheme once.
pub(crate) fn schemes(operations: &[Operation]) -> Vec<&Scheme> {
    let mut schemes: Vec<&Scheme> = operations.iter().flat_map(|operation| operation.security.iter().flatten()).collect();
    schemes.sort_by_key(|scheme| &scheme.scheme);
    schemes.dedup_by_key(|scheme| &scheme.scheme);
    schemes
}

/// What is presented to servers.
pub(crate) const USER: &str = "someone";
pub(crate) const SECRET: &str = "secret";

impl Scheme {
    pub(crate) fn is_basic(&self) -> bool {
        self.kind == "basic"
    }

    fn given(&self) -> String {
        let Self { scheme, .. } = self;
        if self.is_basic() { format!("{scheme}={USER}:{SECRET}") } else { format!("{scheme}={SECRET}") }
    }
}

fn said(command: &mut Command, stdin: Stdio) -> Result<String, Failure> {
    let ran = child::run_with(command, stdin, CALLS)?;
    match ran.end {
        End::Success => Ok(ran.stdout),
        end => Err(Failure::from(format!("{command:?}: {end:?}: {}", ran.stderr))),
    }
}
