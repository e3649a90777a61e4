//! Where and when figures were measured, and beside which versions of what others wrote.

use serde::{Deserialize, Serialize};

use super::Report;
use crate::failure::Failure;
use crate::{peers, toolchain};

/// Where figures come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Origin {
    pub(crate) command: String,
    /// `2026-11-27`, UTC
    pub(crate) date: String,
    pub(crate) machine: Machine,
    /// What ours was compared with.
    pub(crate) versions: Vec<Version>,
}

/// What ran it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Machine {
    pub(crate) cores: usize,
    /// As `/proc/cpuinfo` names it; empty where there is none.
    pub(crate) processor: String,
    /// 0 where there is no `/proc/meminfo`.
    pub(crate) memory_mb: u64,
    /// `rustc 1.95.0 (59807616e 2026-04-14)`
    pub(crate) compiler: String,
}

/// A library or a generator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Version {
    pub(crate) name: String,
    pub(crate) version: String,
}

/// The versions that this program was built with.
const LOCK: &str = include_str!("../../../Cargo.lock");

impl Origin {
    /// Of figures that were measured just now.
    pub(crate) fn now(command: &str, figures: &impl Report) -> Result<Self, Failure> {
        let beside = figures.beside();
        let mut versions: Vec<Version> = beside.iter().filter_map(|name| locked(LOCK, name)).collect();
        versions.extend(peers::versions(&beside)?);
        Ok(Self {
            command: command.to_owned(),
            date: jiff::Timestamp::now().strftime("%Y-%m-%d").to_string(),
            machine: Machine::this()?,
            versions,
        })
    }
}

impl Machine {
    fn this() -> Result<Self, Failure> {
        let read = |file| std::fs::read_to_string(file).unwrap_or_default();
        let kilobytes = field(&read("/proc/meminfo"), "MemTotal").and_then(|size| size.trim_end_matches(" kB").parse().ok());
        Ok(Self {
            cores: std::thread::available_parallelism()?.get(),
            processor: field(&read("/proc/cpuinfo"), "model name").unwrap_or_default(),
            memory_mb: kilobytes.unwrap_or(0_u64) / 1024,
            compiler: toolchain::version()?,
        })
    }
}

/// `model name : A processor`
fn field(text: &str, name: &str) -> Option<String> {
    let value = text.lines().find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix(':'))?;
    Some(value.trim().to_owned())
}

/// A crate of `Cargo.lock`: the one that this program depends on, where there are several of the name.
fn locked(lock: &str, name: &str) -> Option<Version> {
    let ours = lock.split("[[package]]").find(|package| package.contains("\nname = \"bench\"\n"))?;
    let chosen = ours.lines().find_map(|line| line.trim().strip_prefix(&format!("\"{name} "))?.strip_suffix("\","));
    let start = format!("name = \"{name}\"\nversion = \"");
    let any = || lock.split_once(&format!("\n{start}"))?.1.split('"').next();
    Some(Version { name: name.to_owned(), version: chosen.or_else(any)?.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_found_by_their_whole_name() {
        let text = "model\t\t: 1\nmodel name\t: A processor @ 2 GHz\nMemTotal:  16 kB\n";
        assert_eq!(field(text, "model name").as_deref(), Some("A processor @ 2 GHz"));
        assert_eq!(field(text, "MemTotal").as_deref(), Some("16 kB"));
        assert_eq!(field(text, "model n"), None);
    }

    #[test]
    fn the_version_is_that_which_this_program_depends_on() {
        let lock = "[[package]]\nname = \"a\"\nversion = \"1.0.0\"\n\n[[package]]\nname = \"a\"\nversion = \"2.0.0\"\n\n\
                    [[package]]\nname = \"b\"\nversion = \"3.0.0\"\n\n\
                    [[package]]\nname = \"bench\"\nversion = \"0.1.0\"\ndependencies = [\n \"a 2.0.0\",\n \"b\",\n]\n";
        let version = |name| locked(lock, name).map(|found| found.version);
        assert_eq!(["a", "b", "c"].map(version), [Some("2.0.0".to_owned()), Some("3.0.0".to_owned()), None]);
        for name in ["hyper", "hyper-util", "axum", "reqwest", "serde_json", "tokio"] {
            assert!(locked(LOCK, name).is_some(), "{name}");
        }
    }
}
