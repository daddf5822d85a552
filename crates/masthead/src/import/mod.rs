//! `masthead import`: a folder of Markdown files and pictures becomes a publication.
//!
//! Every file is read and checked before anything is written, so that all mistakes are
//! reported at once; then everything is written in one transaction. `docs/import.md` is
//! the manual.
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
mod known;
mod languages;
mod links;
mod mistakes;
mod node;
mod offers;
mod originals;
mod paths;
mod people;
mod pictures;
mod progress;
mod slugs;
mod source;
mod talk;
mod topics;
mod translations;
mod typography;
mod words;
mod write;

use std::fmt;

pub use mistakes::{Mistake, Mistakes};
pub use progress::Progress;
pub use source::Source;

use self::folder::Folder;
use self::known::Known;
use self::links::Places;
use self::originals::Originals;
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
    let publication = publication::current(app).await?;
    let mut known = Known::load(&app.db, &publication).await?;
    let (mut folder, mut mistakes) = {
        let (source, progress) = (source.clone(), progress.clone());
        let processor = app.config.payment.processor;
        let mut whole = known.whole.clone();
        blocking(move || {
            let mut mistakes = Mistakes::default();
            let into = (&*publication, processor, &mut whole);
            let folder = folder::read(&source, into, &progress, &mut mistakes);
            (folder, mistakes)
        })
        .await?
    };
    slugs::tell_apart(&mut folder.articles, &known);
    translations::join(&mut folder.articles, &folder.languages);
    known.add(&folder, &app.ids, now);
    let places = Places::of(&folder, &known);
    check::check(&folder, &known, &places, &mut mistakes);
    let feed_ids = identity::settle(&folder, &known, &mut mistakes);
    if !mistakes.is_empty() {
        progress.finish();
        return Err(Refusal::Mistakes(mistakes));
    }
    let (folder, originals) = keep_originals(app, source, folder, progress).await?;
    let mut writer = Writer::new(app, &folder, (&known, &places, &feed_ids), now);
    let mut tx = app.db.begin().await?;
    writer.write(&mut tx, progress).await?;
    tx.commit().await?;
    originals.keep();
    if writer.report.created + writer.report.revised >= MANY {
        app.db.make_statistics().await?;
    }
    progress.finish();
    publication::refresh(app).await?;
    app.job_bell.ring();
    Ok(Report {
        ignored: folder.ignored.clone(),
        ..writer.report
    })
}

async fn keep_originals(
    app: &App,
    source: Source,
    folder: Folder,
    progress: &Progress,
) -> Result<(Folder, Originals), Refusal> {
    let target = app.config.data.join("originals");
    let progress = progress.clone();
    let (folder, originals) = blocking(move || {
        let originals = Originals::write(&source, &folder.pictures, &target, &progress);
        (folder, originals)
    })
    .await?;
    Ok((folder, originals?))
}

/// Runs slow work on files off the threads that answer requests.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Refusal> {
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(|error| crate::ground::error::Error::Internal(error.into()))?)
}
