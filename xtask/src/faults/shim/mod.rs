//! What is loaded into a server, or stands beside it, and is written in C: there is no other way into
//! the calls of a program. The compiler is the one that SQLite needs anyway.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

use crate::faults::Bench;
use crate::faults::site::Site;
use crate::{Result, process};

/// Bytes of a plan, as in `shim.c`.
const PLAN_BYTES: usize = 64;

/// What makes calls fail.
#[derive(Debug)]
pub struct Plan {
    file: PathBuf,
}

/// The site whose servers write every change of a file into the trace, and make calls fail as the
/// plan says.
///
/// # Errors
/// When there is no C compiler.
pub fn into(bench: &Bench, site: &Site, trace: Option<&Path>) -> Result<(Site, Plan)> {
    let folder = bench.scratch.folder();
    let library = folder.join("shim.so");
    compile("shim.c", &library, &["-shared", "-fPIC", "-pthread"])?;
    let plan = Plan {
        file: site.folder().with_extension("plan"),
    };
    plan.write("")?;
    let mut environment: Vec<(&str, &Path)> = vec![
        ("LD_PRELOAD", &library),
        ("FAULTS_FOLDER", site.folder()),
        ("FAULTS_PLAN", &plan.file),
    ];
    if let Some(trace) = trace {
        environment.push(("FAULTS_TRACE", trace));
    }
    Ok((site.with(&environment), plan))
}

impl Plan {
    /// Lets so many calls (`write`, `sync` or `truncate`) on files whose names end so fail with this
    /// error; a negative number until the plan is another.
    ///
    /// # Errors
    /// When the plan cannot be written.
    pub fn fail(&self, call: &str, (error, ending): (i32, &str), count: i32) -> Result<()> {
        self.write(&format!("{call} {error} {ending} {count}"))
    }

    /// Lets no call fail.
    ///
    /// # Errors
    /// When the plan cannot be written.
    pub fn heal(&self) -> Result<()> {
        self.write("")
    }

    /// Whether as many calls have failed as should.
    pub fn is_done(&self) -> bool {
        fs::read_to_string(&self.file).is_ok_and(|text| text.trim_end_matches('\0').ends_with(" 0"))
    }

    /// The file stays the same one, because the server has it in its memory.
    fn write(&self, text: &str) -> Result<()> {
        let failed = |error: std::io::Error| format!("{}: {error}", self.file.display());
        let mut bytes = [0; PLAN_BYTES];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&self.file);
        file.and_then(|mut file| file.write_all(&bytes))
            .map_err(failed)
    }
}

/// A process that lets another one run for a part of the time only; dropped, it lets go.
#[derive(Debug)]
pub struct Throttle(Child);

impl Throttle {
    /// Lets the process run for so many hundredths of the time.
    ///
    /// # Errors
    /// When there is no C compiler.
    pub fn hold(bench: &Bench, pid: u32, percent: u32) -> Result<Self> {
        let program = bench.scratch.folder().join("throttle");
        compile("throttle.c", &program, &[])?;
        let mut throttle = process::bound_to_us(&program);
        throttle.args([pid.to_string(), percent.to_string()]);
        let spawned = throttle.spawn();
        spawned
            .map(Self)
            .map_err(|error| format!("cannot throttle: {error}"))
    }
}

impl Drop for Throttle {
    fn drop(&mut self) {
        process::terminate(self.0.id());
        let _ = self.0.wait();
    }
}

fn compile(source: &str, to: &Path, words: &[&str]) -> Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/faults/shim");
    let mut compiler = Command::new("cc");
    compiler.args(["-O2", "-Wall", "-Werror", "-o"]).arg(to);
    compiler.arg(folder.join(source)).args(words);
    process::run(&mut compiler)
}
