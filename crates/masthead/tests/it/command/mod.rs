//! The commands, run as their own process where that is what counts.
mod backup;
mod beside;
mod configuration;
mod crowd;
mod doctor;
mod documentation;
mod import;
mod knowledge;
mod new;
mod notice;
mod paywall;
mod preview;
mod refusals;
mod restart;
mod safety;
mod search;
mod serve;
mod staff;
mod state;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};

use tempfile::TempDir;

/// The program with arguments, in an empty environment and a folder without a configuration.
fn masthead(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_masthead"));
    command
        .args(arguments)
        .env_clear()
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Runs the program to its end.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    masthead(folder, arguments).output().unwrap()
}

/// What a failed run says.
fn complaint(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A running server on a free port, with a data folder of its own.
struct Server {
    child: Child,
    out: BufReader<ChildStdout>,
    /// `127.0.0.1:port`
    address: String,
    folder: TempDir,
}

impl Server {
    /// Starts `masthead serve` and waits for its line.
    fn start() -> Self {
        Self::start_in(tempfile::tempdir().unwrap())
    }

    /// The same in a folder where there may be a configuration.
    fn start_in(folder: TempDir) -> Self {
        let arguments = ["serve", "--listen", "127.0.0.1:0", "--data", "data"];
        Self::spawn(folder, &arguments, &[])
    }

    /// The same with other arguments and variables.
    fn spawn(folder: TempDir, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let mut command = masthead(folder.path(), arguments);
        // Nobody reads the log, and a full pipe would stop the server.
        command.stderr(Stdio::null());
        command.envs(variables.iter().copied());
        Self::of(folder, command)
    }

    /// A server that this command starts.
    fn of(folder: TempDir, mut command: Command) -> Self {
        let mut child = command.spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        out.read_line(&mut line).unwrap();
        let address = line.trim_end().strip_prefix("ready http://");
        let address = address.unwrap_or_else(|| panic!("{line:?}")).to_owned();
        Self {
            child,
            out,
            address,
            folder,
        }
    }

    /// A whole answer, its head included.
    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let host = &self.address;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn terminate(&self) {
        let process = rustix::process::Pid::from_child(&self.child);
        rustix::process::kill_process(process, rustix::process::Signal::TERM).unwrap();
    }

    /// SIGKILL: no handler, no flush.
    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Waits for the end; what else it printed on standard output, and whether it ended well.
    fn end(&mut self) -> (String, bool) {
        let mut rest = String::new();
        self.out.read_to_string(&mut rest).unwrap();
        (rest, self.child.wait().unwrap().success())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Ended already where the test went well.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
