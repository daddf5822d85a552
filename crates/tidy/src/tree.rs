//! Collects the text files of a workspace.

use std::fs;
use std::io;
use std::path::Path;

use crate::File;

/// Folders that hold nothing people wrote.
const SKIPPED: [&str; 4] = [".git", "masthead-data", "node_modules", "target"];

/// The kinds of file that rules speak about.
const KINDS: [&str; 12] = [
    "css", "ftl", "html", "js", "json", "md", "mjs", "rs", "sh", "sql", "svg", "toml",
];

/// Reads every text file under `root`, in the order of their paths.
///
/// # Errors
/// When a folder or a file cannot be read.
pub fn files(root: &Path) -> io::Result<Vec<File>> {
    let mut files = Vec::new();
    collect(root, "", &mut files)?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        if entry.file_type()?.is_dir() {
            if !SKIPPED.contains(&name.as_str()) {
                collect(&entry.path(), &format!("{path}/"), files)?;
            }
        } else if is_text(&name) {
            files.push(File::new(path, fs::read_to_string(entry.path())?));
        }
    }
    Ok(())
}

fn is_text(name: &str) -> bool {
    name.rsplit_once('.')
        .is_some_and(|(_, kind)| KINDS.contains(&kind))
}
