//! Sizes that were made and are gone: the folder `pictures` is in no backup, and disks are changed.
//! The original is sent meanwhile, and they are made again.
use std::collections::HashMap;
use std::ffi::OsStr;
use std::sync::{Mutex, PoisonError};

use super::pages::{original_path, sizes_folder};
use super::{Kept, Picture, jobs, store};
use ground::app::App;
use ground::clock::{MINUTE, Millis};
use ground::error::Result;
use ground::files::UNFINISHED;

/// Pictures whose sizes were asked for a moment ago, so that a page that many read asks once.
#[derive(Debug, Default)]
pub struct Asked(Mutex<HashMap<i64, Millis>>);

impl Asked {
    /// Whether it is the first time within a minute.
    fn is_first(&self, picture: i64, now: Millis) -> bool {
        let mut asked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        asked.retain(|_, at| (0..MINUTE).contains(&(now - *at)));
        asked.insert(picture, now).is_none()
    }
}

/// Whether this file is one of the sizes that were made.
pub fn was_made(picture: &Picture, file: &str) -> bool {
    picture.sizes.iter().any(|size| size.file() == file)
}

/// Asks for the sizes of a picture, whose files are gone.
pub async fn ask(app: &App, picture: i64) -> Result<()> {
    let now = app.clock.now();
    if !app.part::<Asked>().is_first(picture, now) {
        return Ok(());
    }
    tracing::warn!(picture, "sizes of a picture are gone; they are made again");
    let mut tx = app.db.begin().await?;
    jobs::enqueue(&mut tx, &app.ids, picture, now).await?;
    tx.commit().await?;
    app.job_bell.ring();
    Ok(())
}

/// Looks for pictures of which a size is gone, also those that nobody looks at, and asks for all
/// whose originals are there.
pub async fn look(app: &App) -> Result<()> {
    let mut after = i64::MIN;
    loop {
        let page = store::stock(&app.db, after).await?;
        let Some(last) = page.last() else {
            return Ok(());
        };
        after = last.id;
        for kept in page.iter().filter(|kept| kept.sizes > 0) {
            if !has_sizes(app, kept) && original_path(app, &kept.sha256).is_file() {
                ask(app, kept.id).await?;
            }
        }
    }
}

/// Whether the files of all sizes of a picture are there, and there are any.
pub fn has_sizes(app: &App, kept: &Kept) -> bool {
    let folder = std::fs::read_dir(sizes_folder(app, kept.id, &kept.version));
    let files = folder.into_iter().flatten().flatten();
    let is_size = |name: &OsStr| !name.to_string_lossy().starts_with(UNFINISHED);
    let there = files.filter(|file| is_size(&file.file_name())).count();
    kept.sizes > 0 && i64::try_from(there).is_ok_and(|there| there >= kept.sizes)
}
