//! Runs this program under callgrind and reads what it counted.

use std::process::Command;

use super::baseline::Baseline;
use super::path::{Path, Times};
use crate::failure::Failure;
use crate::toolchain;

/// Counts every path.
pub(super) fn all() -> Result<Baseline, Failure> {
    let counted = |path: &Path| Ok((path.name().to_owned(), each(*path)?));
    let paths = Path::ALL.iter().map(counted).collect::<Result<_, Failure>>()?;
    Ok(Baseline { compiler: toolchain::version()?, machine: machine()?, paths })
}

/// Instructions of one time.
fn each(path: Path) -> Result<u64, Failure> {
    let Times { few, many } = path.times();
    let (few_took, many_took) = (count(path, few)?, count(path, many)?);
    Ok(many_took.saturating_sub(few_took) / (many - few))
}

fn count(path: Path, times: u64) -> Result<u64, Failure> {
    let mut valgrind = Command::new("valgrind");
    // what the environment holds moves the stack
    valgrind.env_clear().envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    valgrind.arg(std::env::current_exe()?).args(["count-one", "--path", path.name(), "--times", &times.to_string()]);
    let output = valgrind.output().map_err(|error| Failure::from(format!("valgrind does not run: {error}")))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let collected = said.lines().filter(|_| output.status.success()).find_map(collected);
    collected.ok_or_else(|| Failure::from(format!("callgrind did not count `{}`: {said}", path.name())))
}

/// `==12== Collected : 123456`
fn collected(line: &str) -> Option<u64> {
    line.split_once("Collected :")?.1.trim().parse().ok()
}

/// memchr and the C library choose by what the processor has.
fn machine() -> Result<String, Failure> {
    let avx2 = std::fs::read_to_string("/proc/cpuinfo").is_ok_and(|text| text.split_whitespace().any(|word| word == "avx2"));
    let libc = toolchain::said(Command::new("ldd").arg("--version"))?;
    Ok(format!("{}{}, {libc}", std::env::consts::ARCH, if avx2 { " with avx2" } else { "" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_callgrind_says_is_read() {
        assert_eq!(collected("==6125== Collected : 4711"), Some(4711));
        assert_eq!(collected("==6125== Events    : Ir"), None);
    }
}
