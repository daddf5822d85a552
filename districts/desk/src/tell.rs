//! The log in sentences: who did what to what, with a link to it. The lines of the log hold words
//! for programs; each feature puts those about its own things into words for people.
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use serde::{Deserialize, Serialize};

use super::Desk;
use ground::app::Pending;
use ground::clock::Millis;
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use newsroom::{article, draft};
use people::deed::{self, Line};
use people::reader;
use people::role::{Role, custom};

/// Puts those lines into words that are a feature's own, and leaves the others as they are.
pub type Tell = for<'a> fn(&'a Desk, &'a mut [Told]) -> Pending<'a, Result<()>>;

/// What every feature tells.
#[derive(Debug)]
pub struct Tells(pub Vec<Tell>);

/// Stands for the person in a sentence until it is cut there: a letter of private use, which
/// no text of ours has.
const WHO: char = '\u{e000}';
/// Stands for the thing.
const WHAT: char = '\u{e001}';
/// What stands in the detail of a line before the list of what was changed.
const CHANGES: &str = "changes:";
/// The interface string for a deed that has no sentence of its own.
const OTHER: &str = "deed-other";
/// The interface string of a price, whose change has a sentence of its own.
pub const PRICE: &str = "desk-price";

/// A value in a sentence.
#[derive(Clone, Debug)]
pub enum Arg {
    /// A word or name.
    Text(String),
    /// A number, which plurals follow.
    Number(i64),
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

/// A line of the log on its way into words.
#[derive(Clone, Debug)]
pub struct Told {
    /// The line.
    pub line: Line,
    /// The interface string of the sentence, which says `$who` and `$what`.
    pub key: String,
    /// What the string says beside these.
    pub args: Vec<(&'static str, Arg)>,
    /// The thing by its name.
    pub name: String,
    /// Where it can be seen.
    pub url: Option<String>,
    /// What was written beside the deed.
    pub note: String,
    /// The fields that it changed, as far as the sentence does not say them.
    changes: Vec<Change>,
}

impl Told {
    fn new(line: Line) -> Self {
        let key = deed::key(&line.action);
        let is_known = i18n::knows(&key);
        let (note, changes) = parts(&line.detail);
        Self {
            key: if is_known { key } else { OTHER.to_owned() },
            args: vec![("action", line.action.clone().into())],
            name: line.subject.clone(),
            url: None,
            note: note.to_owned(),
            changes,
            line,
        }
    }

    /// The id or name of the thing, where it is one of this kind, as in `offer:digital`.
    pub fn id(&self, kind: &str) -> Option<&str> {
        self.line.subject.strip_prefix(kind)?.strip_prefix(':')
    }

    /// Names the thing.
    pub fn call(&mut self, name: impl Into<String>, url: impl Into<Option<String>>) {
        self.name = name.into();
        self.url = url.into();
    }

    /// Says it with another sentence, which needs a value more.
    pub fn say(&mut self, key: &str, name: &'static str, value: impl Into<Arg>) {
        key.clone_into(&mut self.key);
        self.args.push((name, value.into()));
    }
}

/// What the log keeps of a change: the fields that differ, each with its name and both values.
#[derive(Clone, Debug, Deserialize)]
struct Change {
    key: String,
    now: String,
    typed: String,
}

/// The detail of a line that says which fields were changed.
pub fn changes(rows: &impl Serialize) -> Result<String> {
    Ok(format!("{CHANGES}{}", serde_json::to_string(rows)?))
}

/// A line as templates see it.
#[derive(Debug, Serialize)]
pub struct LineView {
    /// The sentence in pieces, some of which are names with a link.
    pieces: Vec<Piece>,
    /// When.
    pub at: Millis,
    note: String,
    changes: Vec<ChangeView>,
}

#[derive(Debug, Serialize)]
struct Piece {
    text: String,
    is_name: bool,
    url: Option<String>,
}

#[derive(Debug, Serialize)]
struct ChangeView {
    name: String,
    before: String,
    after: String,
}

/// Lines of the log in words.
pub async fn lines(desk: &Desk, lines: Vec<Line>) -> Result<Vec<LineView>> {
    let people = people(desk, &lines).await?;
    let mut told: Vec<Told> = lines.into_iter().map(Told::new).collect();
    for tell in &desk.app.part::<Tells>().0 {
        tell(desk, &mut told).await?;
    }
    told.iter_mut().for_each(|one| single(desk, one));
    let view = |told: Told| view(desk, &people, told);
    Ok(told.into_iter().map(view).collect())
}

/// The names of those who did it, by account.
async fn people(desk: &Desk, lines: &[Line]) -> Result<HashMap<i64, String>> {
    let mut names = HashMap::new();
    for line in lines {
        if let Some(id) = line.actor_id
            && let Entry::Vacant(unknown) = names.entry(id)
        {
            let reader = reader::by_id(&desk.app.db, id).await?;
            // An account without an address was erased; the address of the deed's day names nobody.
            let known = reader.filter(|reader| !reader.email.is_empty());
            let former = || desk.word("writing-former-colleague");
            unknown.insert(known.map_or_else(former, |reader| reader.name));
        }
    }
    Ok(names)
}

fn view(desk: &Desk, people: &HashMap<i64, String>, told: Told) -> LineView {
    let line = &told.line;
    let known = line.actor_id.and_then(|id| people.get(&id));
    let who = match known {
        Some(name) if !name.is_empty() => name.clone(),
        _ if line.actor_id.is_none() => desk.word("log-command"),
        _ => line.actor.clone(),
    };
    let at = line.at;
    let who_url = line.actor_id.map(|id| format!("/desk/log?who={id}"));
    let open = |url: Option<String>| url.filter(|url| desk.may_open(url));
    let name = |text: String, url: Option<String>| Piece {
        text,
        is_name: true,
        url: open(url),
    };
    let mut args = FluentArgs::new();
    args.set("who", WHO.to_string());
    args.set("what", WHAT.to_string());
    for (key, value) in told.args {
        match value {
            Arg::Text(text) => args.set(key, text),
            Arg::Number(number) => args.set(key, number),
        }
    }
    let sentence = i18n::translate(desk.language(), &told.key, &args);
    LineView {
        pieces: pieces(&sentence, name(who, who_url), name(told.name, told.url)),
        at,
        note: told.note,
        changes: changed(desk, told.changes),
    }
}

/// A sentence cut at the names in it.
fn pieces(sentence: &str, who: Piece, what: Piece) -> Vec<Piece> {
    let (mut who, mut what) = (Some(who), Some(what));
    let mut pieces = Vec::new();
    for part in sentence.split_inclusive([WHO, WHAT]) {
        let text = part.trim_end_matches([WHO, WHAT]);
        if !text.is_empty() {
            pieces.push(Piece {
                text: text.to_owned(),
                is_name: false,
                url: None,
            });
        }
        pieces.extend(match part.chars().next_back() {
            Some(WHO) => who.take(),
            Some(WHAT) => what.take(),
            _ => None,
        });
    }
    pieces
}

/// The words of a detail, and the list of changes behind them.
fn parts(detail: &str) -> (&str, Vec<Change>) {
    let (words, rows) = detail.split_once(CHANGES).unwrap_or((detail, "[]"));
    match serde_json::from_str(rows) {
        Ok(rows) => (words.trim(), rows),
        Err(_) => (detail.trim(), Vec::new()),
    }
}

/// A single change is said in the sentence, more of them are listed below it.
fn single(desk: &Desk, told: &mut Told) {
    let [Change { key, now, typed }] = told.changes.as_slice() else {
        return;
    };
    let is_short = |text: &str| text.chars().count() <= 60 && !text.contains('\n');
    if told.key != deed::key(&told.line.action) || !is_short(now) || !is_short(typed) {
        return;
    }
    let (key, now, typed) = (key.clone(), now.clone(), typed.clone());
    told.changes.clear();
    let or_nothing = |text: String| match text.as_str() {
        "" => desk.word("log-nothing"),
        _ => text,
    };
    let sentence = match key.as_str() {
        PRICE => "deed-changed-price",
        _ => "deed-changed-one",
    };
    told.say(sentence, "field", desk.word(&key));
    told.args.push(("from", or_nothing(now).into()));
    told.args.push(("to", or_nothing(typed).into()));
}

fn changed(desk: &Desk, changes: Vec<Change>) -> Vec<ChangeView> {
    let view = |row: Change| ChangeView {
        name: desk.word(&row.key),
        before: row.now,
        after: row.typed,
    };
    changes.into_iter().map(view).collect()
}

/// Tells of accounts and of articles, which several features have deeds about.
pub const TELLS: &[Tell] = &[
    |desk, told| Box::pin(name_readers(desk, told)),
    |desk, told| Box::pin(name_articles(desk, told)),
    |desk, told| Box::pin(name_roles(desk, told)),
];

async fn name_readers(desk: &Desk, told: &mut [Told]) -> Result<()> {
    let mut names: HashMap<i64, String> = HashMap::new();
    for one in told {
        let Some(id) = one.id("reader").and_then(|id| id.parse().ok()) else {
            continue;
        };
        if let Entry::Vacant(unknown) = names.entry(id) {
            let reader = reader::by_id(&desk.app.db, id).await?;
            unknown.insert(reader.map_or_else(String::new, |reader| reader.called().to_owned()));
        }
        let name = match names[&id].as_str() {
            "" => desk.word("log-erased"),
            name => name.to_owned(),
        };
        one.call(name, format!("/desk/readers/{id}"));
    }
    Ok(())
}

async fn name_articles(desk: &Desk, told: &mut [Told]) -> Result<()> {
    for one in told {
        let Some(id) = one.id("article").and_then(|id| id.parse().ok()) else {
            continue;
        };
        if let Some(head) = article::by_id(&desk.app.db, id).await? {
            let is_live = head.is_live(desk.app.clock.now());
            let url = is_live.then(|| head.path(&desk.publication));
            one.call(head.wording.headline, url);
        } else if let Some(draft) = draft::find(&desk.app.db, id).await? {
            let name = match draft.headline.as_str() {
                "" => desk.word("writing-untitled"),
                headline => headline.to_owned(),
            };
            one.call(name, format!("/desk/stories/{id}/assignment"));
        }
    }
    Ok(())
}

async fn name_roles(desk: &Desk, told: &mut [Told]) -> Result<()> {
    for one in told {
        if let Some(role) = one.id("role") {
            let name = role.to_owned();
            one.call(name, None);
        }
        match one.line.action.as_str() {
            "staff.roles" => {
                one.note.clear();
                let roles = roles_named(desk, &one.line.detail).await?;
                one.say("deed-staff-roles-now", "roles", roles);
            }
            // The detail is the address, or how many there were.
            "staff.remove"
            | "staff.reset"
            | "staff.link"
            | "staff.recovery_used"
            | "staff.recovery_made"
            | "reader.end-sessions" => one.note.clear(),
            _ => {}
        }
    }
    Ok(())
}

/// Roles by their names, from the words that the log has.
async fn roles_named(desk: &Desk, words: &str) -> Result<String> {
    let mut names = Vec::new();
    for word in words.split_whitespace() {
        match Role::parse(word) {
            Some(role) => names.push(desk.word(&format!("role-{}", role.word()))),
            None => names.extend(custom::named(&desk.app.db, word).await?),
        }
    }
    Ok(names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_cut_at_the_names_in_whatever_order_they_stand() {
        let piece = |text: &str| Piece {
            text: text.to_owned(),
            is_name: true,
            url: None,
        };
        let cut = |sentence: &str| -> Vec<String> {
            let sentence = sentence
                .replace("WHO", "\u{e000}")
                .replace("WHAT", "\u{e001}");
            let pieces = pieces(&sentence, piece("Ana"), piece("Digital"));
            pieces.into_iter().map(|piece| piece.text).collect()
        };
        assert_eq!(
            cut("WHO changed WHAT."),
            ["Ana", " changed ", "Digital", "."]
        );
        assert_eq!(
            cut("WHAT was changed by WHO"),
            ["Digital", " was changed by ", "Ana"]
        );
        assert_eq!(cut("WHO did it"), ["Ana", " did it"]);
    }
}
