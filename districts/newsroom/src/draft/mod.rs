//! Drafts: stories being written, by several people at once.
//!
//! A draft is a document of `editor/schema.json` and the steps that were made to it, in the one
//! order that the database keeps: whoever sends steps says which version they stand on, and one
//! conditional statement gives the next place to one of them. That is exact on both databases and
//! on any number of nodes. The steps are all kept; they are the story's history.
mod adding;
pub mod assignment;
mod beside;
pub mod checking;
pub mod checklist;
pub mod checks;
pub mod difference;
pub mod embargo;
mod fields;
mod kept;
pub mod link;
mod previewing;
mod publishing;
pub mod replay;
mod restoring;
mod store;
pub mod thread;
mod topics;
mod tree;
pub mod uses;
mod waiting;

use std::collections::HashSet;
use std::sync::LazyLock;

use db::{Db, Executor, Migration, Tx, Written};
use richtext::Document;
use serde::Serialize;
use steps::{Node, Schema};

pub use self::adding::{Added, Sent, add};
pub use self::fields::{Fields, Lead, Signed};
pub use self::kept::{Documents, at};
pub use self::previewing::{Preview, preview};
pub use self::publishing::{Finding, Proof, Published, proof, publish};
pub use self::restoring::restore;
pub use self::tree::{Complaint, Said, Trouble, from_tree, to_tree};
pub use self::waiting::{Ear, Heard, Waiting, What, follow};
use crate::article::Wanted;
use crate::publication::Publication;
use ground::app::App;
use ground::clock::{DAY, Millis};
use ground::error::Result;
use ground::jobs::{Kind, retried};
use ground::json;
use ground::lane::Lane;

/// Steps of its tables.
pub const MIGRATIONS: &[Migration] = &[
    Migration::shared(47, "drafts", include_str!("0047_drafts.sql")),
    thread::MIGRATION,
    assignment::MIGRATION,
    checklist::MIGRATION,
    checks::MIGRATION,
    embargo::MIGRATION,
    link::MIGRATION,
];

/// Its jobs: drafts from before are taken up by the pictures that they show, what is over is forgotten, and each night it is checked that the steps of a story
/// give its documents.
pub const JOBS: &[Kind] = &[
    uses::JOB,
    Kind::new("draft.sweep", Lane::Rest, |app, _| {
        retried(link::forget_old(app))
    })
    .every(DAY)
    .by_calendar(),
    Kind::new(checking::KIND, Lane::Rest, |app, _| {
        Box::pin(checking::run(app))
    })
    .every(DAY),
];

/// What a document may be: the file that the editor in the browser is built from too.
pub static SCHEMA: LazyLock<Schema> = LazyLock::new(|| {
    let text = include_str!("../../../../editor/schema.json");
    Schema::from_json(text).expect("the schema in the repository is sound")
});

/// The version of the schema: a browser with another one has to load the page again.
pub fn format() -> i64 {
    i64::try_from(SCHEMA.version()).unwrap_or(i64::MAX)
}

/// Most batches that are read at once.
const MOST_BATCHES: i64 = 2_000;
/// Most batches that are sent at once, and most bytes of them: whoever is further behind asks again.
const MOST_SENT: i64 = 200;
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// A story being written, without its document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The article's id, from before it is published.
    pub id: i64,
    /// The version of the schema that it was last written with.
    pub format: i64,
    /// How many steps were made.
    pub version: i64,
    /// The headline of that version, for lists.
    pub headline: String,
    /// The slug of its section; empty where none is chosen.
    pub section: String,
    /// The revision that it was begun from or was last published as.
    pub revision: Option<i64>,
    /// The version that became that revision; 0 for the one it was begun from.
    pub published_version: Option<i64>,
    /// Who began it.
    pub created_by: i64,
    /// When the last step was made.
    pub changed_at: Millis,
    /// Who made it.
    pub changed_by: i64,
}

impl Draft {
    /// Whether something was written that readers do not have.
    pub fn is_ahead(&self) -> bool {
        self.published_version != Some(self.version)
    }
}

/// Steps that were sent together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// The version before them.
    pub version: i64,
    /// How many there are.
    pub count: i64,
    /// The tab of a browser that sent them.
    pub writer: String,
    /// Its number among those of the tab.
    pub number: i64,
    /// Who wrote them.
    pub staff: i64,
    /// When they were kept.
    pub at: Millis,
    /// The steps, as JSON.
    pub steps: String,
}

/// Why a whole document is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The story was begun with it.
    Begun,
    /// It shortens the way to the versions behind it, until a later one does.
    Passing,
    /// It does so for good: the way to no version is longer than from one of these to the next.
    Waypoint,
    /// Somebody asked for it.
    Kept,
    /// It was published.
    Published,
}

impl Reason {
    /// The word in the database.
    pub fn word(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Passing => "passing",
            Self::Waypoint => "waypoint",
            Self::Kept => "kept",
            Self::Published => "published",
        }
    }

    fn from_word(word: &str) -> Self {
        match word {
            "begun" => Self::Begun,
            "kept" => Self::Kept,
            "published" => Self::Published,
            "waypoint" => Self::Waypoint,
            _ => Self::Passing,
        }
    }
}

/// A version that is kept whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// The version.
    pub version: i64,
    /// Why it is kept.
    pub reason: Reason,
    /// When it was kept.
    pub at: Millis,
    /// Who wrote its last step, or asked for it.
    pub staff: i64,
    /// What they noted.
    pub note: String,
}

/// A passage that could not be placed where it belongs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Leftover {
    /// Its id.
    pub id: i64,
    /// The story.
    #[serde(skip)]
    pub draft: i64,
    /// Who wrote it.
    pub staff: i64,
    /// The block it was written in.
    pub block: String,
    /// The words.
    pub text: String,
    /// Why they could not be placed.
    pub reason: String,
    /// When.
    pub at: Millis,
}

/// The document of a story of which nothing is written yet.
///
/// # Errors
/// Never: an empty document fits the schema.
pub fn empty() -> Result<Node> {
    of_fields(&Fields::default())
}

/// The document of a story of which nothing is written yet but what stands around its text.
///
/// # Errors
/// Never: an empty document fits the schema.
pub fn of_fields(fields: &Fields) -> Result<Node> {
    let tree = to_tree(&Document::default(), fields);
    Ok(tree.map_err(anyhow::Error::from)?)
}

/// The document of a story as readers have it.
///
/// # Errors
/// When blocks are nested deeper than an editor can have them.
pub fn of_article(publication: &Publication, wanted: &Wanted) -> Result<Node> {
    let fields = Fields::of_article(publication, wanted);
    let tree = to_tree(&wanted.content.document, &fields);
    Ok(tree.map_err(anyhow::Error::from)?)
}

/// The draft of this article.
pub async fn find(db: &Db, id: i64) -> Result<Option<Draft>> {
    Ok(store::by_id(db, id).await?)
}

/// The drafts of these articles, in no order.
pub async fn of_ids(db: &Db, ids: &[i64]) -> Result<Vec<Draft>> {
    let mut drafts = Vec::new();
    for batch in ids.chunks(store::BATCH) {
        drafts.extend(store::of_ids(db, batch).await?);
    }
    Ok(drafts)
}

/// The articles whose newest revision was published from a draft.
pub async fn published_here(on: impl Executor) -> Result<HashSet<i64>> {
    Ok(store::published_here(on).await?.into_iter().collect())
}

/// Begins to write: a story with this document, of the article's `revision` where there is one.
/// A draft that is there already stays as it is.
pub async fn begin(
    tx: &mut Tx,
    (id, revision): (i64, Option<i64>),
    document: &Node,
    (by, now): (i64, Millis),
) -> Result<Written> {
    let shown = fields::shown(document);
    let draft = Draft {
        id,
        format: format(),
        version: 0,
        headline: shown.0,
        section: shown.1,
        revision,
        published_version: revision.map(|_| 0),
        created_by: by,
        changed_at: now,
        changed_by: by,
    };
    let written = store::insert(tx, &draft).await?;
    if written.is_done() {
        let snapshot = Snapshot {
            version: 0,
            reason: Reason::Begun,
            at: now,
            staff: by,
            note: String::new(),
        };
        keep_document(tx, id, &snapshot, document).await?;
        uses::note(tx, id, document, now).await?;
    }
    Ok(written)
}

/// Keeps a whole document, and lets go of those that were made on the way to it.
async fn keep_document(tx: &mut Tx, id: i64, snapshot: &Snapshot, document: &Node) -> Result<()> {
    let text = json::encode("document", &document.to_json())?;
    store::keep_document(tx, id, snapshot, &text).await?;
    Ok(store::forget_passing(tx, id, snapshot.version).await?)
}

/// Keeps a version whole because somebody asked for it.
///
/// # Errors
/// When the database does not answer. [`Written::Overtaken`] where the draft has no such version.
pub async fn keep(
    app: &App,
    (id, version): (i64, i64),
    (staff, note): (i64, &str),
) -> Result<Written> {
    let Some(document) = at(app, id, version).await? else {
        return Ok(Written::Overtaken);
    };
    let snapshot = Snapshot {
        version,
        reason: Reason::Kept,
        at: app.clock.now(),
        staff,
        note: note.to_owned(),
    };
    let mut tx = app.db.begin().await?;
    keep_document(&mut tx, id, &snapshot, &document).await?;
    tx.commit().await?;
    Ok(Written::Done)
}

/// A stretch of time in which one person wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spell {
    /// The version that it began at.
    pub from: i64,
    /// The version that it ended at.
    pub to: i64,
    /// Who wrote.
    pub staff: i64,
    /// When it began.
    pub began_at: Millis,
    /// When it ended.
    pub ended_at: Millis,
}

/// Who wrote when, the oldest first: steps of one person with no longer `pause` between them are
/// one stretch.
pub async fn spells(db: &Db, id: i64, pause: Millis) -> Result<Vec<Spell>> {
    let mut spells: Vec<Spell> = Vec::new();
    for next in store::spells(db, id, MOST_BATCHES).await?.into_iter().rev() {
        match spells.last_mut() {
            Some(last) if last.staff == next.staff && next.began_at - last.ended_at <= pause => {
                last.to = next.to;
                last.ended_at = next.ended_at;
            }
            _ => spells.push(next),
        }
    }
    Ok(spells)
}

/// Versions that are kept on purpose, before one of them, the newest first.
pub async fn snapshots(db: &Db, id: i64, before: i64, limit: i64) -> Result<Vec<Snapshot>> {
    Ok(store::documents(db, id, before, limit).await?)
}

/// Batches behind a version, in their order, as many as are sent at once.
pub async fn batches(db: &Db, id: i64, after: i64) -> Result<Vec<Batch>> {
    let mut bytes = 0;
    let mut batches = store::batches(db, id, after, i64::MAX, MOST_SENT).await?;
    let fits = |batch: &&Batch| {
        bytes += batch.steps.len();
        bytes <= MOST_BYTES
    };
    // One batch at least: whoever is behind comes nearer.
    let fitting = batches.iter().take_while(fits).count();
    batches.truncate(fitting.max(1));
    Ok(batches)
}

/// The newest version of a draft.
pub async fn version(db: &Db, id: i64) -> Result<Option<i64>> {
    Ok(store::version(db, id).await?)
}

/// Notes which revision a version has become, in the transaction of publishing.
pub async fn published(
    tx: &mut Tx,
    (id, revision): (i64, i64),
    (version, document): (i64, &Node),
    (staff, now): (i64, Millis),
) -> Result<()> {
    let snapshot = Snapshot {
        version,
        reason: Reason::Published,
        at: now,
        staff,
        note: String::new(),
    };
    keep_document(tx, id, &snapshot, document).await?;
    Ok(store::set_published(tx, id, revision, version).await?)
}

/// Keeps a passage that could not be placed.
pub async fn keep_leftover(app: &App, leftover: &Leftover) -> Result<()> {
    let mut tx = app.db.begin().await?;
    store::insert_leftover(&mut tx, leftover).await?;
    Ok(tx.commit().await?)
}

/// The passages of a story that wait for somebody to settle them, the oldest first.
pub async fn leftovers(db: &Db, draft: i64) -> Result<Vec<Leftover>> {
    Ok(store::leftovers(db, draft, MOST_BATCHES).await?)
}

/// Such a passage, settled or not.
pub async fn leftover(db: &Db, id: i64) -> Result<Option<Leftover>> {
    Ok(store::leftover(db, id).await?)
}

/// Settles such a passage: it was placed by hand, or let go.
pub async fn settle(app: &App, id: i64) -> Result<Written> {
    let mut tx = app.db.begin().await?;
    let written = store::settle_leftover(&mut tx, id, app.clock.now()).await?;
    tx.commit().await?;
    Ok(written)
}
