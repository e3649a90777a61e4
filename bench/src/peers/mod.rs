//! Other generators of Rust: which they are, bringing them, and what each makes of a description.

mod install;
mod list;
mod output;

use std::path::PathBuf;
use std::process::ExitCode;

pub(crate) use self::output::generate;
use crate::failure::Failure;
use crate::kept::Version;
use list::{Output, Peer};

#[derive(clap::Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    folder: Folder,
}

/// Where the peers are.
#[derive(clap::Args)]
pub(crate) struct Folder {
    /// Where `bench peers` installs the other generators
    #[arg(long = "peers", value_name = "FOLDER", default_value = "target/peers")]
    path: PathBuf,
}

/// One kind of text that an installed peer generates.
#[derive(Debug)]
pub(crate) struct Installed {
    /// `oas3-gen client`
    pub(crate) name: String,
    /// Its program, with the arguments that come first.
    program: Vec<PathBuf>,
    output: Output,
}

/// Brings every peer that is not there.
pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let folder = &arguments.folder.path;
    let mut failed = false;
    for peer in list::read()? {
        let (name, version) = (&peer.name, &peer.version);
        if install::program(&peer, folder).is_some() {
            println!("{name} {version} is there");
            continue;
        }
        match install::install(&peer, folder)? {
            Ok(()) => println!("{name} {version} is installed"),
            Err(why) => {
                failed = true;
                println!("{name} {version} is not installed: {why}");
            }
        }
    }
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// The outputs of the peers that are installed in their pinned version; says which are left out.
pub(crate) fn installed(folder: &Folder) -> Result<Vec<Installed>, Failure> {
    let mut found = Vec::new();
    let mut missing = Vec::new();
    for peer in list::read()? {
        match install::program(&peer, &folder.path) {
            Some(program) => found.extend(outputs(&peer, &program)),
            None => missing.push(format!("{} {}", peer.name, peer.version)),
        }
    }
    if !missing.is_empty() {
        println!("left out, since `bench peers` did not install them: {}", missing.join(", "));
    }
    Ok(found)
}

/// The pinned versions of the peers that give any of these outputs, as [`Installed::name`] names them.
pub(crate) fn versions(outputs: &[String]) -> Result<Vec<Version>, Failure> {
    let mut peers = list::read()?;
    peers.retain(|peer| peer.outputs.iter().any(|output| outputs.contains(&peer.named(output))));
    Ok(peers.into_iter().map(|peer| Version { name: peer.name, version: peer.version }).collect())
}

fn outputs(peer: &Peer, program: &[PathBuf]) -> Vec<Installed> {
    let installed = |output: &Output| Installed { name: peer.named(output), program: program.to_vec(), output: output.clone() };
    peer.outputs.iter().map(installed).collect()
}
