//! Mail as `.eml` files in a folder.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use lettre::message::{Mailbox, header::MessageId};

use crate::{Error, Message, compose};

/// A folder that messages are written to.
#[derive(Debug, Clone)]
pub struct Folder {
    path: PathBuf,
    from: Mailbox,
}

impl Folder {
    pub(crate) fn new(path: PathBuf, from: &str) -> Result<Self, Error> {
        Ok(Self {
            path,
            from: compose::mailbox("sender", from)?,
        })
    }

    pub(crate) async fn send(&self, message: &Message) -> Result<(), Error> {
        let composed = compose::compose(&self.from, message)?;
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
    fs::rename(&unfinished, folder.join(format!("{name}.eml")))
}
