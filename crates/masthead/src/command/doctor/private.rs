//! What other users of the machine, and strangers, could get at.
use std::fs::Metadata;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use super::Check;
use crate::command::safety;
use crate::ground::config::Config;
use crate::ground::config::keys::KEYS;
use crate::ground::config::load::Loaded;

/// Files that are looked at: enough to find a mistake, few enough not to keep anybody waiting.
const MOST: usize = 20_000;
/// Files of one kind that are named; the rest is counted.
const NAMED: usize = 3;
/// Rights of the group and of everybody else.
const OTHERS: u32 = 0o077;

pub fn checks(config: &Config) -> Vec<Check> {
    let mut checks = vec![];
    let found = files(&config.data);
    if let Ok(folder) = std::fs::metadata(&config.data) {
        checks.push(rights(config, &folder, &found));
        checks.extend(owners(config, &folder, &found));
    }
    if let Err(error) = safety::till_is_alone(config) {
        let remedy = "`masthead serve` refuses to start like this";
        checks.push(Check::fail("test till", error.to_string(), remedy));
    }
    checks
}

/// The folder's files and folders, each with what the system says of it.
fn files(folder: &Path) -> Vec<(PathBuf, Metadata)> {
    let (mut found, mut open) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let Ok(metadata) = entry.metadata() else {
                continue;
            };
            if metadata.is_dir() {
                open.push(entry.path());
            }
            if !metadata.is_symlink() {
                found.push((entry.path(), metadata));
            }
            if found.len() >= MOST {
                return found;
            }
        }
    }
    found
}

fn rights(config: &Config, folder: &Metadata, found: &[(PathBuf, Metadata)]) -> Check {
    const SUBJECT: &str = "rights of files";
    let shown = config.data.display();
    let is_loose = |metadata: &Metadata| metadata.permissions().mode() & OTHERS != 0;
    let loose = found.iter().filter(|(_, metadata)| is_loose(metadata));
    let loose: Vec<&Path> = loose.map(|(path, _)| path.as_path()).collect();
    let remedy = format!("chmod -R go-rwx {shown}");
    if is_loose(folder) {
        let mode = folder.permissions().mode() & 0o777;
        let finding = format!(
            "{shown} has the rights {mode:04o} and should have 0700: other users of this machine \
             reach the keys of sessions, readers' addresses and the links in mails"
        );
        return Check::warn(SUBJECT, finding, remedy);
    }
    match loose.is_empty() {
        true => Check::ok(SUBJECT, format!("{shown} is for its own user alone")),
        false => Check::warn(
            SUBJECT,
            format!("others may open {} and should not (0600)", list(&loose)),
            remedy,
        ),
    }
}

fn owners(config: &Config, folder: &Metadata, found: &[(PathBuf, Metadata)]) -> Option<Check> {
    let strange = |(path, metadata): &(PathBuf, Metadata)| {
        (metadata.uid() != folder.uid()).then(|| path.clone())
    };
    let strange: Vec<PathBuf> = found.iter().filter_map(strange).collect();
    if strange.is_empty() {
        return None;
    }
    let owner = safety::user_name(folder.uid());
    let paths: Vec<&Path> = strange.iter().map(PathBuf::as_path).collect();
    Some(Check::fail(
        "owner of files",
        format!(
            "the folder belongs to {owner}, but somebody else owns {}",
            list(&paths)
        ),
        format!("chown -R {owner} {}", config.data.display()),
    ))
}

/// Files with secrets that stand outside the data folder: the configuration, and what it names.
pub fn secrets(loaded: &Loaded) -> Option<Check> {
    let named = |origin: &str| {
        let path = origin.strip_prefix("the file ");
        let path = path.and_then(|rest| rest.split_once(", which "));
        match path {
            Some((path, _)) => Some(PathBuf::from(path)),
            None => origin.rsplit_once(':').map(|(path, _)| PathBuf::from(path)),
        }
    };
    let secret = KEYS.iter().filter(|key| key.is_secret);
    let origins = secret.filter_map(|key| loaded.origins.get(key.name));
    let mut files: Vec<PathBuf> = origins.filter_map(|origin| named(origin)).collect();
    files.extend(loaded.config.mail.dkim_key_file.clone());
    files.sort();
    files.dedup();
    let is_loose = |file: &&PathBuf| {
        let everybody = std::fs::metadata(file).map(|it| it.permissions().mode() & 0o007);
        everybody.is_ok_and(|mode| mode != 0)
    };
    let loose: Vec<&Path> = files
        .iter()
        .filter(is_loose)
        .map(PathBuf::as_path)
        .collect();
    (!loose.is_empty()).then(|| {
        Check::warn(
            "secrets",
            format!("every user of this machine may read {}", list(&loose)),
            "chmod 0600 for the user that runs masthead, or 0640 with a group of its own",
        )
    })
}

fn list(paths: &[&Path]) -> String {
    let named = paths
        .iter()
        .take(NAMED)
        .map(|path| path.display().to_string());
    let named: Vec<String> = named.collect();
    match paths.len().saturating_sub(NAMED) {
        0 => named.join(", "),
        more => format!("{} and {more} more", named.join(", ")),
    }
}
