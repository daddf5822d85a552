//! Spelling: the words of a story that no dictionary knows. Dictionaries are files of Hunspell in a folder
//! that the operator fills; the names that the publication knows, and the words that the newsroom adds,
//! are right too.
mod csv;
mod folder;
mod held;
mod look;
mod store;
mod words;

use std::fmt;

use db::{Db, Executor, Migration, Tx, Written};
use serde::Serialize;

pub use self::csv::{read as read_csv, write as write_csv};
pub use self::folder::{Pair, pairs, read};
pub use self::held::Dictionaries;
pub use self::look::{Asked, Report, Spelling, Unknown, language_of, look};
use ground::clock::Millis;
use ground::error::Result;

/// The step of its tables.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    75,
    "house_words",
    include_str!("0075_house_words.sql"),
)];

/// Most words that the newsroom adds; all of them are read with each story that is looked at.
pub const MOST: i64 = 3_000;
/// Most words that are right in one story.
const MOST_IN_A_STORY: i64 = 500;
/// The longest word, in characters: also the longest that is looked up.
pub const LONGEST: usize = 60;

/// A word that the newsroom has added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HouseWord {
    /// Its id.
    pub id: i64,
    /// The word.
    pub word: String,
    /// The language of the stories that it is for, as a BCP 47 tag; empty for all.
    pub language: String,
    /// Who added it.
    pub staff: i64,
    /// When.
    pub at: Millis,
}

impl HouseWord {
    /// Whether it is for stories in this language: `en` is for `en-GB` too.
    pub fn is_for(&self, language: &str) -> bool {
        let rest = language.strip_prefix(self.language.as_str());
        self.language.is_empty()
            || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }
}

/// Why a dictionary cannot be used, for the person who runs the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage(String);

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A word as it is kept and compared: one that is typed, without white space around it. `None` where it is
/// no single word.
pub fn as_word(typed: &str) -> Option<String> {
    let word = words::normal(typed.trim());
    let is_one = word.starts_with(char::is_alphabetic)
        && word.chars().count() <= LONGEST
        && !word.chars().any(|c| c.is_whitespace() || c.is_control());
    is_one.then_some(word)
}

/// The newsroom's words, in the order of the alphabet.
pub async fn all(on: impl Executor) -> Result<Vec<HouseWord>> {
    Ok(store::all(on, MOST).await?)
}

/// The word with this id.
pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<HouseWord>> {
    Ok(store::by_id(on, id).await?)
}

/// What became of a word that was to be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "it may not be there"]
pub enum Adding {
    /// It is there now.
    Added,
    /// It was there before.
    Known,
    /// There is no room for it.
    Full,
}

/// Adds a word, if it is new and there is room for it.
pub async fn add(tx: &mut Tx, word: &HouseWord) -> Result<Adding> {
    if store::is_there(&mut *tx, (&word.word, &word.language)).await? {
        return Ok(Adding::Known);
    }
    Ok(match add_new(tx, word).await? {
        Written::Done => Adding::Added,
        Written::Overtaken => Adding::Full,
    })
}

/// Adds a word that is known to be new, if there is room for it.
pub async fn add_new(tx: &mut Tx, word: &HouseWord) -> Result<Written> {
    Ok(store::insert(tx, word, MOST).await?)
}

/// Takes a word away; overtaken where it is gone.
pub async fn remove(tx: &mut Tx, id: i64) -> Result<Written> {
    Ok(store::delete(tx, id).await?)
}

/// The words that are right in one story, in the order of the alphabet.
pub async fn passed(db: &Db, draft: i64) -> Result<Vec<String>> {
    let rows = store::passed(db, draft, MOST_IN_A_STORY).await?;
    Ok(rows.into_iter().map(|(word,)| word).collect())
}

/// Lets a word be right in one story, or no more; overtaken where that changes nothing.
pub async fn pass(tx: &mut Tx, (draft, word): (i64, &str), passes: bool) -> Result<Written> {
    Ok(match passes {
        true => store::pass(tx, (draft, word), MOST_IN_A_STORY).await?,
        false => store::unpass(tx, (draft, word)).await?,
    })
}
