//! nginx and Varnish as processes that end with the test.
use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use super::browser::Browser;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Nginx,
    Varnish,
}

/// A cache in front of a server.
pub struct Cache {
    kind: Kind,
    process: Child,
    folder: TempDir,
    address: SocketAddr,
}

/// An address of this machine at which nobody listens.
pub fn free_port() -> SocketAddr {
    let held = TcpListener::bind("127.0.0.1:0").unwrap();
    held.local_addr().unwrap()
}

/// How libfaketime shifts the time of day alone, and looks at the file each time.
const CLOCK: [(&str, &str); 4] = [
    ("FAKETIME_NO_CACHE", "1"),
    ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
    ("DONT_FAKE_MONOTONIC", "1"),
    ("NO_FAKE_STAT", "1"),
];

impl Cache {
    /// nginx with a documented configuration, in front of the server at `origin`.
    pub fn nginx(configuration: &str, origin: SocketAddr) -> Self {
        // Somebody else may take a port between our look and nginx's start.
        let mut tries = (0..5).map(|_| Self::nginx_at(free_port(), configuration, origin));
        tries.find_map(|started| started).expect("nginx starts")
    }

    /// The same at this address; `None` where somebody else has it.
    pub fn nginx_at(address: SocketAddr, configuration: &str, origin: SocketAddr) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let site = nginx_site(configuration, folder.path(), address, origin);
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        let temporary = temporary.map(|name| format!("{name}_temp_path {name};\n"));
        // nginx forgets its environment, and its clock with it, unless it is told to keep it.
        let kept = CLOCK.map(|(name, _)| format!("env {name};\n"));
        let text = format!(
            "daemon off;\nmaster_process off;\npid nginx.pid;\nerror_log stderr notice;\n{}\
             env FAKETIME_TIMESTAMP_FILE;\nevents {{}}\nhttp {{\naccess_log off;\n{}{site}}}\n",
            kept.concat(),
            temporary.concat()
        );
        let file = folder.path().join("nginx.conf");
        std::fs::write(&file, text).unwrap();
        let mut nginx = in_own_time("nginx", folder.path());
        nginx.arg("-p").arg(folder.path()).arg("-c").arg(&file);
        let mut process = nginx.stderr(Stdio::piped()).spawn().unwrap();
        // It says how it waits for events once it listens.
        if let Err(said) = wait_for(&mut process, "event method") {
            assert!(
                said.concat().contains("Address already in use"),
                "{said:#?}"
            );
            return None;
        }
        Some(Self {
            kind: Kind::Nginx,
            process,
            folder,
            address,
        })
    }

    /// Varnish with a documented configuration, in front of the server at `origin`.
    pub fn varnish(configuration: &str, origin: SocketAddr) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("default.vcl");
        let text = replaced(configuration, "\"8080\"", &format!("\"{}\"", origin.port()));
        std::fs::write(&file, text).unwrap();
        let own = folder.path().join("varnish");
        let mut varnish = in_real_time("varnishd");
        varnish.stdin(Stdio::null()).stdout(Stdio::null());
        varnish.args(["-F", "-a", "127.0.0.1:0", "-s", "malloc,16m", "-j", "none"]);
        varnish.arg("-f").arg(&file).arg("-n").arg(&own);
        let mut process = varnish.stderr(Stdio::piped()).spawn().unwrap();
        // It takes connections once its child says that it starts.
        wait_for(&mut process, "said Child starts").unwrap();
        Self {
            kind: Kind::Varnish,
            process,
            address: address_of_varnish(&own),
            folder,
        }
    }

    /// A browser in the network `127.0.NETWORK.0/24`, whose requests go through this cache.
    pub fn browser(&self, network: u8) -> Browser {
        Browser::new(network, self.address)
    }

    /// Lets more time pass than anything is fresh for: on nginx's clock; Varnish bears no other
    /// clock and forgets what it has.
    pub fn let_time_pass(&self) {
        match self.kind {
            Kind::Nginx => {
                let clock = clock_of(self.folder.path());
                let shown: u32 = std::fs::read_to_string(&clock)
                    .unwrap()
                    .trim()
                    .parse()
                    .unwrap();
                std::fs::write(clock, format!("+{}\n", shown + 7_200)).unwrap();
            }
            Kind::Varnish => {
                let banned = self.told_by("varnishadm", &["ban", "req.url", "~", "."]);
                assert_eq!(banned.trim(), "");
            }
        }
    }

    /// For how many seconds after its time Varnish may show what it has of this path, as it wrote
    /// down when it took the answer; nothing for nginx, which writes nothing down.
    pub fn grace(&self, path: &str) -> Option<f64> {
        if self.kind == Kind::Nginx {
            return None;
        }
        let query = format!("BereqURL eq \"{path}\"");
        let log = self.told_by(
            "varnishlog",
            &["-d", "-g", "request", "-q", &query, "-i", "TTL"],
        );
        // "- TTL VCL 60 0 0 1796083200 cacheable": time to live, grace, keep.
        let last = log.lines().rfind(|line| line.contains(" TTL "));
        let mut words = last.expect("the answer was taken").split_whitespace();
        words.nth(4)?.parse().ok()
    }

    fn told_by(&self, name: &str, words: &[&str]) -> String {
        let mut ask = in_real_time(name);
        ask.arg("-n")
            .arg(self.folder.path().join("varnish"))
            .args(words);
        let done = ask.output().unwrap();
        assert!(done.status.success(), "{name} {words:?}: {done:?}");
        String::from_utf8(done.stdout).unwrap()
    }
}

impl Drop for Cache {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The documented text, with what belongs to the machine: port, certificates, folder.
fn nginx_site(text: &str, folder: &Path, listen: SocketAddr, origin: SocketAddr) -> String {
    let text = replaced(text, "/var/cache/nginx", &folder.display().to_string());
    let text = replaced(&text, "127.0.0.1:8080", &origin.to_string());
    let text = replaced(&text, "listen 443 ssl;", &format!("listen {listen};"));
    let is_kept = |line: &&str| !line.trim().starts_with("ssl_certificate");
    let lines: Vec<&str> = text.lines().filter(is_kept).collect();
    lines.join("\n")
}

fn replaced(text: &str, what: &str, with: &str) -> String {
    assert!(text.contains(what), "the document names {what}");
    text.replace(what, with)
}

/// A program whose time of day a file moves; the time that it waits stays as it is.
fn in_own_time(name: &str, folder: &Path) -> Command {
    std::fs::write(clock_of(folder), "+0\n").unwrap();
    let mut command = Command::new(program(name));
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command.env("LD_PRELOAD", faketime());
    command.env_remove("FAKETIME");
    command.env("FAKETIME_TIMESTAMP_FILE", clock_of(folder));
    command.envs(CLOCK);
    command
}

/// A program on the machine's own clock, also where the tests run on another day: Varnish waits
/// for ever on a clock that is shifted.
fn in_real_time(name: &str) -> Command {
    let mut command = Command::new(program(name));
    command.env_remove("LD_PRELOAD").env_remove("FAKETIME");
    command
}

fn clock_of(folder: &Path) -> PathBuf {
    folder.join("clock")
}

/// Debian keeps servers where only root's search path leads.
fn program(name: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain([PathBuf::from("/usr/sbin")]);
    let mut found = folders.map(|folder| folder.join(name));
    let found = found.find(|program| program.is_file());
    found.unwrap_or_else(|| panic!("{name} is missing: `cargo xtask test` installs it"))
}

fn faketime() -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib").unwrap().flatten();
    let mut libraries = folders.map(|it| it.path().join("faketime/libfaketimeMT.so.1"));
    let found = libraries.find(|library| library.is_file());
    found.expect("libfaketime is missing: `cargo xtask test` installs it")
}

/// Waits until the process has said this; else what it said before it ended.
fn wait_for(process: &mut Child, words: &str) -> Result<(), Vec<String>> {
    let mut lines = BufReader::new(process.stderr.take().unwrap()).lines();
    let mut said = Vec::new();
    while let Some(Ok(line)) = lines.next() {
        if line.contains(words) {
            // Somebody has to keep reading, or the process would stop at a full pipe.
            std::thread::spawn(move || lines.for_each(drop));
            return Ok(());
        }
        said.push(line);
    }
    let _ = process.wait();
    Err(said)
}

fn address_of_varnish(own: &Path) -> SocketAddr {
    let mut ask = in_real_time("varnishadm");
    ask.arg("-n").arg(own).arg("debug.listen_address");
    let said = String::from_utf8(ask.output().unwrap().stdout).unwrap();
    let mut words = said.split_whitespace().skip(1);
    let (host, port) = (words.next().unwrap(), words.next().unwrap());
    format!("{host}:{port}").parse().unwrap()
}
