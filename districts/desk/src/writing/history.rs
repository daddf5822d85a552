//! `/desk/stories/{id}/history`: who wrote when, the versions that are kept, what differs between two
//! of them, and the way back to one.
use http::StatusCode;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::Desk;
use crate::form::Notice;
use crate::story::{Names, STORIES, StoryPage, StoryPages, names, writable};
use ground::clock::{MINUTE, Millis};
use ground::error::{Error, Result};
use newsroom::draft::difference::{Difference, How};
use newsroom::draft::{self, Added, Draft, Snapshot, Spell};
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::json::Octets;
use web::seen::Seen;

/// Somebody who writes nothing for so long has stopped, and begins anew.
pub(super) const PAUSE: Millis = 15 * MINUTE;
/// Versions on one page.
const SHOWN: i64 = 200;

/// Which two versions are compared.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    from: Option<i64>,
    to: Option<i64>,
    done: String,
}

#[derive(Serialize)]
struct HistoryPage {
    story_pages: StoryPages,
    story_url: String,
    history_url: String,
    newest: i64,
    versions: Vec<VersionView>,
    compared: Option<Compared>,
}

/// A stretch of writing, or a version that is kept on purpose.
#[derive(Serialize)]
struct VersionView {
    /// The version it begins at, and the one it ends at.
    from: i64,
    to: i64,
    at: Millis,
    until: Millis,
    by: String,
    /// Why it is kept; nothing for a stretch of writing.
    reason: Option<&'static str>,
    note: String,
}

#[derive(Serialize)]
struct Compared {
    from: i64,
    to: i64,
    difference: DifferenceView,
}

/// What differs, as the template shows it.
#[derive(Serialize)]
pub(super) struct DifferenceView {
    is_nothing: bool,
    same: usize,
    fields: Vec<FieldView>,
    blocks: Vec<BlockView>,
}

#[derive(Serialize)]
struct FieldView {
    name: String,
    before: String,
    after: String,
}

#[derive(Serialize)]
struct BlockView {
    how: How,
    kind: String,
    pieces: Vec<draft::difference::Piece>,
}

pub(super) fn view(desk: &Desk, difference: Difference) -> DifferenceView {
    let fields = difference.fields.iter().map(|field| FieldView {
        name: desk.word(&format!("writing-field-{}", field.name)),
        before: field.before.clone(),
        after: field.after.clone(),
    });
    DifferenceView {
        is_nothing: difference.is_nothing(),
        same: difference.same,
        fields: fields.collect(),
        blocks: difference
            .blocks
            .into_iter()
            .map(|block| BlockView {
                how: block.how,
                kind: block.kind,
                pieces: block.pieces,
            })
            .collect(),
    }
}

/// The history, and what differs between two versions where they are named.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write there.
pub async fn index(desk: Desk, Path(id): Path<i64>, Query(asked): Query<Asked>) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    let notice = match asked.done.as_str() {
        "restored" => Notice::Done(desk.word("history-restored")),
        _ => Notice::None,
    };
    page(&desk, &draft, &asked, &notice).await
}

async fn page(desk: &Desk, draft: &Draft, asked: &Asked, notice: &Notice) -> Result<Answer> {
    let (app, id) = (&desk.app, draft.id);
    let kept = draft::snapshots(&app.db, id, i64::MAX, SHOWN).await?;
    let spells = draft::spells(&app.db, id, PAUSE).await?;
    let writers = kept.iter().map(|one| one.staff);
    let writers = writers.chain(spells.iter().map(|one| one.staff));
    let names = names(desk, writers.collect()).await?;
    let content = HistoryPage {
        story_pages: StoryPages::of(desk, draft, StoryPage::History).await?,
        story_url: format!("{STORIES}/{id}"),
        history_url: format!("{STORIES}/{id}/history"),
        newest: draft.version,
        versions: versions(kept, spells, &names),
        compared: compared(desk, draft, asked).await?,
    };
    let title = desk.word("history-title");
    let here = format!("{STORIES}/{id}/history");
    desk.page("writing/history.html", (&here, &title), &content, notice)
}

/// Stretches of writing and kept versions, the newest first.
fn versions(kept: Vec<Snapshot>, spells: Vec<Spell>, names: &Names) -> Vec<VersionView> {
    let name = |staff: i64| names.get(&staff).cloned().unwrap_or_default();
    let kept = kept.into_iter().map(|one| VersionView {
        from: one.version,
        to: one.version,
        at: one.at,
        until: one.at,
        by: name(one.staff),
        reason: Some(one.reason.word()),
        note: one.note,
    });
    let spells = spells.into_iter().map(|one| VersionView {
        from: one.from,
        to: one.to,
        at: one.began_at,
        until: one.ended_at,
        by: name(one.staff),
        reason: None,
        note: String::new(),
    });
    let mut all: Vec<VersionView> = kept.chain(spells).collect();
    all.sort_by_key(|one| std::cmp::Reverse((one.to, one.until)));
    all
}

async fn compared(desk: &Desk, draft: &Draft, asked: &Asked) -> Result<Option<Compared>> {
    let Some(from) = asked.from else {
        return Ok(None);
    };
    let to = asked.to.unwrap_or(draft.version);
    let is_one = |version: i64| (0..=draft.version).contains(&version);
    if !is_one(from) || !is_one(to) {
        return Err(Error::NotFound);
    }
    let before = draft::at(&desk.app, draft.id, from).await?;
    let after = draft::at(&desk.app, draft.id, to).await?;
    let both = before.zip(after);
    Ok(both.map(|(before, after)| Compared {
        from,
        to,
        difference: view(desk, Difference::between(&before, &after)),
    }))
}

/// The version to go back to, and the newest one that was seen.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Back {
    version: i64,
    seen: Seen,
}

/// `POST /desk/stories/{id}/restore`: makes the story what it was at a version, if nobody has written
/// since the page was made.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write there.
pub async fn restore(desk: Desk, Path(id): Path<i64>, Form(back): Form<Back>) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    let by = (id, desk.viewer.reader.id);
    let to = (back.version, back.seen.0);
    match draft::restore(&desk.app, by, to).await? {
        Added::Kept(_) => {
            let to = format!("{STORIES}/{id}/history?done=restored");
            Ok(Answer::see_other(&to))
        }
        Added::Behind(..) => {
            let asked = Asked {
                from: Some(back.version),
                ..Asked::default()
            };
            let notice = Notice::Conflict(desk.word("history-overtaken"));
            page(&desk, &draft, &asked, &notice).await
        }
        refused @ (Added::OtherSchema | Added::Refused { .. }) => {
            tracing::warn!(?refused, story = id, "a version cannot be brought back");
            Err(Error::Unavailable)
        }
    }
}

/// A version that somebody wants to keep, and why.
#[derive(Debug, Deserialize)]
pub struct Keep {
    version: i64,
    #[serde(default)]
    note: String,
}

/// `POST /desk/stories/{id}/revisions`: keeps a version whole.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write there.
pub async fn keep(desk: Desk, Path(id): Path<i64>, posted: Octets) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    let keep: Keep = posted.json()?;
    let note: String = keep.note.trim().chars().take(200).collect();
    let by = (desk.viewer.reader.id, note.as_str());
    let is_one = (0..=draft.version).contains(&keep.version);
    let kept = is_one
        && draft::keep(&desk.app, (id, keep.version), by)
            .await?
            .is_done();
    let answer = Answer::json(&json!({"version": draft.version}))?;
    Ok(match kept {
        true => answer,
        false => answer.status(StatusCode::CONFLICT),
    })
}
