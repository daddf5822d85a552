//! A real mail server in Python, with a folder of what it has taken.
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// A running server; killed when dropped.
pub struct MailServer {
    process: Child,
    /// Where it keeps messages.
    pub folder: TempDir,
    /// Where it listens on this machine.
    pub port: u16,
}

impl MailServer {
    /// Starts a program of `crates/mail/tests` with a folder and what else it is told.
    pub fn start(program: &str, folder: TempDir, told: &[&OsStr]) -> Self {
        let (process, port) = start(program, folder.path(), told);
        Self {
            process,
            folder,
            port,
        }
    }

    /// Starts it again with the same folder, on another port.
    pub fn restart(&mut self, program: &str, told: &[&OsStr]) {
        self.kill();
        (self.process, self.port) = start(program, self.folder.path(), told);
    }

    /// The messages that were taken whole.
    pub fn kept(&self) -> Vec<PathBuf> {
        let files = std::fs::read_dir(self.folder.path()).unwrap();
        let paths = files.map(|file| file.unwrap().path());
        paths
            .filter(|path| path.extension().is_some_and(|it| it == "eml"))
            .collect()
    }

    /// Ends the server as a power cut does.
    pub fn kill(&mut self) {
        // It may have ended before.
        drop(self.process.kill());
        self.process.wait().unwrap();
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

fn start(program: &str, folder: &Path, told: &[&OsStr]) -> (Child, u16) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let python = root.join("target/python/bin/python");
    assert!(
        python.exists(),
        "cargo xtask test installs the mail server into target/python"
    );
    let mut process = Command::new(python)
        .arg(root.join("crates/mail/tests").join(program))
        .arg(folder)
        .args(told)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(process.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    (process, line.trim().parse().unwrap())
}
