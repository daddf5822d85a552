//! Servers of the real binary.
use std::io::{BufRead, BufReader, Read, Seek};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A running `masthead serve`; killed when dropped.
pub struct Server {
    child: Child,
    address: String,
}

impl Server {
    /// Starts a server on a free port and waits until it is ready.
    pub fn start(data: &Path, database: Option<&str>) -> Self {
        let mut log = tempfile::tempfile().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_masthead"));
        command
            .args(["serve", "--listen", "127.0.0.1:0", "--data"])
            .arg(data);
        command
            .current_dir(data)
            .stdout(Stdio::piped())
            .stderr(Stdio::from(log.try_clone().unwrap()));
        command.env_remove("MASTHEAD_DATABASE_URL");
        if let Some(url) = database {
            command.env("MASTHEAD_DATABASE_URL", url);
        }
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = lines.next().unwrap_or_else(|| {
            let mut text = String::new();
            log.rewind().unwrap();
            log.read_to_string(&mut text).unwrap();
            panic!("the server does not say that it is ready: {text}")
        });
        let ready = ready.unwrap();
        let address = ready
            .split("http://")
            .nth(1)
            .expect("an address")
            .trim_end_matches('/');
        Self {
            address: address.to_owned(),
            child,
        }
    }

    /// Host and port.
    pub fn address(&self) -> String {
        self.address.clone()
    }

    /// SIGKILL: no handler, no flush.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
