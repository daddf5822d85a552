//! `masthead import`: a folder of Markdown files and pictures becomes a publication.
//!
//! Everything is checked before anything is written, so that all mistakes are reported at once;
//! then what is new is written in one transaction. Files that have not changed since the last import
//! are not read ([`seen`]), and no text is in memory longer than it takes to check or to write it.
//! `docs/import.md` is the manual.
mod addresses;
mod ahead;
mod articles;
mod bio;
mod byline;
mod carried;
mod check;
mod dates;
pub mod demo;
mod fields;
mod folder;
mod foreign;
mod front_matter;
mod identity;
mod keys;
pub mod knowledge;
mod known;
mod languages;
mod links;
mod mistakes;
mod node;
mod offers;
mod originals;
mod outline;
mod paths;
mod people;
mod pictures;
mod progress;
mod reading;
mod seen;
mod slugs;
mod source;
mod stat;
mod talk;
mod topics;
mod translations;
mod typography;
mod words;
mod write;

use std::fmt;

pub use mistakes::{Mistake, Mistakes};
pub use progress::{Progress, Stage};
pub use seen::MIGRATIONS;
pub use source::Source;

use self::folder::Folder;
use self::identity::Ids;
use self::known::Known;
use self::links::Places;
use self::originals::Originals;
use self::seen::Seen;
use self::write::Writer;
use crate::ground::app::App;
use crate::newsroom::publication;

/// Stories after which the database counts anew how much is where.
const MANY: usize = 500;

/// What an import did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// New stories.
    pub created: usize,
    /// Stories with one more revision.
    pub revised: usize,
    /// Stories that were like that already.
    pub unchanged: usize,
    /// Pictures of the folder.
    pub pictures: usize,
    /// Pictures that are new or changed.
    pub pictures_changed: usize,
    /// Whether settings, sections, authors, pages, fronts or pictures changed.
    pub others_changed: bool,
    /// Stories and pictures that were read to be checked: those whose files have changed since the last
    /// import, or all where something changed that decides how they are read.
    pub read: usize,
    /// Rows of story knowledge, things and storylines that are new or changed.
    pub knowledge: usize,
    /// Storylines of which the file names an owner who is not on the staff.
    pub unowned: Vec<String>,
    /// Files of what was changed at the desk and stays as it is there: stories, pictures, sections,
    /// authors, pages, settings.
    pub kept: Vec<String>,
    /// Files that have no meaning to the importer and were not read.
    pub ignored: Vec<String>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let stories = self.created + self.revised + self.unchanged;
        write!(
            f,
            "{stories} stories: {} new, {} revised, {} unchanged; {} pictures: {} new or changed",
            self.created, self.revised, self.unchanged, self.pictures, self.pictures_changed
        )?;
        if self.knowledge > 0 {
            write!(f, "; {} rows of knowledge: new or changed", self.knowledge)?;
        }
        if !self.unowned.is_empty() {
            let unowned = self.unowned.join(", ");
            write!(f, "\nwithout an owner, who is not on the staff: {unowned}")?;
        }
        if !self.kept.is_empty() {
            let kept = self.kept.join(", ");
            write!(f, "\nkept as they are at the desk: {kept}")?;
        }
        if !self.ignored.is_empty() {
            write!(f, "\nnot read: {}", self.ignored.join(", "))?;
        }
        Ok(())
    }
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The folder has mistakes.
    #[error("{0}")]
    Mistakes(Mistakes),
    /// The database or the disk did not do what it should.
    #[error("{0}")]
    Failed(#[from] crate::ground::error::Error),
}

impl From<db::Error> for Refusal {
    fn from(error: db::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// Imports a folder, whole or not at all. A second run changes nothing.
///
/// # Errors
/// All mistakes of the folder, or why it could not be written.
pub async fn import(app: &App, source: Source, progress: &Progress) -> Result<Report, Refusal> {
    publication::refresh(app).await?;
    let now = app.clock.now();
    let checked = checked(app, &source, progress).await?;
    progress.expect_wanted()?;
    let (checked, originals) = keep_originals(app, source.clone(), checked, progress).await?;
    let mut writer = Writer::new(app, source, &checked, now);
    let mut tx = app.db.begin().await?;
    writer.write(&mut tx, progress).await?;
    progress.expect_wanted()?;
    tx.commit().await?;
    originals.keep();
    if writer.report.created + writer.report.revised >= MANY {
        app.db.make_statistics().await?;
    }
    progress.finish();
    publication::refresh(app).await?;
    app.job_bell.ring();
    let (stories, pictures) = checked.folder.parsed;
    Ok(Report {
        read: stories + pictures,
        ignored: checked.folder.ignored.clone(),
        ..writer.report
    })
}

/// A folder without mistakes, and what it is imported into.
#[derive(Debug)]
struct Checked {
    folder: Folder,
    known: Known,
    places: Places,
    feed_ids: Ids,
}

/// Reads the folder and holds it against itself and the publication.
async fn checked(app: &App, source: &Source, progress: &Progress) -> Result<Checked, Refusal> {
    // The test till moves the clock of the house, and not that of the disk.
    let now = app.clock.now() - app.clock.ahead();
    let publication = publication::current(app).await?;
    let listed = {
        let source = source.clone();
        blocking(move || {
            let mut mistakes = Mistakes::default();
            (source.list(&mut mistakes), mistakes)
        })
    };
    let (known, seen) = (Known::load(&app.db, &publication), Seen::load(&app.db));
    let (listed, known, seen) = tokio::join!(listed, known, seen);
    let ((listing, mut mistakes), mut known, seen) = (listed?, known?, seen?);
    let (app, source, shown) = (app.clone(), source.clone(), progress.clone());
    let (checked, mistakes) = blocking(move || {
        let into = folder::Target {
            publication: &publication,
            processor: app.config.payment.processor,
            whole: known.whole.clone(),
            seen: &seen,
            now,
        };
        let mut folder = folder::read((&source, listing), into, &shown, &mut mistakes);
        drop(seen);
        slugs::tell_apart(&mut folder.articles, &known);
        translations::join(&mut folder.articles, &folder.setting.languages);
        known.add(&folder, &app.ids, app.clock.now());
        let places = Places::of(&mut folder, &known);
        check::check(&folder, &known, &places, &mut mistakes);
        let feed_ids = identity::settle(&folder, &known, &mut mistakes);
        let checked = Checked {
            folder,
            known,
            places,
            feed_ids,
        };
        (checked, mistakes)
    })
    .await?;
    if mistakes.is_empty() {
        return Ok(checked);
    }
    progress.finish();
    Err(Refusal::Mistakes(mistakes))
}

async fn keep_originals(
    app: &App,
    source: Source,
    checked: Checked,
    progress: &Progress,
) -> Result<(Checked, Originals), Refusal> {
    let target = app.config.data.join("originals");
    let progress = progress.clone();
    let (checked, originals) = blocking(move || {
        let pictures = &checked.folder.pictures;
        let originals = Originals::write(&source, pictures, &target, &progress);
        (checked, originals)
    })
    .await?;
    Ok((checked, originals?))
}

/// Runs slow work on files off the threads that answer requests.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Refusal> {
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(|error| crate::ground::error::Error::Internal(error.into()))?)
}
