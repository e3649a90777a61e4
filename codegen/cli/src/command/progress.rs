//! A line on the terminal while work takes long.

use std::io::{IsTerminal, Write, stderr};
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

const SECOND: Duration = Duration::from_secs(1);

/// Does the work; from its second second on, a line says what is done and for how long. Nothing is said outside a terminal.
pub(super) fn with_progress<T>(spec: &Path, work: impl FnOnce() -> T) -> T {
    if !stderr().is_terminal() {
        return work();
    }
    let (done, waiting) = channel::<()>();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let begin = Instant::now();
            let mut shown = false;
            while waiting.recv_timeout(SECOND) == Err(RecvTimeoutError::Timeout) {
                shown = true;
                let _ = write!(stderr(), "\r\x1b[Kworking on {}: {} s", spec.display(), begin.elapsed().as_secs());
            }
            if shown {
                let _ = write!(stderr(), "\r\x1b[K");
            }
        });
        let result = work();
        drop(done);
        result
    })
}
