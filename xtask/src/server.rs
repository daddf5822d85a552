//! A server under test: started, found, ended.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use crate::{Result, place, process};

/// Longest time a server may take to end.
const PATIENCE: Duration = Duration::from_secs(15);

/// A running server that printed `ready URL`. Dropping it ends it in order.
#[derive(Debug)]
pub struct Server {
    child: Child,
    /// Its address without a slash at the end.
    pub url: String,
    /// From the start of the process to its `ready` line.
    pub started_in: Duration,
}

impl Server {
    /// The demo, served by the debug binary from the data folder `data`, with more in its
    /// environment.
    ///
    /// # Errors
    /// When it does not start.
    pub fn demo(data: &Path, environment: &[(&str, String)]) -> Result<Self> {
        let mut demo = process::bound_to_us(&place::debug()?.join("masthead"));
        demo.args(["demo", "--listen", "127.0.0.1:0", "--data"])
            .arg(data);
        demo.envs(environment.iter().cloned());
        Self::start(&mut demo)
    }

    /// Starts a server and waits for its `ready` line.
    ///
    /// # Errors
    /// When it ends without one.
    pub fn start(command: &mut Command) -> Result<Self> {
        let name = process::shown(command);
        let began = Instant::now();
        let spawned = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut child = spawned.map_err(|error| format!("cannot start {name}: {error}"))?;
        let stdout = child.stdout.take().ok_or("a server without output")?;
        let mut lines = BufReader::new(stdout).lines().map_while(|line| line.ok());
        let url = lines.find_map(|line| {
            Some(
                line.strip_prefix("ready ")?
                    .trim_end_matches('/')
                    .to_owned(),
            )
        });
        let started_in = began.elapsed();
        let Some(url) = url else {
            let _ = child.wait();
            return Err(format!("{name} ended without a line `ready URL`"));
        };
        // Somebody has to keep reading, or the server would stop at a full pipe.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self {
            child,
            url,
            started_in,
        })
    }
}

impl Server {
    /// Host and port.
    pub fn host(&self) -> &str {
        self.url.trim_start_matches("http://")
    }

    /// The process.
    pub fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Ends it at once, without a word (SIGKILL).
    pub fn kill(&mut self) {
        // One that has ended already is what we want.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// How it has ended, if it has.
    pub fn end(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.end().is_some() {
            return;
        }
        process::terminate(self.child.id());
        let began = Instant::now();
        while matches!(self.child.try_wait(), Ok(None)) {
            if began.elapsed() > PATIENCE {
                println!(
                    "a server did not end within {} s of SIGTERM",
                    PATIENCE.as_secs()
                );
                let _ = self.child.kill();
                let _ = self.child.wait();
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}
