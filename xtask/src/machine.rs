//! What the tests need from the machine, and installing what is missing there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::process::{self, find, is_root};
use crate::{Result, day, place};

/// Something the tests need.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// A PostgreSQL server of our own.
    Postgres,
    /// A browser for the journeys.
    Chromium,
    /// The journeys' runner.
    Node,
    /// Runs the HTML checker.
    Java,
    /// A mail server and a verifier of signatures, in the tests of mail.
    Python,
    /// A shifted clock.
    Faketime,
    /// The caches that the documents describe.
    Caches,
}

impl Need {
    /// What a person calls it.
    fn name(self) -> &'static str {
        match self {
            Self::Postgres => "PostgreSQL",
            Self::Chromium => "Chromium",
            Self::Node => "Node.js with npm",
            Self::Java => "Java",
            Self::Python => "Python with venv",
            Self::Faketime => "libfaketime",
            Self::Caches => "nginx and Varnish",
        }
    }

    /// Debian's packages that bring it.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Postgres => &["postgresql"],
            Self::Chromium => &["chromium"],
            Self::Node => &["nodejs", "npm"],
            Self::Java => &["default-jre-headless"],
            Self::Python => &["python3", "python3-venv"],
            Self::Faketime => &["libfaketime"],
            Self::Caches => &["nginx", "varnish"],
        }
    }

    fn is_there(self) -> bool {
        match self {
            Self::Postgres => postgres_programs().is_some(),
            Self::Chromium => chromium().is_some(),
            Self::Node => find("node").is_some() && find("npm").is_some(),
            Self::Java => find("java").is_some(),
            Self::Python => has_python(),
            Self::Faketime => day::library().is_some(),
            Self::Caches => has_caches(),
        }
    }
}

/// The folder of PostgreSQL's server programs, the newest where there are several.
pub fn postgres_programs() -> Option<PathBuf> {
    let installed = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let mut versions: Vec<(u32, PathBuf)> = installed
        .filter_map(|entry| {
            Some((
                entry.file_name().to_str()?.parse().ok()?,
                entry.path().join("bin"),
            ))
        })
        .filter(|(_, bin)| bin.join("initdb").is_file())
        .collect();
    versions.sort();
    let newest = versions.pop().map(|(_, bin)| bin);
    newest.or_else(|| Some(find("initdb")?.parent()?.to_path_buf()))
}

/// The browser.
pub fn chromium() -> Option<PathBuf> {
    let named = std::env::var_os("CHROMIUM").map(PathBuf::from);
    named.or_else(|| {
        ["chromium", "chromium-browser", "google-chrome"]
            .iter()
            .find_map(find)
    })
}

/// Debian keeps servers where only root's search path leads.
fn has_caches() -> bool {
    let is_there = |name: &str| find(name).is_some() || Path::new("/usr/sbin").join(name).is_file();
    ["nginx", "varnishd"].into_iter().all(is_there) && find("varnishadm").is_some()
}

/// Makes sure that `needs` are met, and says what it does.
///
/// # Errors
/// With the remedy, when something is missing and cannot be installed.
pub fn ensure(needs: &[Need], may_install: bool) -> Result<()> {
    let missing: Vec<Need> = needs
        .iter()
        .copied()
        .filter(|need| !need.is_there())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|need| need.name()).collect();
    let packages: Vec<&str> = missing
        .iter()
        .flat_map(|need| need.packages())
        .copied()
        .collect();
    let (names, list) = (names.join(", "), packages.join(" "));
    if find("apt-get").is_none() {
        return Err(format!(
            "missing: {names}. This is no Debian-like system: install what your system calls {list}, and run this again."
        ));
    }
    let remedy = format!("apt-get install --no-install-recommends {list}");
    if !may_install {
        return Err(format!(
            "missing: {names}. Leave out --no-install, or run: sudo {remedy}"
        ));
    }
    if !is_root() {
        return Err(format!(
            "missing: {names}. Only root may install them: sudo {remedy}"
        ));
    }
    println!("Missing: {names}. Installing from Debian: {list}");
    install(&packages)?;
    match missing.iter().find(|need| !need.is_there()) {
        Some(need) => Err(format!(
            "{} is not there although {list} is installed",
            need.name()
        )),
        None => Ok(()),
    }
}

fn install(packages: &[&str]) -> Result<()> {
    let mut update = Command::new("apt-get");
    update.args(["update", "-q"]);
    // Lists that could not be refreshed may still be good enough to install from.
    process::succeeds(&mut update)?;
    let mut install = Command::new("apt-get");
    install
        .args(["install", "-q", "-y", "--no-install-recommends"])
        .args(packages);
    // Debian would start a server on the standard port; the tests run one of their own.
    install
        .env("DEBIAN_FRONTEND", "noninteractive")
        .env("RUNLEVEL", "1");
    process::run(&mut install)
}

/// Installs a folder's packages as its lock file has them, unless they are there.
///
/// # Errors
/// When `npm` fails.
pub fn ensure_npm(folder: &str, may_install: bool) -> Result<()> {
    let place = place::root().join(folder);
    let lock = read(&place.join("package-lock.json"))?;
    let stamp = place.join("node_modules/.installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|known| known == lock) {
        return Ok(());
    }
    if !may_install {
        return Err(format!(
            "the packages of {folder} are missing. Leave out --no-install, or run: npm ci --prefix {folder}"
        ));
    }
    println!("Installing packages ({folder}/package-lock.json)");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(&place);
    process::run(&mut npm)?;
    fs::write(&stamp, lock).map_err(|error| format!("cannot write {}: {error}", stamp.display()))
}

/// Whether there is a Python that can make environments of its own.
fn has_python() -> bool {
    let mut python = Command::new("python3");
    python.args(["-c", "import ensurepip, venv"]);
    python.output().is_ok_and(|done| done.status.success())
}

/// Installs what the tests of mail need from Python, unless it is there: a mail server and a
/// verifier of signatures that have nothing in common with ours.
///
/// # Errors
/// When `pip` fails.
pub fn ensure_python(may_install: bool) -> Result<()> {
    let listed = place::root().join("crates/mail/tests/requirements.txt");
    let list = read(&listed)?;
    let environment = place::root().join("target/python");
    let stamp = environment.join(".installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|known| known == list) {
        return Ok(());
    }
    if !may_install {
        return Err(
            "Python packages of the mail tests are missing. Leave out --no-install".to_owned(),
        );
    }
    println!("Installing Python packages (crates/mail/tests/requirements.txt)");
    process::run(
        Command::new("python3")
            .args(["-m", "venv"])
            .arg(&environment),
    )?;
    let mut pip = Command::new(environment.join("bin/python"));
    pip.args(["-m", "pip", "install", "--quiet", "--requirement"])
        .arg(&listed);
    process::run(&mut pip)?;
    fs::write(&stamp, list).map_err(|error| format!("cannot write {}: {error}", stamp.display()))
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}
