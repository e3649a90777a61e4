//! Runs a program within limits of time and memory, and tells what it took. Memory and CPU time are read from `/proc`; elsewhere they are zero.

use std::io::Read;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

/// What a program may take.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) seconds: u64,
    pub(crate) megabytes: u64,
}

/// How a program ended, what it said and what it took.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) end: End,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) cost: Cost,
}

/// What a program took.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub(crate) struct Cost {
    pub(crate) seconds: f64,
    pub(crate) cpu_seconds: f64,
    pub(crate) peak_mb: f64,
}

/// How a program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum End {
    Success,
    /// It said no.
    Refused,
    /// It was ended by a signal: `signal: 6 (SIGABRT)`.
    Crashed(String),
    TooLong,
    TooMuchMemory,
}

const POLL: Duration = Duration::from_millis(10);

/// Runs to the end or to the first limit.
pub(crate) fn run(command: &mut Command, limits: Limits) -> std::io::Result<Ran> {
    run_with(command, Stdio::null(), limits)
}

/// The same, with something to read.
pub(crate) fn run_with(command: &mut Command, stdin: Stdio, limits: Limits) -> std::io::Result<Ran> {
    let began = Instant::now();
    let mut child = command.stdin(stdin).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let stdout = collect(child.stdout.take());
    let stderr = collect(child.stderr.take());
    let mut cost = Cost::default();
    let end = loop {
        look(child.id(), &mut cost);
        if let Some(status) = child.try_wait()? {
            break end(status);
        }
        let broken = broken(limits, began, cost);
        if let Some(end) = broken {
            stop(&mut child);
            break end;
        }
        std::thread::sleep(POLL);
    };
    cost.seconds = began.elapsed().as_secs_f64();
    Ok(Ran { end, stdout: text(stdout), stderr: text(stderr), cost })
}

fn broken(limits: Limits, began: Instant, cost: Cost) -> Option<End> {
    if began.elapsed().as_secs() >= limits.seconds {
        return Some(End::TooLong);
    }
    (cost.peak_mb > limits.megabytes as f64).then_some(End::TooMuchMemory)
}

fn stop(child: &mut Child) {
    // it may have ended on its own in the meantime
    let _ = child.kill();
    let _ = child.wait();
}

fn end(status: ExitStatus) -> End {
    match status.code() {
        Some(0) => End::Success,
        Some(_) => End::Refused,
        None => End::Crashed(status.to_string()),
    }
}

fn collect(pipe: Option<impl Read + Send + 'static>) -> JoinHandle<Vec<u8>> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        // what was said before a pipe broke is enough
        let _ = pipe.map(|mut pipe| pipe.read_to_end(&mut bytes));
        bytes
    })
}

fn text(pipe: JoinHandle<Vec<u8>>) -> String {
    String::from_utf8_lossy(&pipe.join().unwrap_or_default()).into_owned()
}

/// Keeps the highest figures: a process that has ended shows none.
fn look(process: u32, cost: &mut Cost) {
    cost.peak_mb = cost.peak_mb.max(peak_mb(&format!("/proc/{process}/status")));
    cost.cpu_seconds = cost.cpu_seconds.max(cpu_seconds(&format!("/proc/{process}/stat")));
}

/// The peak memory of this process.
pub(crate) fn own_peak_mb() -> f64 {
    peak_mb("/proc/self/status")
}

fn peak_mb(status: &str) -> f64 {
    let text = std::fs::read_to_string(status).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse().unwrap_or(0.0);
    kilobytes / 1024.0
}

/// User and system time: fields 14 and 15, in hundredths; the second field ends with the last parenthesis.
fn cpu_seconds(stat: &str) -> f64 {
    let text = std::fs::read_to_string(stat).unwrap_or_default();
    let Some((_, fields)) = text.rsplit_once(')') else { return 0.0 };
    let ticks: f64 = fields.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum();
    ticks / 100.0
}

/// Seconds that the threads of a process ran, in nanoseconds where the kernel counts them.
pub(crate) fn cpu_time(process: u32) -> f64 {
    let tasks = std::fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    let nanoseconds: f64 = tasks.filter_map(|task| ran(&task.path().join("schedstat"))).sum();
    if nanoseconds > 0.0 { nanoseconds / 1e9 } else { cpu_seconds(&format!("/proc/{process}/stat")) }
}

/// The same of this process.
pub(crate) fn own_cpu_time() -> f64 {
    cpu_time(std::process::id())
}

fn ran(schedstat: &std::path::Path) -> Option<f64> {
    std::fs::read_to_string(schedstat).ok()?.split_whitespace().next()?.parse().ok()
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits { seconds: 1, megabytes: 1000 };

    fn shell(script: &str) -> Ran {
        run(Command::new("sh").args(["-c", script]), LIMITS).expect("sh runs")
    }

    #[test]
    fn the_end_of_a_program_is_told() {
        for (script, end) in
            [("echo said", End::Success), ("echo said; exit 3", End::Refused), ("echo said; exec sleep 20", End::TooLong)]
        {
            let ran = shell(script);
            assert_eq!((ran.end, ran.stdout.as_str()), (end, "said\n"), "{script}");
        }
        assert!(matches!(shell("kill -6 $$").end, End::Crashed(_)));
    }

    #[test]
    fn a_program_over_its_memory_is_stopped() {
        let little = Limits { seconds: 20, megabytes: 0 };
        let ran = run(Command::new("sh").args(["-c", "exec sleep 20"]), little).unwrap();
        assert_eq!(ran.end, End::TooMuchMemory);
    }
}
