//! Pictures: an asset, its rights record and its sizes.
mod caption;
pub mod carried;
mod crop;
pub mod ending;
pub mod jobs;
mod lost;
pub mod own;
pub mod pages;
pub mod public;
mod ready;
mod rights;
mod store;
pub mod upload;
pub mod uses;
mod version;
pub mod view;

use std::collections::HashSet;

pub use caption::Caption;
pub use crop::{Crops, Point, Ratio};
use db::{Db, Migration, Tx};
pub use lost::{Asked, has_sizes};
pub use rights::Rights;
pub use version::Versions;

use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;
use ground::written;

/// The kind of a change of a picture.
pub const KIND: &str = "picture";

/// The steps of its tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration::shared(21, "whole", include_str!("0021_whole.sql")),
    Migration::shared(
        45,
        "ready_pictures",
        include_str!("0045_ready_pictures.sql"),
    ),
    upload::MIGRATION,
    Migration::shared(
        50,
        "pictures_of_the_desk",
        include_str!("0050_pictures_of_the_desk.sql"),
    ),
    Migration::shared(61, "picture_terms", include_str!("0061_picture_terms.sql")),
    uses::MIGRATION,
    upload::REPLACED,
];

/// Widths, in pixels, that are made of every picture that is at least as wide. A browser takes the
/// next that is no smaller than what it draws, so the steps are those of telephones: 720 to 768
/// pixels, 1080 to 1088, 1170 to 1280.
pub const WIDTHS: [u32; 6] = [320, 480, 768, 1088, 1280, 1920];

/// A picture in the publication's library.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Id.
    pub id: i64,
    /// File name under which it was handed in.
    pub name: String,
    /// SHA-256 of the original's bytes, hexadecimal; also the original's file name.
    pub sha256: String,
    /// File extension of the original: `jpg`, `png`, `webp` or `gif`.
    pub format: String,
    /// Pixels of the upright original.
    pub width: i64,
    /// Pixels of the upright original.
    pub height: i64,
    /// Who made it, who owns it, what it shows.
    pub rights: Rights,
    /// The sizes made so far.
    pub sizes: Vec<Size>,
    /// Tells these bytes and this record, as they are stored, from those before; part of
    /// every address. [`save`] does not look at it.
    pub version: String,
    /// The first moment at which readers may not see it any more. [`save`] works it out.
    pub until: Option<Millis>,
}

/// The format of the one size that is cut: what is shown where a page is shared.
pub const SHARE: &str = "share";

/// One made size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    /// `jpg` or `webp`, or [`SHARE`], which is a JPEG.
    pub format: String,
    /// Pixels.
    pub width: i64,
    /// Pixels.
    pub height: i64,
}

impl Size {
    /// The last part of its address.
    pub fn file(&self) -> String {
        match self.format.as_str() {
            SHARE => format!("{SHARE}.jpg"),
            format => format!("{}.{format}", self.width),
        }
    }
}

/// The picture with this id, its sizes included.
pub async fn by_id(db: &Db, id: i64) -> Result<Option<Picture>> {
    Ok(by_ids(db, &[id]).await?.pop())
}

/// The pictures with these ids that there are, in the order of the ids, their sizes included.
pub async fn by_ids(db: &Db, ids: &[i64]) -> Result<Vec<Picture>> {
    for id in ids {
        changes::show(Tag::one(KIND, *id));
    }
    let mut pictures = store::by_ids(db, ids).await?;
    pictures.sort_by_key(|picture| ids.iter().position(|id| *id == picture.id));
    Ok(pictures)
}

/// The ids of pictures before one, the newest first: ids grow with time.
pub async fn before(db: &Db, id: i64, limit: usize) -> Result<Vec<i64>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    Ok(store::before(db, id, limit).await?)
}

/// The picture handed in under this name, its sizes included.
pub async fn named(db: &Db, name: &str) -> Result<Option<Picture>> {
    match store::by_name(db, name).await? {
        Some((id, _)) => by_id(db, id).await,
        None => {
            // It may come.
            changes::show(Tag::any(KIND));
            Ok(None)
        }
    }
}

/// The id and content hash of the picture handed in under this name.
pub async fn by_name(tx: &mut Tx, name: &str) -> Result<Option<(i64, String)>> {
    Ok(store::by_name(tx, name).await?)
}

/// The names of all pictures and their ids.
pub async fn names(db: &Db) -> Result<Vec<(String, i64)>> {
    let all = versions(db).await?.into_iter();
    Ok(all.map(|(name, id, _)| (name, id)).collect())
}

/// The names of all pictures, their ids and versions.
pub async fn versions(db: &Db) -> Result<Vec<(String, i64, String)>> {
    let mut all: Vec<(String, i64, String)> = Vec::new();
    loop {
        let after = all.last().map_or("", |(name, ..)| name.as_str());
        let page = store::versions(db, after).await?;
        if page.is_empty() {
            return Ok(all);
        }
        all.extend(page);
    }
}

/// Notes that the desk brought a picture or changed its record.
pub async fn note_desk(tx: &mut Tx, id: i64, now: Millis) -> Result<()> {
    Ok(store::note_desk(tx, id, now).await?)
}

/// The pictures that the desk brought or whose records it changed.
pub async fn of_desk(tx: &mut Tx) -> Result<HashSet<i64>> {
    Ok(store::of_desk(tx).await?.into_iter().collect())
}

/// The version of a picture, as the transaction sees it.
pub async fn version_in(tx: &mut Tx, id: i64) -> Result<Option<String>> {
    Ok(store::version(tx, id).await?)
}

impl Picture {
    /// Whether readers may see it.
    pub fn is_shown(&self, now: Millis) -> bool {
        self.until.is_none_or(|until| now < until)
    }

    /// The version that it would have once it is saved.
    ///
    /// # Errors
    /// When the record cannot be written down.
    pub fn next_version(&self) -> Result<String> {
        Ok(store::version_of(self)?)
    }
}

/// A picture as the library keeps it: enough to see whether its files are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Id.
    pub id: i64,
    /// File name under which it was handed in.
    pub name: String,
    /// Name of the original's file.
    pub sha256: String,
    /// Name of the folder of its sizes.
    pub version: String,
    /// How many sizes were made.
    pub sizes: i64,
}

/// The library in the order of ids, a page of it after the given one.
pub async fn stock(db: &Db, after: i64) -> Result<Vec<Kept>> {
    Ok(store::stock(db, after).await?)
}

/// Hashes of the originals that were decoded to their ends.
pub async fn whole(db: &Db) -> Result<HashSet<String>> {
    let mut found = HashSet::new();
    let mut after = i64::MIN;
    loop {
        let page = store::whole(db, after).await?;
        let Some((last, _)) = page.last() else {
            return Ok(found);
        };
        after = *last;
        found.extend(page.into_iter().map(|(_, sha256)| sha256));
    }
}

/// Notes that the original of this picture was decoded to its end, which no page shows.
pub async fn note_whole(tx: &mut Tx, id: i64) -> Result<()> {
    Ok(store::note_whole(tx, id).await?)
}

/// Inserts the picture or brings its record up to date.
/// The sizes made before are then forgotten: they show the old bytes or carry the old rights.
pub async fn save(
    tx: &mut Tx,
    picture: &Picture,
    now: ground::clock::Millis,
) -> Result<written::Kept> {
    let kept = store::save(tx, picture, now).await?;
    if kept.is_changed() {
        changes::record(tx, [Tag::one(KIND, picture.id)]).await?;
        ending::settle(tx, picture.id).await?;
    }
    Ok(kept)
}
