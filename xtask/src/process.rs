//! Running other programs.

use std::ffi::OsStr;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::{Result, place};

/// `cargo`, the one that runs us, in the workspace's root.
pub fn cargo(arguments: &[&str]) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.args(arguments).current_dir(place::root());
    forget_us(&mut command);
    command
}

/// Takes out what Cargo says of us to us. Build scripts look at some of it, so that all that stands
/// on them would be built once for `cargo xtask` and once more for `cargo`.
fn forget_us(command: &mut Command) {
    for (name, _) in std::env::vars_os() {
        let ours = name.to_string_lossy();
        if ours.starts_with("CARGO_PKG_") || ours.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
}

/// A command line as a person would type it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<String> = words
        .map(|word| match Path::new(word).file_name() {
            Some(name) if Path::new(word).is_absolute() => name.to_string_lossy().into_owned(),
            _ => word.to_string_lossy().into_owned(),
        })
        .collect();
    words.join(" ")
}

/// Runs a command to its end; whether it succeeded.
pub fn succeeds(command: &mut Command) -> Result<bool> {
    let status = command.status();
    let status = status.map_err(|error| format!("cannot run {}: {error}", shown(command)))?;
    Ok(status.success())
}

/// Runs a command that must succeed.
pub fn run(command: &mut Command) -> Result<()> {
    if succeeds(command)? {
        return Ok(());
    }
    Err(format!("{} failed", shown(command)))
}

/// The full path of a program, if the search path has it.
pub fn find(program: impl AsRef<OsStr>) -> Option<PathBuf> {
    let program = Path::new(program.as_ref()).to_path_buf();
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(&program))
        .find(|candidate| candidate.is_file())
}

/// Whether we are the superuser.
pub fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

/// Tells a process to end in order, as a service manager would.
pub fn terminate(pid: u32) {
    // A process that has ended already is what we want.
    let _ = Command::new("sh")
        .args(["-c", &format!("kill -TERM {pid}")])
        .stderr(Stdio::null())
        .status();
}

/// A command that ends with us, whatever ends us.
pub fn bound_to_us(program: &Path) -> Command {
    match find("setpriv") {
        Some(setpriv) => {
            let mut command = Command::new(setpriv);
            command.args(["--pdeathsig", "TERM", "--"]).arg(program);
            command
        }
        None => Command::new(program),
    }
}

/// A command on one core.
pub fn pinned(core: usize, program: &Path) -> Command {
    let mut command = Command::new("taskset");
    command.args(["--cpu-list", &core.to_string()]).arg(program);
    command
}
