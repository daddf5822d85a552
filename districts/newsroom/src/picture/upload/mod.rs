//! Pictures that come through the browser: in parts, looked at as strictly as in an import, kept by
//! the hash of their bytes.
mod replace;
mod store;

use std::fs::{self, File};
use std::io::{self, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use db::{Db, Migration, Tx};
use imaging::Limits;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use super::carried::{keys_with_lost_letters, rights};
use super::pages::original_path;
use super::{Picture, Rights, by_id, by_name, jobs, note_desk, note_whole, save};
use ground::app::{App, Pending};
use ground::changes;
use ground::clock::DAY;
use ground::error::{Error, Result};
use ground::ids::{hex, sha256};
use ground::written::Kept;

pub use self::replace::{Replaced, Replaces, replaced};

/// Steps of its tables.
pub const MIGRATION: Migration = Migration::shared(49, "uploads", include_str!("0049_uploads.sql"));
/// The second one.
pub const REPLACED: Migration = Migration::shared(
    63,
    "replaced_pictures",
    include_str!("0063_replaced_pictures.sql"),
);

/// Files that are decoded at once: each can take hundreds of megabytes of memory.
const LOOKS: usize = 2;

/// The turns in which files are decoded; who comes then waits.
#[derive(Debug)]
pub struct Looks(Semaphore);

impl Default for Looks {
    fn default() -> Self {
        Self(Semaphore::new(LOOKS))
    }
}

/// The largest file, in bytes.
pub const LARGEST: i64 = 100 * 1024 * 1024;
/// The longest file name, in characters.
const LONGEST_NAME: usize = 120;
/// How many that nobody has finished are taken away at once.
const SWEPT: i64 = 200;

/// A file on its way.
#[derive(Clone, Debug, PartialEq)]
pub struct Upload {
    /// Its id.
    pub id: i64,
    /// Who brings it.
    pub staff: i64,
    /// The name it has on their disk.
    pub name: String,
    /// Its size in bytes.
    pub size: i64,
    /// What it is to take the place of; it is a new picture otherwise.
    pub replaces: Option<Replaces>,
}

/// What is there after a part has come.
#[derive(Debug)]
pub enum Progress {
    /// So many bytes; the next part begins there.
    More(i64),
    /// All of it: the picture in the library.
    Done(Box<Picture>),
    /// All of it, and it cannot be taken, for this reason.
    Refused(String),
    /// All of it; but the picture whose place it was to take is another one by now.
    Overtaken,
}

/// Begins to take a file.
pub async fn begin(
    app: &App,
    staff: i64,
    (name, size): (&str, i64),
    replaces: Option<Replaces>,
) -> Result<Upload> {
    let now = app.clock.now();
    let upload = Upload {
        id: app.ids.next(now),
        staff,
        name: plain_name(name),
        size,
        replaces,
    };
    let mut tx = app.db.begin().await?;
    store::insert(&mut tx, &upload, now).await?;
    tx.commit().await?;
    Ok(upload)
}

/// A file that this member of staff brings.
pub async fn find(db: &Db, staff: i64, id: i64) -> Result<Option<Upload>> {
    let upload = store::by_id(db, id).await?;
    Ok(upload.filter(|upload| upload.staff == staff))
}

/// What is noted of a picture whose file is replaced, in its transaction.
pub type Note<'a> = &'a (dyn for<'t> Fn(&'t mut Tx, i64) -> Pending<'t, Result<()>> + Send + Sync);

/// How many bytes of it are there.
pub fn received(app: &App, upload: &Upload) -> i64 {
    let length = fs::metadata(path(app, upload.id)).map_or(0, |file| file.len());
    i64::try_from(length).unwrap_or(i64::MAX)
}

/// Takes the part that begins at `at`. A part that does not begin where the last one ended is
/// passed over, and the answer says where the next has to. `note` is called where the last part
/// replaces the file of a picture.
///
/// # Errors
/// When the disk or the database does not do what it should.
pub async fn take(
    app: &App,
    upload: &Upload,
    (at, part): (i64, Vec<u8>),
    note: Note<'_>,
) -> Result<Progress> {
    let there = received(app, upload);
    let length = i64::try_from(part.len()).unwrap_or(i64::MAX);
    if at != there || there.saturating_add(length) > upload.size {
        return Ok(Progress::More(there));
    }
    let path = path(app, upload.id);
    let written = spawn_blocking(move || write(&path, there, &part)).await;
    written
        .map_err(anyhow::Error::from)?
        .map_err(anyhow::Error::from)?;
    match there + length {
        all if all == upload.size => finish(app, upload, note).await,
        more => Ok(Progress::More(more)),
    }
}

/// Writes a part to its place: one that comes twice at once is the same there.
fn write(path: &Path, at: i64, part: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut options = File::options();
    let mut file = options
        .create(true)
        .write(true)
        .truncate(false)
        .open(path)?;
    file.seek(SeekFrom::Start(at.unsigned_abs()))?;
    file.write_all(part)?;
    file.sync_all()
}

/// What the bytes of a file are.
struct Looked {
    sha256: String,
    format: &'static str,
    size: (u32, u32),
    rights: Rights,
}

/// Looks at a whole file and puts it into the library; one that is there already is not put there
/// twice.
async fn finish(app: &App, upload: &Upload, note: Note<'_>) -> Result<Progress> {
    let path = path(app, upload.id);
    let looked = match looked(app, path.clone()).await? {
        Ok(looked) => looked,
        Err(reason) => {
            forget(app, upload).await?;
            return Ok(Progress::Refused(reason));
        }
    };
    let known = store::by_hash(&app.db, &looked.sha256).await?;
    if let Some(id) = known.filter(|_| upload.replaces.is_none()) {
        forget(app, upload).await?;
        let picture = by_id(&app.db, id).await?.ok_or(Error::NotFound)?;
        return Ok(Progress::Done(Box::new(picture)));
    }
    let original = original_path(app, &looked.sha256);
    if let Some(folder) = original.parent() {
        fs::create_dir_all(folder).map_err(anyhow::Error::from)?;
    }
    fs::rename(&path, &original).map_err(anyhow::Error::from)?;
    if let Some(replaces) = &upload.replaces {
        return replace::put(app, upload, (replaces, looked), note).await;
    }
    let id = put(app, upload, looked).await?;
    let picture = by_id(&app.db, id).await?.ok_or(Error::NotFound)?;
    Ok(Progress::Done(Box::new(picture)))
}

/// What a file is, or why it is no picture of ours; when it is its turn.
async fn looked(app: &App, path: PathBuf) -> Result<Result<Looked, String>> {
    let turns = &app.part::<Looks>().0;
    let turn = turns.acquire().await.map_err(anyhow::Error::from)?;
    let looked = spawn_blocking(move || look(&path)).await;
    drop(turn);
    Ok(looked.map_err(anyhow::Error::from)?)
}

/// The same at once. It is decoded to its end.
fn look(path: &Path) -> Result<Looked, String> {
    let bytes = fs::read(path).map_err(|error| error.to_string())?;
    let limits = Limits::default();
    let info = imaging::inspect(&bytes, &limits).map_err(|error| error.to_string())?;
    imaging::decode(&bytes, &limits).map_err(|error| error.to_string())?;
    let rights = rights(imaging::metadata(&bytes));
    Ok(Looked {
        sha256: hex(&sha256(&bytes)),
        format: info.format.extension(),
        size: (info.width, info.height),
        rights: without_lost_letters(rights),
    })
}

/// A record without the values whose letters cannot be read: the library asks for them.
fn without_lost_letters(rights: Rights) -> Rights {
    let lost = keys_with_lost_letters(&rights);
    let Ok(serde_json::Value::Object(mut record)) = serde_json::to_value(&rights) else {
        return rights;
    };
    record.retain(|key, _| !lost.contains(key));
    serde_json::from_value(record.into()).unwrap_or(rights)
}

async fn put(app: &App, upload: &Upload, looked: Looked) -> Result<i64> {
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    // Nobody else takes the name meanwhile.
    changes::hold(&mut tx).await?;
    let picture = Picture {
        id: app.ids.next(now),
        name: free_name(&mut tx, &upload.name, looked.format).await?,
        sha256: looked.sha256,
        format: looked.format.to_owned(),
        width: looked.size.0.into(),
        height: looked.size.1.into(),
        rights: looked.rights,
        sizes: Vec::new(),
        version: String::new(),
        until: None,
    };
    let _: Kept = save(&mut tx, &picture, now).await?;
    note_whole(&mut tx, picture.id).await?;
    note_desk(&mut tx, picture.id, now).await?;
    jobs::enqueue(&mut tx, &app.ids, picture.id, now).await?;
    store::delete(&mut tx, upload.id).await?;
    tx.commit().await?;
    app.job_bell.ring();
    Ok(picture.id)
}

/// The name, or the first of `name-2.jpg`, `name-3.jpg` … that no picture has.
async fn free_name(tx: &mut Tx, name: &str, extension: &str) -> Result<String> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut number = 1;
    loop {
        let name = match number {
            1 => format!("{stem}.{extension}"),
            _ => format!("{stem}-{number}.{extension}"),
        };
        if by_name(tx, &name).await?.is_none() {
            return Ok(name);
        }
        number += 1;
    }
}

async fn forget(app: &App, upload: &Upload) -> Result<()> {
    // It may not have begun, or another node may have been here.
    drop(fs::remove_file(path(app, upload.id)));
    let mut tx = app.db.begin().await?;
    store::delete(&mut tx, upload.id).await?;
    Ok(tx.commit().await?)
}

/// Takes away what nobody has finished for a day.
///
/// # Errors
/// When the database does not answer.
pub async fn sweep(app: &App) -> Result<()> {
    let old = store::older(&app.db, app.clock.now() - DAY, SWEPT).await?;
    for upload in old {
        forget(app, &upload).await?;
    }
    Ok(())
}

fn path(app: &App, id: i64) -> PathBuf {
    app.config.data.join("uploads").join(id.to_string())
}

/// A file's name without its folders and without letters that cannot be seen.
fn plain_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|one| !one.is_control()).collect();
    let name: String = name.trim().chars().take(LONGEST_NAME).collect();
    match name.trim_matches('.') {
        "" => "picture".to_owned(),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_no_folders_and_nothing_that_cannot_be_seen() {
        for (name, plain) in [
            ("a.jpg", "a.jpg"),
            ("C:\\pictures\\a b.JPG", "a b.JPG"),
            ("../../etc/passwd", "passwd"),
            ("..", "picture"),
            ("", "picture"),
            ("a\0\n.png", "a.png"),
        ] {
            assert_eq!(plain_name(name), plain);
        }
        assert_eq!(plain_name(&"ü".repeat(500)).chars().count(), LONGEST_NAME);
    }
}
