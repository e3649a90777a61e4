//! How schemathesis is run: all checks, the same way each time, with credentials that the mock lets in.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use super::Arguments;
use crate::any_api::{SECRET, Scheme, USER};
use crate::documents::Document;
use crate::failure::Failure;

/// Each request with its answer and what the checks made of it, a line each.
pub(super) const REPORT: &str = "report.ndjson";

/// The command for a document that is served.
pub(super) fn command(
    document: &Document,
    url: &str,
    schemes: &[&Scheme],
    place: &Path,
    arguments: &Arguments,
) -> Result<Command, Failure> {
    let settings = place.join("schemathesis.toml");
    std::fs::write(&settings, credentials(schemes)).map_err(|error| Failure::at(&settings, error))?;
    let mut command = Command::new(arguments.program.canonicalize().map_err(|error| Failure::at(&arguments.program, error))?);
    command.arg("--config-file").arg(settings).arg("run").arg(&document.path).args(["--url", url]);
    command.args(["--checks", "all", "--phases", &arguments.phases, "--continue-on-failure", "--no-shrink"]);
    command.args(["--seed", &arguments.seed.to_string(), "--max-examples", &arguments.examples.to_string()]);
    command.args(["--generation-database", "none", "--suppress-health-check", "all", "--warnings", "off", "--no-color"]);
    command.args(["--output-sanitize", "false", "--report", "ndjson", "--report-ndjson-path"]).arg(place.join(REPORT));
    command.current_dir(place);
    Ok(command)
}

/// Something for each scheme; a token for those of HTTP and OAuth.
fn credentials(schemes: &[&Scheme]) -> String {
    schemes.iter().fold(String::new(), |mut text, scheme| {
        let given = match scheme.kind.as_str() {
            _ if scheme.is_basic() => format!("username = {USER:?}\npassword = {SECRET:?}"),
            "http" => format!("bearer = {SECRET:?}"),
            _ => format!("api_key = {SECRET:?}"),
        };
        // writing to a text does not fail
        let _ = writeln!(text, "[auth.openapi.{:?}]\n{given}\n", scheme.scheme);
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scheme_has_its_credentials() {
        let scheme = |scheme: &str, kind: &str| Scheme { scheme: scheme.to_owned(), kind: kind.to_owned() };
        let text = credentials(&[&scheme("a b", "basic"), &scheme("key", "query"), &scheme("oauth", "http")]);
        let expected = "[auth.openapi.\"a b\"]\nusername = \"someone\"\npassword = \"secret\"\n\n\
            [auth.openapi.\"key\"]\napi_key = \"secret\"\n\n[auth.openapi.\"oauth\"]\nbearer = \"secret\"\n\n";
        assert_eq!(text, expected);
    }
}
