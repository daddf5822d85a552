//! Reads a draft off the threads that serve everybody: with the names that the publication knows, a
//! bounded length, and two texts at a time.
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use richtext::{Document, Opening};
use sense::{Date, Entry, Reading};
use tokio::sync::Semaphore;

use super::spelling;
use crate::article::Wording;
use crate::knowledge::anchor::{self, HEADLINE, Passage};
use crate::knowledge::thing;
use crate::publication::Publication;
use ground::app::App;
use ground::changes::{Made, Tag};
use ground::error::{Error, Result};

/// Texts that are read at once; each takes a core for some milliseconds.
const AT_ONCE: usize = 2;
/// Texts that wait for their turn before one more is refused.
const WAITING: usize = 64;
/// The longest text that is read, in bytes; of a longer one only the beginning.
const LONGEST: usize = 200_000;
/// Languages whose names are held in memory.
const LANGUAGES: usize = 8;
/// Seconds after which somebody who was refused may ask again.
const AGAIN: u32 = 2;
/// All is asked of the text, nothing of its gate.
const WHOLE: Opening = Opening {
    paragraphs: usize::MAX,
    percent: 100,
};

/// Names that are held, and the turns of those who read.
#[derive(Debug)]
pub struct Readings {
    held: Mutex<HashMap<String, Arc<Held>>>,
    places: Semaphore,
    turns: Semaphore,
}

impl Default for Readings {
    fn default() -> Self {
        Self {
            held: Mutex::default(),
            places: Semaphore::new(AT_ONCE + WAITING),
            turns: Semaphore::new(AT_ONCE),
        }
    }
}

/// The known names of a language, and what holds of them.
#[derive(Debug)]
struct Held {
    names: Arc<Names>,
    made: Made,
}

/// The known names of a language.
#[derive(Debug)]
pub struct Names {
    known: sense::Known,
    all: Vec<thing::Known>,
}

impl Names {
    /// The things that have this name.
    fn of(&self, name: &str) -> impl Iterator<Item = &thing::Known> {
        self.all.iter().filter(move |known| known.name == name)
    }

    /// Each name.
    pub fn each(&self) -> impl Iterator<Item = &str> {
        self.all.iter().map(|known| known.name.as_str())
    }

    /// Whether a name may stand for a thing without anybody being asked: one thing has it, and it is no
    /// name that others share by its nature.
    pub fn is_plain(&self, name: &str) -> bool {
        let things: HashSet<i64> = self.of(name).map(|known| known.thing).collect();
        things.len() == 1 && self.of(name).any(|known| known.auto)
    }
}

/// A text and what was found in it.
#[derive(Debug)]
pub struct Read {
    /// Its passages.
    pub passages: Vec<Passage>,
    /// What was found.
    pub reading: Reading,
    /// The names that were known.
    pub names: Arc<Names>,
    /// Names that look as if a known one was meant: by the place in the reading, with the known one.
    pub misspelt: HashMap<usize, thing::Known>,
}

impl Read {
    /// The words of a passage.
    pub fn text(&self, passage: &str) -> &str {
        let found = self.passages.iter().find(|one| one.id == passage);
        found.map_or("", |one| one.text.as_str())
    }
}

/// What is read: the words of a story, in which language, on which day.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// Headline, standfirst and dateline.
    pub wording: &'a Wording,
    /// The text.
    pub document: &'a Document,
    /// The tag of its language.
    pub language: &'a str,
    /// The day on which "today" is read.
    pub day: Date,
}

/// Reads a story.
///
/// # Errors
/// [`Error::Busy`] where too many wait.
pub async fn read(app: &App, publication: &Publication, asked: Asked<'_>) -> Result<Read> {
    let readings = app.part::<Readings>();
    let busy = |_| Error::Busy(AGAIN);
    let _place = readings.places.try_acquire().map_err(busy)?;
    let _turn = readings
        .turns
        .acquire()
        .await
        .map_err(anyhow::Error::from)?;
    let names = names(app, publication, asked.language).await?;
    let mut passages = anchor::of_text(asked.wording, asked.document, WHOLE);
    cut(&mut passages);
    let text = text(&passages, &asked);
    let work = move || {
        let reading = sense::read(&text, &names.known);
        let misspelt = spelling::misspelt(&reading, &names.all);
        Read {
            passages,
            reading,
            names,
            misspelt,
        }
    };
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(anyhow::Error::from)?)
}

fn cut(passages: &mut Vec<Passage>) {
    let mut room = LONGEST;
    passages.retain(|passage| {
        let fits = passage.text.len() <= room;
        room = if fits { room - passage.text.len() } else { 0 };
        fits
    });
}

fn text(passages: &[Passage], asked: &Asked<'_>) -> sense::Text {
    let (title, passages): (Vec<&Passage>, Vec<&Passage>) =
        passages.iter().partition(|one| one.id == HEADLINE);
    let passage = |one: &Passage| sense::Passage {
        id: one.id.clone(),
        text: one.text.clone(),
    };
    sense::Text {
        title: title
            .first()
            .map_or_else(String::new, |one| one.text.clone()),
        passages: passages.into_iter().map(passage).collect(),
        language: asked.language.to_owned(),
        day: asked.day,
    }
}

/// The names that are known in a language: those in memory, where none has changed since.
///
/// # Errors
/// When the database does not answer.
pub async fn names(app: &App, publication: &Publication, language: &str) -> Result<Arc<Names>> {
    let readings = app.part::<Readings>();
    let held = {
        let held = readings.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.get(language).cloned()
    };
    if let Some(held) = held.filter(|held| app.changes.holds(&held.made)) {
        return Ok(Arc::clone(&held.names));
    }
    let epoch = publication.slot("", 0).epoch;
    let all = thing::all_names(&app.db, language).await?;
    let build = move || Names {
        known: sense::Known::new(all.iter().map(entry).collect()),
        all,
    };
    let names = tokio::task::spawn_blocking(build).await;
    let names = Arc::new(names.map_err(anyhow::Error::from)?);
    let fresh = Held {
        names: Arc::clone(&names),
        made: Made::new(epoch, vec![Tag::any(thing::KIND)]),
    };
    let mut held = readings.held.lock().unwrap_or_else(PoisonError::into_inner);
    if held.len() >= LANGUAGES {
        held.clear();
    }
    held.insert(language.to_owned(), Arc::new(fresh));
    Ok(names)
}

fn entry(known: &thing::Known) -> Entry {
    Entry {
        id: known.thing.cast_unsigned(),
        name: known.name.clone(),
        kind: kind_of(known.kind),
    }
}

/// The kind of a thing as the reader of texts calls it; none of what it does not know.
pub fn kind_of(kind: thing::Kind) -> Option<sense::Kind> {
    match kind {
        thing::Kind::Person => Some(sense::Kind::Person),
        thing::Kind::State => Some(sense::Kind::State),
        thing::Kind::Organisation => Some(sense::Kind::Organisation),
        thing::Kind::Place => Some(sense::Kind::Place),
        thing::Kind::Event => Some(sense::Kind::Event),
        thing::Kind::Work => Some(sense::Kind::Work),
        thing::Kind::Series | thing::Kind::Measure | thing::Kind::Subject => None,
    }
}
