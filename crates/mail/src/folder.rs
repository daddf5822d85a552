//! Mail as `.eml` files in a folder.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use lettre::message::{Mailbox, header::MessageId};

use crate::dkim::Dkim;
use crate::read::{Kept, read};
use crate::{Error, Message, compose};

/// What finished files end in.
const ENDING: &str = ".eml";

/// A folder that messages are written to.
#[derive(Debug, Clone)]
pub struct Folder {
    path: PathBuf,
    from: Mailbox,
    dkim: Option<Dkim>,
}

/// The newest messages of a folder, newest first; at most `most`. Files that vanish
/// meanwhile are left out, and a folder that nothing was written to yet is empty.
///
/// # Errors
/// When the folder cannot be read.
pub fn newest(folder: &Path, most: usize) -> io::Result<Vec<Kept>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut found: Vec<_> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let name = entry.file_name().into_string().ok()?;
            let name = name.strip_suffix(ENDING)?.to_owned();
            Some((entry.metadata().ok()?.modified().ok()?, name))
        })
        .collect();
    found.sort();
    let newest = found.into_iter().rev().take(most);
    Ok(newest.filter_map(|(_, name)| one(folder, &name)).collect())
}

/// The message of this name, as [`Kept::name`] says it; `None` where there is none.
pub fn one(folder: &Path, name: &str) -> Option<Kept> {
    let is_ours = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if name.is_empty() || !name.chars().all(is_ours) {
        return None;
    }
    let bytes = fs::read(folder.join(format!("{name}{ENDING}"))).ok()?;
    Some(read(name, &bytes))
}

impl Folder {
    pub(crate) fn new(path: PathBuf, from: &str, dkim: Option<Dkim>) -> Result<Self, Error> {
        Ok(Self {
            path,
            from: compose::mailbox("sender", from)?,
            dkim,
        })
    }

    pub(crate) async fn send(&self, message: &Message) -> Result<(), Error> {
        let composed = compose::compose(&self.from, self.dkim.as_ref(), message)?;
        let id: Option<MessageId> = composed.headers().get();
        let name = file_name(id.as_ref().map_or("", AsRef::as_ref));
        let (path, bytes) = (self.path.clone(), composed.formatted());
        tokio::task::spawn_blocking(move || write(&path, &name, &bytes))
            .await
            .map_err(|error| Error::Temporary(error.to_string()))?
            .map_err(|error| Error::Temporary(error.to_string()))
    }
}

/// A file's name from a message's id. The same id gives the same file, so a
/// repeated send is not a second message.
fn file_name(id: &str) -> String {
    let id = id.trim_matches(['<', '>']);
    id.chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect()
}

/// Writes beside the place and renames, so that no reader sees half a file.
fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let unfinished = folder.join(format!("{name}.part"));
    let mut file = File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, folder.join(format!("{name}{ENDING}")))
}
