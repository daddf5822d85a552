//! House style: rules that the newsroom writes, each of words or a pattern with what is better. The
//! editor underlines what they find as somebody types, and the page before publishing names it again.
mod csv;
mod finding;
mod pattern;
mod store;

use db::{Db, Executor, Migration, Tx, Written};
use serde::{Deserialize, Serialize};

pub use self::csv::{read as read_csv, write as write_csv};
pub use self::finding::{Found, second_look};
pub use self::pattern::{Fault, Pattern};
use ground::error::Result;

/// Steps of its table.
pub const MIGRATIONS: &[Migration] = &[Migration::shared(
    65,
    "house_style",
    include_str!("0065_house_style.sql"),
)];

/// Most rules; each is looked for in each story that is open.
pub const MOST: i64 = 500;
/// The longest pattern, and the longest of the other texts, in characters.
pub const LONGEST_PATTERN: usize = 200;
/// The longest of the other texts of a rule, in characters.
pub const LONGEST: usize = 300;

/// How a pattern is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// As words, which are found where they stand alone.
    Words,
    /// As a regular expression.
    Pattern,
}

impl Kind {
    /// The word in the database, in forms and in keys of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Pattern => "pattern",
        }
    }

    /// The kind of this word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Words, Self::Pattern]
            .into_iter()
            .find(|kind| kind.word() == word)
    }
}

/// A rule of the house.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// Its id.
    pub id: i64,
    /// How the pattern is read.
    pub kind: Kind,
    /// What is found.
    pub pattern: String,
    /// Whether capitals and small letters are the same.
    pub any_case: bool,
    /// What is better; `$1` is the first group. Nothing where the rule warns alone, empty where the
    /// words should go.
    pub suggest: Option<String>,
    /// What the writer is told.
    pub say: String,
    /// Why.
    pub why: String,
    /// The language of the stories that it is for, as a BCP 47 tag; empty for all.
    pub language: String,
}

impl Rule {
    /// Whether it is for stories in this language: `en` is for `en-GB` too.
    fn is_for(&self, language: &str) -> bool {
        let rest = language.strip_prefix(self.language.as_str());
        self.language.is_empty()
            || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }

    /// The pattern, ready to be looked for.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn compile(&self) -> std::result::Result<Pattern, Fault> {
        Pattern::of(self.kind, &self.pattern, self.any_case)
    }
}

/// A rule as the editor takes it.
#[derive(Debug, Serialize)]
pub struct EditorRule {
    pattern: String,
    suggest: Option<String>,
    say: String,
    why: String,
    language: String,
}

/// All rules, by their patterns.
pub async fn all(on: impl Executor) -> Result<Vec<Rule>> {
    Ok(store::all(on, MOST).await?)
}

/// The rule with this id.
pub async fn by_id(on: impl Executor, id: i64) -> Result<Option<Rule>> {
    Ok(store::by_id(on, id).await?)
}

/// The rules as the editor takes them: expressions of its own engine that find the same and that no
/// text can make slow.
pub async fn for_editor(db: &Db) -> Result<Vec<EditorRule>> {
    let rules = all(db).await?.into_iter();
    let rule = |rule: Rule| {
        let pattern = rule.compile().ok()?;
        Some(EditorRule {
            pattern: pattern.script().to_owned(),
            suggest: rule.suggest,
            say: rule.say,
            why: rule.why,
            language: rule.language,
        })
    };
    Ok(rules.filter_map(rule).collect())
}

/// Adds a rule, if there is room for one.
pub async fn add(tx: &mut Tx, rule: &Rule) -> Result<Written> {
    Ok(store::insert(tx, rule, MOST).await?)
}

/// Changes a rule; overtaken where it is gone.
pub async fn change(tx: &mut Tx, rule: &Rule) -> Result<Written> {
    Ok(store::update(tx, rule).await?)
}

/// Takes a rule away; overtaken where it is gone.
pub async fn remove(tx: &mut Tx, id: i64) -> Result<Written> {
    Ok(store::delete(tx, id).await?)
}
