//! Compiles anew when a file comes into a folder that is built in, or leaves one: the compiler
//! itself follows the files that it has seen. And it stamps all that reads imported files, so that
//! a version that reads them otherwise reads unchanged ones again.
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// What decides how a file of an import is read.
const READERS: [&str; 5] = [
    "src/import",
    "../../districts/newsroom/src",
    "../richtext/src",
    "../imaging/src",
    "../../Cargo.lock",
];

fn main() -> io::Result<()> {
    for folder in ["starter", "../../demo"] {
        println!("cargo::rerun-if-changed={folder}");
    }
    let mut stamp = DefaultHasher::new();
    stamp.write(env!("CARGO_PKG_VERSION").as_bytes());
    for path in READERS {
        println!("cargo::rerun-if-changed={path}");
        add(Path::new(path), &mut stamp)?;
    }
    // Cargo hands the variable to whatever it runs, and the program takes each MASTHEAD_* for a
    // setting: hence another beginning.
    println!("cargo::rustc-env=STAMP_OF_READERS={:016x}", stamp.finish());
    Ok(())
}

/// Adds a file, or all files of a folder in the order of their names.
fn add(path: &Path, stamp: &mut DefaultHasher) -> io::Result<()> {
    if path.is_file() {
        stamp.write(&fs::read(path)?);
        return Ok(());
    }
    let entries = fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path()));
    let mut entries: Vec<PathBuf> = entries.collect::<io::Result<_>>()?;
    entries.sort();
    entries.iter().try_for_each(|entry| add(entry, stamp))
}
