//! A PostgreSQL cluster of our own for the time of a run.

use std::fs::{self, File};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::process::{self, is_root};
use crate::scratch::Scratch;
use crate::{Result, machine, place};

/// Longest time a cluster may take to answer or to stop.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running cluster. Dropping it stops the server and removes its data.
#[derive(Debug)]
pub struct Cluster {
    folder: PathBuf,
    port: u16,
    server: Child,
}

/// User and group that own the cluster; PostgreSQL refuses to run as root.
#[derive(Debug, Clone, Copy)]
struct Owner {
    user: u32,
    group: u32,
}

impl Cluster {
    /// Creates and starts a cluster on a free port of the loopback interface.
    ///
    /// # Errors
    /// When PostgreSQL cannot be found or does not start; its log is named.
    pub fn start(scratch: &Scratch) -> Result<Self> {
        let programs = machine::postgres_programs().ok_or("PostgreSQL's programs are missing")?;
        let owner = if is_root() {
            Some(Owner::find()?)
        } else {
            None
        };
        let folder = folder(scratch, owner)?;
        initialise(&programs, &folder, owner)?;
        let port = free_port()?;
        let server = serve(&programs, &folder, port, owner)?;
        let mut cluster = Self {
            folder,
            port,
            server,
        };
        cluster.wait()?;
        Ok(cluster)
    }

    /// The address of its database.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn wait(&mut self) -> Result<()> {
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let has_ended = !matches!(self.server.try_wait(), Ok(None));
            if has_ended || began.elapsed() > PATIENCE {
                let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                return Err(format!("PostgreSQL does not start:\n{log}"));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // SIGINT is PostgreSQL's fast shutdown: sessions end, data is kept whole.
        let pid = self.server.id();
        let _ = Command::new("sh")
            .args(["-c", &format!("kill -INT {pid}")])
            .status();
        let began = Instant::now();
        while matches!(self.server.try_wait(), Ok(None)) {
            if began.elapsed() > PATIENCE {
                let _ = self.server.kill();
                let _ = self.server.wait();
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        if let Err(error) = place::remove(&self.folder) {
            println!("{error}");
        }
    }
}

impl Owner {
    /// Debian's `postgres`, or `nobody`.
    fn find() -> Result<Self> {
        let users =
            fs::read_to_string("/etc/passwd").map_err(|error| format!("/etc/passwd: {error}"))?;
        let named = |name: &str| {
            let line = users
                .lines()
                .find(|line| line.split(':').next() == Some(name))?;
            let mut fields = line.split(':').skip(2);
            Some(Self {
                user: fields.next()?.parse().ok()?,
                group: fields.next()?.parse().ok()?,
            })
        };
        named("postgres")
            .or_else(|| named("nobody"))
            .ok_or_else(|| {
                "PostgreSQL does not run as root, and there is no user postgres or nobody"
                    .to_owned()
            })
    }
}

/// A fresh folder that the owner can reach: where the tests write, else where the
/// system keeps larger temporary files.
fn folder(scratch: &Scratch, owner: Option<Owner>) -> Result<PathBuf> {
    let mut folder = scratch.fresh("postgres")?;
    if owner.is_some() && !is_open_to_all(&folder) {
        let name = format!("masthead-postgres-{}", std::process::id());
        folder = Path::new("/var/tmp").join(name);
        place::remove(&folder)?;
        place::create(&folder)?;
    }
    if let Some(Owner { user, group }) = owner {
        chown(&folder, Some(user), Some(group))
            .map_err(|error| format!("cannot give {} away: {error}", folder.display()))?;
    }
    Ok(folder)
}

/// Whether everybody may pass through all folders above.
fn is_open_to_all(folder: &Path) -> bool {
    folder.ancestors().skip(1).all(|above| {
        above
            .metadata()
            .is_ok_and(|it| it.permissions().mode() & 0o001 != 0 || it.uid() != 0)
    })
}

fn initialise(programs: &Path, folder: &Path, owner: Option<Owner>) -> Result<()> {
    let mut initdb = Command::new(programs.join("initdb"));
    initdb.args([
        "--auth=trust",
        "--username=postgres",
        "--encoding=UTF8",
        "--no-locale",
        "-D",
    ]);
    initdb
        .arg(folder.join("data"))
        .stdout(Stdio::null())
        .current_dir(folder);
    become_owner(&mut initdb, owner);
    process::run(&mut initdb)
}

fn serve(programs: &Path, folder: &Path, port: u16, owner: Option<Owner>) -> Result<Child> {
    let failed = |error: std::io::Error| format!("cannot start PostgreSQL: {error}");
    let log = File::create(folder.join("log")).map_err(failed)?;
    let mut postgres = process::bound_to_us(&programs.join("postgres"));
    postgres
        .arg("-D")
        .arg(folder.join("data"))
        .args(["-h", "127.0.0.1", "-p", &port.to_string()]);
    // No socket files, room for many tests at once. What was acknowledged is with the system, so it
    // outlives every process that a test kills; only a power cut, which no test can make here, would
    // take it.
    postgres.args(["-k", "", "-c", "max_connections=300"]);
    postgres.args(["-c", "fsync=off", "-c", "full_page_writes=off"]);
    postgres
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .current_dir(folder);
    become_owner(&mut postgres, owner);
    postgres.spawn().map_err(failed)
}

fn become_owner(command: &mut Command, owner: Option<Owner>) {
    if let Some(Owner { user, group }) = owner {
        command.uid(user).gid(group);
    }
}

/// A port that is free now.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr());
    listener
        .map(|address| address.port())
        .map_err(|error| format!("no free port: {error}"))
}
