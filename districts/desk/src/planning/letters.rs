//! What those who have a story are written about it: that it was assigned to them, that it was returned,
//! and a note to the next person. Nothing of a story's text is in a letter, because e-mail is read
//! outside of the newsroom.
use db::Tx;

use super::story::url;
use crate::Desk;
use ground::app::App;
use ground::error::Result;
use ground::i18n::{self, DateStyle};
use newsroom::draft::Draft;
use newsroom::draft::assignment::{Assignment, Stage};
use newsroom::publication::Publication;
use people::letter::{self, Letter};
use people::reader::preference::{ASSIGNMENTS, stop};
use people::staff::{self, Member};

/// The story that a letter is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject<'a> {
    /// Its id.
    pub id: i64,
    /// Its headline; may be empty.
    pub headline: &'a str,
    /// Who began it.
    pub by: i64,
}

impl<'a> Subject<'a> {
    /// A draft.
    pub(super) fn of(draft: &'a Draft) -> Self {
        Self {
            id: draft.id,
            headline: &draft.headline,
            by: draft.created_by,
        }
    }
}

/// The letters about a change of what is settled, to everyone who has the story but the one who
/// changed it.
pub(super) async fn about(
    desk: &Desk,
    subject: Subject<'_>,
    (before, next): (&Assignment, &Assignment),
    note: &str,
) -> Result<Vec<Letter>> {
    let is_returned = before.stage.waits() && next.stage == Stage::Draft;
    let mut to = next.assignees.clone();
    // What nobody was assigned to goes back to whoever began it.
    if to.is_empty() && is_returned {
        to.push(subject.by);
    }
    to.retain(|id| *id != desk.viewer.reader.id);
    if to.is_empty() {
        return Ok(Vec::new());
    }
    let is_new = |id: &i64| next.assignees.contains(id) && !before.assignees.contains(id);
    let members = staff::members(&desk.app.db).await?;
    let mut letters = Vec::new();
    for member in members.iter().filter(|one| to.contains(&one.reader.id)) {
        let kind = match (is_new(&member.reader.id), is_returned, note) {
            (true, ..) => "story-assigned",
            (false, true, _) => "story-returned",
            (false, false, "") => continue,
            (false, false, _) => "story-note",
        };
        let place = (&desk.app, &*desk.publication);
        let letter = story(place, (kind, ASSIGNMENTS), member, (subject, next));
        let letter = letter.with("name", desk.viewer.reader.called());
        let said = (!note.is_empty()).then(|| note.to_owned());
        letters.push(letter.fact_if(desk.word("assign-note"), said));
    }
    Ok(letters)
}

/// Puts letters into the queue, in the transaction of what they tell.
pub(super) async fn send(app: &App, tx: &mut Tx, letters: &[Letter]) -> Result<()> {
    for letter in letters {
        letter::send(app, tx, letter, None).await?;
    }
    Ok(())
}

/// A letter of `kind` about a story to somebody who has it, which they can do without as `optional`.
pub(super) fn story(
    (app, publication): (&App, &Publication),
    (kind, optional): (&str, &str),
    to: &Member,
    (subject, settled): (Subject<'_>, &Assignment),
) -> Letter {
    let locale = publication.settings.language.as_str();
    let headline = match subject.headline {
        "" => i18n::text(locale, "writing-untitled"),
        headline => headline.to_owned(),
    };
    let due = settled
        .due_at
        .map(|at| i18n::date(locale, &publication.zone, at, DateStyle::DateTime));
    let brief = Some(settled.brief.clone()).filter(|brief| !brief.is_empty());
    let address = format!("{}{}", app.config.public_url(), url(subject.id));
    let letter = Letter::new(kind, &to.reader.email)
        .with("headline", headline)
        .action(address)
        .fact_if(i18n::text(locale, "assign-due"), due)
        .fact_if(i18n::text(locale, "assign-brief"), brief);
    stop::optional(app, letter, to.reader.id, optional)
}
