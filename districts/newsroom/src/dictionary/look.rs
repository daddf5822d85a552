//! Looking at the words of a story.
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde::Serialize;
use serde_json::Value;
use steps::Node;

use super::held::{Dictionaries, Held, Open, locked};
use super::words::{self, is_asked_about, normal};
use super::{all, passed};
use crate::publication::Publication;
use crate::strip::{self, Names as Things};
use ground::app::App;
use ground::error::{Error, Result};
use ground::language::primary;

/// Most words that are told; of more it is said how many.
const MOST_TOLD: usize = 200;
/// Most suggestions for a word.
const MOST_SUGGESTED: usize = 5;
/// The longest word that something is suggested for, in characters.
const LONGEST_SUGGESTED: usize = 30;
/// Words for which a dictionary is asked for suggestions in one go, each of which takes some milliseconds;
/// those of the others come the next time.
const FRESH: usize = 8;
/// The longest text that is looked at, in bytes; of a longer one only the beginning.
const LONGEST_TEXT: usize = 400_000;
/// Languages whose known names are held in memory.
const LANGUAGES: usize = 8;
/// Seconds after which a refused request may be sent again.
const AGAIN: u32 = 2;
/// Short words that lose their vowel before another one: "d'Alger", "qu'Anna".
const ELIDED: [&str; 17] = [
    "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "dell",
    "all", "nell", "sull",
];
/// Languages that give names an "s" without an apostrophe: "Putins Rede".
const GENITIVE: [&str; 7] = ["da", "de", "nb", "nl", "nn", "no", "sv"];

/// What is looked at.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    /// The story's id.
    pub draft: i64,
    /// Its document.
    pub story: &'a Node,
    /// Whether something better is to be suggested.
    pub suggests: bool,
}

/// What a look at a story has found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// There is no dictionary of the language.
    NoDictionary,
    /// The dictionary of this name cannot be used.
    Damaged(String),
    /// The dictionary was asked.
    Looked(Report),
}

/// The words of a story that no dictionary knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The name of the dictionary that was asked.
    pub dictionary: String,
    /// The words, in the order in which they come first.
    pub words: Vec<Unknown>,
    /// How many there are beside these.
    pub more: usize,
}

impl Report {
    /// How many different words there are.
    pub fn count(&self) -> usize {
        self.words.len() + self.more
    }
}

/// A word that no dictionary knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unknown {
    /// The word, as the story writes it.
    pub word: String,
    /// How often it does.
    pub count: usize,
    /// What is better; nothing where the dictionary was not asked yet.
    pub suggestions: Option<Vec<String>>,
}

/// The words of the names of a language, and the names that they were made from.
#[derive(Clone, Debug)]
pub(super) struct Names {
    of: Arc<Things>,
    words: Arc<HashSet<String>>,
}

/// The tag of the language that a story is in.
pub fn language_of<'a>(publication: &'a Publication, story: &'a Node) -> &'a str {
    let own = story.attr("language").and_then(Value::as_str);
    let own = own.filter(|own| !own.is_empty());
    own.unwrap_or(&publication.settings.language)
}

/// Looks for words that no dictionary knows.
///
/// # Errors
/// [`Error::Busy`] where too many requests wait.
pub async fn look(app: &App, publication: &Publication, asked: Asked<'_>) -> Result<Spelling> {
    let dictionaries = app.part::<Dictionaries>();
    let busy = |_| Error::Busy(AGAIN);
    let _place = dictionaries.places.try_acquire().map_err(busy)?;
    let turn = dictionaries.turns.acquire().await;
    let _turn = turn.map_err(anyhow::Error::from)?;
    let language = language_of(publication, asked.story).to_owned();
    let Some(held) = dictionary(app, &language).await? else {
        return Ok(Spelling::NoDictionary);
    };
    if held.open.is_none() {
        return Ok(Spelling::Damaged(held.name().to_owned()));
    }
    let things = strip::names(app, publication, &language).await?;
    let own = own(app, publication, (asked.draft, &language)).await?;
    let texts = cut(words::texts(asked.story));
    let (suggests, name) = (asked.suggests, held.name().to_owned());
    let app = app.clone();
    let work = move || {
        let names = names(app.part(), &language, things);
        let right = Right {
            open: held.open.as_ref()?,
            names: &names,
            own: &own,
            takes_s: GENITIVE.contains(&primary(&language)),
        };
        let mut report = right.report(&texts, held.name());
        if suggests {
            suggest(right.open, &mut report.words);
        }
        Some(report)
    };
    // A word on which the library fails is no reason to show no page.
    Ok(match tokio::task::spawn_blocking(work).await {
        Ok(Some(report)) => Spelling::Looked(report),
        Ok(None) => Spelling::Damaged(name),
        Err(error) => {
            tracing::warn!(%error, dictionary = name, "a dictionary has failed");
            Spelling::Damaged(name)
        }
    })
}

/// The dictionary of a language, read on a thread that may wait.
async fn dictionary(app: &App, language: &str) -> Result<Option<Arc<Held>>> {
    let (app, language) = (app.clone(), language.to_owned());
    let find = move || {
        let folder = app.config.dictionaries();
        app.part::<Dictionaries>().of(&folder, &language)
    };
    let found = tokio::task::spawn_blocking(find).await;
    Ok(found.map_err(anyhow::Error::from)?)
}

/// The words of the newsroom, of the story and of the publication itself.
async fn own(
    app: &App,
    publication: &Publication,
    (draft, language): (i64, &str),
) -> Result<HashSet<String>> {
    let added = all(&app.db).await?.into_iter();
    let added = added.filter(|word| word.is_for(language));
    let mut own: HashSet<String> = added.map(|word| word.word).collect();
    own.extend(passed(&app.db, draft).await?);
    let authors = publication.authors().map(|author| author.name.as_str());
    let sections = publication.sections().iter();
    let sections = sections.map(|section| section.name.as_str());
    let names = authors
        .chain(sections)
        .chain([publication.settings.name.as_str()]);
    names.for_each(|name| enter(name, &mut own));
    Ok(own)
}

/// Enters the words of a name, and the parts of those that are joined.
fn enter(name: &str, words: &mut HashSet<String>) {
    for word in words::all(name).map(normal) {
        if word.contains('-') {
            words.extend(word.split('-').map(str::to_owned));
        }
        words.insert(word);
    }
}

/// The words of all names that are known in a language: those in memory, if no name has changed since.
fn names(dictionaries: &Dictionaries, language: &str, things: Arc<Things>) -> Arc<HashSet<String>> {
    let known = locked(&dictionaries.names).get(language).cloned();
    if let Some(known) = known.filter(|known| Arc::ptr_eq(&known.of, &things)) {
        return known.words;
    }
    let mut words = HashSet::new();
    things.each().for_each(|name| enter(name, &mut words));
    let words = Arc::new(words);
    let fresh = Names {
        of: things,
        words: Arc::clone(&words),
    };
    let mut all = locked(&dictionaries.names);
    if all.len() >= LANGUAGES {
        all.clear();
    }
    all.insert(language.to_owned(), fresh);
    words
}

fn cut(mut texts: Vec<String>) -> Vec<String> {
    let mut room = LONGEST_TEXT;
    texts.retain(|text| {
        let fits = text.len() <= room;
        room = if fits { room - text.len() } else { 0 };
        fits
    });
    texts
}

/// What is right.
struct Right<'a> {
    open: &'a Open,
    names: &'a HashSet<String>,
    own: &'a HashSet<String>,
    /// Whether names may have an "s" behind them.
    takes_s: bool,
}

impl Right<'_> {
    fn report(&self, texts: &[String], dictionary: &str) -> Report {
        let mut places: HashMap<&str, Option<usize>> = HashMap::new();
        let mut words: Vec<Unknown> = Vec::new();
        let mut more = 0;
        for part in texts.iter().flat_map(|text| words::words(text)) {
            for word in self.wrong(part, &mut places) {
                let place = *places.entry(word).or_insert_with(|| {
                    words.push(Unknown {
                        word: word.to_owned(),
                        count: 0,
                        suggestions: None,
                    });
                    Some(words.len() - 1)
                });
                if let Some(unknown) = place.and_then(|at| words.get_mut(at)) {
                    unknown.count += 1;
                }
            }
        }
        if words.len() > MOST_TOLD {
            more = words.len() - MOST_TOLD;
            words.truncate(MOST_TOLD);
        }
        Report {
            dictionary: dictionary.to_owned(),
            words,
            more,
        }
    }

    /// What is wrong in a word: itself, or those of its parts between hyphens that are. What was found right
    /// is remembered as a word without a place.
    fn wrong<'a>(
        &self,
        word: &'a str,
        known: &mut HashMap<&'a str, Option<usize>>,
    ) -> Vec<&'a str> {
        match known.get(word) {
            Some(Some(_)) => return vec![word],
            Some(None) => return Vec::new(),
            None => {}
        }
        let parts: Vec<&str> = word.split(['-', '\u{2010}', '\u{2011}']).collect();
        let is_right = self.knows(&normal(word));
        if is_right {
            known.insert(word, None);
        }
        if is_right || parts.len() == 1 {
            return if is_right { Vec::new() } else { vec![word] };
        }
        let parts = parts.into_iter().filter(|part| is_asked_about(part));
        parts.filter(|part| !self.knows(&normal(part))).collect()
    }

    /// Whether a word is right, perhaps with what languages put before and behind one.
    fn knows(&self, word: &str) -> bool {
        if self.is_known(word) || self.has_name(word.strip_suffix('s').filter(|_| self.takes_s)) {
            return true;
        }
        if word
            .strip_suffix("'s")
            .is_some_and(|word| self.is_known(word))
        {
            return true;
        }
        let elided = word.split_once('\'');
        elided.is_some_and(|(before, word)| {
            ELIDED.contains(&before.to_lowercase().as_str()) && self.is_known(word)
        })
    }

    fn is_known(&self, word: &str) -> bool {
        let curly = || word.contains('\'').then(|| word.replace('\'', "’"));
        let asks = |word: &str| self.open.dictionary.check(word);
        self.has_name(Some(word)) || asks(word) || curly().is_some_and(|word| asks(&word))
    }

    /// Whether a word is part of a known name, or one of the newsroom's. One that begins a sentence may have
    /// a capital.
    fn has_name(&self, word: Option<&str>) -> bool {
        let has = |word: &str| self.names.contains(word) || self.own.contains(word);
        word.is_some_and(|word| has(word) || small(word).is_some_and(|word| has(&word)))
    }
}

/// A word without its capital, if that is its first letter.
fn small(word: &str) -> Option<String> {
    let first = word.chars().next().filter(|c| c.is_uppercase())?;
    let rest = &word[first.len_utf8()..];
    Some(first.to_lowercase().chain(rest.chars()).collect())
}

/// Adds what is better, as far as it is known or may be asked now.
fn suggest(open: &Open, words: &mut [Unknown]) {
    let mut left = FRESH;
    for unknown in words {
        let word = normal(&unknown.word);
        let is_short = word.chars().count() <= LONGEST_SUGGESTED;
        let found = match open.remembered(&word) {
            Some(found) => Some(found),
            None if !is_short => Some(Vec::new()),
            None if left == 0 => None,
            None => {
                left -= 1;
                let found = suggested(open, &word);
                open.remember(&word, &found);
                Some(found)
            }
        };
        let is_curly = unknown.word.contains('’');
        let as_typed = |found: String| match is_curly {
            true => found.replace('\'', "’"),
            false => found,
        };
        unknown.suggestions = found.map(|found| found.into_iter().map(as_typed).collect());
    }
}

/// The best suggestions. Comparing a word with all words of a dictionary takes long, so that is done only
/// where nothing else is found.
fn suggested(open: &Open, word: &str) -> Vec<String> {
    let mut found = Vec::new();
    let quick = open.dictionary.suggester().with_ngram_suggestions(false);
    quick.suggest(word, &mut found);
    if found.is_empty() {
        open.dictionary.suggest(word, &mut found);
    }
    found.retain(|one| one != word);
    found.truncate(MOST_SUGGESTED);
    found
}
