//! Programs that listen on a port of this machine until they are dropped.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::failure::Failure;

/// A program that serves.
pub(crate) struct Serving {
    child: Child,
    /// `http://127.0.0.1:4010`
    pub(crate) url: String,
    log: PathBuf,
}

/// A loaded machine takes its time to start an interpreter.
const PATIENCE: Duration = Duration::from_secs(60);
const PORTS: usize = 3;
const POLL: Duration = Duration::from_millis(50);

impl Serving {
    /// Starts the program that `command` makes for a port; an error is what it said before it ended.
    pub(crate) fn start(log: &Path, command: impl Fn(u16) -> Command) -> Result<Result<Self, String>, Failure> {
        // a port that was free may be taken by then
        let mut started = Self::start_once(log, &command)?;
        for _ in 1..PORTS {
            if started.is_ok() {
                break;
            }
            started = Self::start_once(log, &command)?;
        }
        Ok(started)
    }

    fn start_once(log: &Path, command: &impl Fn(u16) -> Command) -> Result<Result<Self, String>, Failure> {
        let port = free_port()?;
        let file = File::create(log).map_err(|error| Failure::at(log, error))?;
        let mut command = command(port);
        command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        let child = command.spawn().map_err(|error| Failure::at(Path::new(command.get_program()), error))?;
        let mut serving = Self { child, url: format!("http://127.0.0.1:{port}"), log: log.to_owned() };
        let began = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if serving.child.try_wait()?.is_some() {
                return Ok(Err(serving.said()));
            }
            if began.elapsed() > PATIENCE {
                return Ok(Err(format!("does not listen after {} s", PATIENCE.as_secs())));
            }
            std::thread::sleep(POLL);
        }
        Ok(Ok(serving))
    }

    /// The number of its process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// All that it said so far.
    pub(crate) fn said(&self) -> String {
        std::fs::read(&self.log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }

    /// Whether it still runs.
    pub(crate) fn is_alive(&mut self) -> bool {
        self.child.try_wait().is_ok_and(|ended| ended.is_none())
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // it may have ended on its own
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> Result<u16, Failure> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
