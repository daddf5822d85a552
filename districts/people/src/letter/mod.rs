//! Letters: mails to readers and staff, written from interface strings, kept in the queue until
//! [`crate::delivery`] sends them.
pub mod jobs;
mod store;
mod words;

use ::jobs::New;
use db::{Db, Tx};
use serde::{Deserialize, Serialize};
pub use words::write;

use ground::app::App;
use ground::clock::{DAY, Millis};
use ground::error::Result;
use ground::written::Written;

/// The kind of the job that sends a letter for which its reader waits.
pub const KIND: &str = "letter.awaited";
/// The kind of the job that sends any other letter.
pub const BULK: &str = "letter.send";
/// The kind of the job that sends a letter whose day has yet to come.
pub const DATED: &str = "letter.dated";
/// How far ahead its day may lie.
pub const LONGEST: Millis = 800 * DAY;

/// A letter, before it is put into words. The words are the interface strings
/// `letter-{kind}-subject`, `letter-{kind}-text` (paragraphs separated by an empty line)
/// and, where there is an `action`, `letter-{kind}-action`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Letter {
    /// Which letter.
    pub kind: String,
    /// To whom.
    pub to: String,
    /// In which language; empty for the publication's.
    pub language: String,
    /// What the strings' placeholders say, beside `site` and `url`.
    pub args: Vec<(String, String)>,
    /// Where the button leads.
    pub action: Option<String>,
    /// Facts as a list: name and value.
    pub facts: Vec<(String, String)>,
    /// Stories that it tells of.
    pub stories: Vec<Story>,
    /// Where one click ends letters of this kind (RFC 8058).
    pub unsubscribe: Option<String>,
    /// Whose letter it is and of which kind (`reader::preference`), where one can do without:
    /// one who does not want it when it is due gets none.
    pub optional: Option<(i64, String)>,
    /// Who has written the address down, where that is somebody else than its reader. They
    /// are told when its mail server refuses it.
    pub typed_by: Option<i64>,
    /// Whether its reader waits for it now.
    pub is_awaited: bool,
    /// Under which name mail servers were offered it before, where they were: a second copy is the
    /// same message.
    pub name: Option<String>,
}

/// A story that a letter tells of, by words that everybody may read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Story {
    /// Its headline.
    pub headline: String,
    /// Its absolute address.
    pub url: String,
    /// Its standfirst or the beginning of its lead-in; empty for none.
    pub text: String,
    /// Who signs it, as "By A and B"; empty for nobody.
    pub byline: String,
    /// BCP 47 tag of headline and text.
    pub language: String,
}

impl Letter {
    /// A letter of `kind` to `to`.
    pub fn new(kind: &str, to: &str) -> Self {
        Self {
            kind: kind.to_owned(),
            to: to.to_owned(),
            ..Self::default()
        }
    }

    /// The same with a placeholder's value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.push((name.to_owned(), value.to_string()));
        self
    }

    /// The same with a button.
    #[must_use]
    pub fn action(mut self, url: impl Into<String>) -> Self {
        self.action = Some(url.into());
        self
    }

    /// The same to an address that this reader has written down; nobody for a command.
    #[must_use]
    pub fn typed_by(mut self, reader: Option<i64>) -> Self {
        self.typed_by = reader;
        self
    }

    /// The same to somebody who waits for it now: it answers what they are doing. No letter to
    /// many is one, for they would wait for each other.
    #[must_use]
    pub fn awaited(mut self) -> Self {
        self.is_awaited = true;
        self
    }

    /// The same with a fact more.
    #[must_use]
    pub fn fact(mut self, name: impl Into<String>, value: impl ToString) -> Self {
        self.facts.push((name.into(), value.to_string()));
        self
    }

    /// The kind of the job that sends it.
    fn job(&self, has_day: bool) -> &'static str {
        match (has_day, self.is_awaited) {
            (true, _) => DATED,
            (false, true) => KIND,
            (false, false) => BULK,
        }
    }

    /// The same with a fact more, where there is one.
    #[must_use]
    pub fn fact_if(self, name: impl Into<String>, value: Option<String>) -> Self {
        match value {
            Some(value) => self.fact(name, value),
            None => self,
        }
    }

    /// The same with these facts, if there are any.
    #[must_use]
    pub fn facts(mut self, facts: impl IntoIterator<Item = (String, String)>) -> Self {
        self.facts.extend(facts);
        self
    }
}

/// Puts a letter into the queue, in the transaction of what it tells about. `once`, where
/// given, names the occasion: a second letter for it is not sent. Ring `app.job_bell`
/// after the commit.
pub async fn send(app: &App, tx: &mut Tx, letter: &Letter, once: Option<String>) -> Result<()> {
    send_at(app, tx, letter, once, app.clock.now()).await
}

/// The same, not before `at`.
pub async fn send_at(
    app: &App,
    tx: &mut Tx,
    letter: &Letter,
    once: Option<String>,
    at: Millis,
) -> Result<()> {
    let now = app.clock.now();
    // The queue forgets a job that is done; whether its letter went out must be known longer.
    if let Some(occasion) = &once
        && !store::note(tx, occasion, now).await?.is_done()
    {
        return Ok(());
    }
    let job = New {
        unique_key: once.as_deref().map(key),
        run_at_ms: Some(at),
        ..New::job(letter.job(at > now), serde_json::to_value(letter)?)
    };
    ::jobs::enqueue(tx, now, app.ids.next(now), job).await?;
    Ok(())
}

/// The key in the queue of the letter for an occasion.
fn key(occasion: &str) -> String {
    format!("{BULK} {occasion}")
}

/// Takes back the letter for an occasion; overtaken when it has gone out, or goes out now.
pub async fn recall(app: &App, tx: &mut Tx, occasion: &str) -> Result<Written> {
    Ok(::jobs::recall(tx, &key(occasion), app.clock.now()).await?)
}

/// Whether the letter for an occasion has not gone out yet.
pub async fn is_waiting(db: &Db, occasion: &str) -> Result<bool> {
    Ok(::jobs::is_kept(db, &key(occasion)).await?)
}
