//! `/desk/comments`: what waits, what was reported, and what was decided.
pub mod board;
mod decide;
mod switches;

pub use decide::{DecisionForm, decide};
pub use switches::{articles, switch};

use std::collections::HashMap;

use decide::Beside;
use serde::{Deserialize, Serialize};

use super::deeds::{REASONS, ReasonView, reasons};
use super::moderation::{Deed, Ground, MODERATE, Moderator, Objection, RULES, ban_version};
use super::store::{self, Comment, Queue};
use super::view::{self, Choice, CommentView};
use super::{State as Life, path, undo};
use desk::form::{Notice, Problems, Undo};
use desk::{self, Desk};
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use newsroom::article::{self, Found, Head, Switch};
use newsroom::publication::Publication;
use people::reader;
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::page::NamedLink;
use web::seen::Seen;

/// Its places at the desk.
pub const PLACES: &[desk::Place] = &[desk::Place::new(
    desk::Group::Talk,
    "desk-comments",
    "/desk/comments",
    MODERATE,
)];

/// Comments on a page of the desk.
const PAGE: usize = 30;
/// Discussions in the list of articles.
const DISCUSSIONS: i64 = 50;
/// Where all of it is.
const URL: &str = "/desk/comments";

/// Which part of the desk is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Ask {
    /// `waiting`, `reported` or `all`.
    pub queue: String,
    /// Behind which one the page begins.
    pub after: Option<i64>,
    /// What was just done.
    pub done: Option<String>,
    /// To which comment.
    pub id: Option<i64>,
}

#[derive(Serialize)]
struct QueuePage {
    tabs: Vec<Choice>,
    queue: &'static str,
    items: Vec<Item>,
    more_url: Option<String>,
    nothing: String,
}

/// A comment at the desk.
#[derive(Serialize)]
struct Item {
    comment: CommentView,
    article: Option<NamedLink>,
    url: String,
    state: String,
    held: Option<String>,
    /// What can be done with one press.
    deeds: Vec<&'static str>,
    /// The version that is shown.
    seen: i64,
}

/// The places of the moderators, with the one that is shown.
fn tabs(locale: &str, current: &str, waiting: (i64, i64)) -> Vec<Choice> {
    let number = |name: String, count: i64| match count {
        0 => name,
        count => format!("{name} ({count})"),
    };
    let tab = |word: &str, url: String, count: i64| Choice {
        name: number(i18n::text(locale, &format!("comment-desk-{word}")), count),
        url,
        current: word == current,
    };
    vec![
        tab("waiting", URL.to_owned(), waiting.0),
        tab("reported", format!("{URL}?queue=reported"), waiting.1),
        tab("all", format!("{URL}?queue=all"), 0),
        tab("articles", format!("{URL}/articles"), 0),
        tab("log", format!("{URL}/log"), 0),
    ]
}

/// `GET /desk/comments`: a queue.
pub async fn index(desk: Desk, Query(ask): Query<Ask>) -> Result<Answer> {
    let (app, locale) = (&desk.app, desk.language());
    let (word, queue, start) = match ask.queue.as_str() {
        "reported" => ("reported", Queue::Reported, 0),
        "all" => ("all", Queue::All, i64::MAX),
        _ => ("waiting", Queue::Waiting, 0),
    };
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX) + 1;
    let mut comments = store::queue(&app.db, queue, ask.after.unwrap_or(start), limit).await?;
    let has_more = comments.len() > PAGE;
    comments.truncate(PAGE);
    let more_url = comments
        .last()
        .filter(|_| has_more)
        .map(|last| format!("{URL}?queue={word}&after={}", last.id));
    let heads = heads(app, &comments).await?;
    let items = comments.iter().map(|comment| {
        let mut item = item(&desk.publication, comment, heads.get(&comment.article));
        if word == "reported" {
            item.deeds.push("settle");
        }
        item
    });
    let content = QueuePage {
        tabs: tabs(locale, word, store::waiting(&app.db).await?),
        queue: word,
        items: items.collect(),
        more_url,
        nothing: desk.word(&format!("comment-desk-{word}-none")),
    };
    let decided = match ask.id {
        Some(id) => store::by_id(&app.db, id).await?,
        None => None,
    };
    let notice = said(&desk, ask.done.as_deref(), (decided.as_ref(), word)).await?;
    page(&desk, ("comment/desk.html", URL), &content, &notice)
}

fn page<T: Serialize>(
    desk: &Desk,
    (template, path): (&str, &str),
    content: &T,
    notice: &Notice,
) -> Result<Answer> {
    let title = desk.word("desk-comments");
    desk.page(template, (path, &title), content, notice)
}

fn moderator(desk: &Desk) -> Moderator<'_> {
    Moderator {
        app: &desk.app,
        publication: &desk.publication,
        viewer: &desk.viewer,
    }
}

/// What has just been done, in words, with a button that takes it back where that can be; nothing
/// for what nobody does.
async fn said(
    desk: &Desk,
    done: Option<&str>,
    (comment, queue): (Option<&Comment>, &str),
) -> Result<Notice> {
    let known = [
        "approve", "reject", "remove", "restore", "settle", "explain", "ban", "switch", "undo",
    ];
    let Some(done) = known.into_iter().find(|known| Some(*known) == done) else {
        return Ok(Notice::None);
    };
    let words = desk.word(&format!("comment-desk-done-{done}"));
    match comment {
        Some(comment) if done != "ban" && undo::is_open(&desk.app, comment).await? => {
            let undo = Undo {
                url: format!("{URL}/{}", comment.id),
                fields: vec![
                    ("deed", "undo".to_owned()),
                    ("seen", comment.version.to_string()),
                    ("queue", queue.to_owned()),
                ],
            };
            Ok(Notice::Undoable(words, undo))
        }
        _ => Ok(Notice::Done(words)),
    }
}

/// The live articles of some comments.
async fn heads(app: &App, comments: &[Comment]) -> Result<HashMap<i64, Head>> {
    let mut ids: Vec<i64> = comments.iter().map(|comment| comment.article).collect();
    ids.sort_unstable();
    ids.dedup();
    let heads = article::by_ids(&app.db, &ids, app.clock.now()).await?;
    Ok(heads.into_iter().map(|head| (head.id, head)).collect())
}

fn item(publication: &Publication, comment: &Comment, head: Option<&Head>) -> Item {
    let locale = publication.settings.language.as_str();
    let discussion = head.map_or_else(String::new, |head| path(publication, head));
    let mut view = view::plain(locale, &discussion, comment, 0);
    // At the desk a comment can be read in every state that still has words.
    view.name.clone_from(&comment.name);
    view.blocks.clone_from(&comment.text.0);
    view.tombstone = None;
    Item {
        comment: view,
        article: head.map(|head| NamedLink {
            name: head.wording.headline.clone(),
            url: head.path(publication),
        }),
        url: format!("{URL}/{}", comment.id),
        state: i18n::text(locale, &format!("comment-state-{}", comment.state.word())),
        held: held(locale, comment),
        deeds: deeds(comment.state),
        seen: comment.version,
    }
}

/// Why a comment waits, in words.
fn held(locale: &str, comment: &Comment) -> Option<String> {
    if comment.state != Life::Pending {
        return None;
    }
    Some(match comment.held_for.split_once(": ") {
        Some((rule, what)) => {
            let rule = match rule {
                "word" => "comment-desk-held-word",
                "link" => "comment-desk-held-link",
                _ => "comment-desk-held-links",
            };
            let mut args = FluentArgs::new();
            args.set("what", what.to_owned());
            i18n::translate(locale, rule, &args)
        }
        None => i18n::text(locale, "comment-desk-held-new"),
    })
}

#[derive(Serialize)]
struct ShowPage {
    tabs: Vec<Choice>,
    item: Item,
    reports: Vec<ReportView>,
    history: Vec<LineView>,
    record: Vec<Count>,
    reader: Option<i64>,
    /// Where staff see the commenter's account, for those who may.
    reader_url: Option<String>,
    email: String,
    banned_until: Option<Millis>,
    /// The version of the ban, or of there being none.
    ban_seen: Seen,
    reasons: Vec<ReasonView>,
    form: DecisionForm,
    overtaken: Option<Beside>,
    /// What can be done with reasons.
    reasoned: Option<&'static str>,
}

#[derive(Serialize)]
struct ReportView {
    name: String,
    reason: String,
    text: String,
    at: Millis,
    is_open: bool,
}

#[derive(Serialize)]
struct LineView {
    at: Millis,
    actor: String,
    action: String,
    reason: String,
    detail: String,
    url: String,
}

#[derive(Serialize)]
struct Count {
    name: String,
    count: i64,
}

/// `GET /desk/comments/{id}`: one comment with everything about it.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn show(desk: Desk, Path(id): Path<i64>, Query(ask): Query<Ask>) -> Result<Answer> {
    let comment = named(&desk, id).await?;
    let form = DecisionForm::default();
    let notice = said(&desk, ask.done.as_deref(), (Some(&comment), "")).await?;
    show_page(&desk, &comment, (&form, None), &notice).await
}

async fn named(desk: &Desk, id: i64) -> Result<Comment> {
    store::by_id(&desk.app.db, id).await?.ok_or(Error::NotFound)
}

async fn show_page(
    desk: &Desk,
    comment: &Comment,
    (form, overtaken): (&DecisionForm, Option<Beside>),
    notice: &Notice,
) -> Result<Answer> {
    let (app, locale) = (&desk.app, desk.language());
    let heads = heads(app, std::slice::from_ref(comment)).await?;
    let reader = match comment.reader {
        Some(reader) => reader::by_id(&app.db, reader).await?,
        None => None,
    };
    let (mut record, mut ban) = (Vec::new(), None);
    if let Some(reader) = &reader {
        record = store::record(&app.db, reader.id).await?;
        ban = store::ban(&app.db, reader, app.clock.now()).await?;
    }
    let history = store::history(&app.db, comment.id).await?;
    let reports = reports(app, locale, comment.id).await?;
    let mut item = item(&desk.publication, comment, heads.get(&comment.article));
    if reports.iter().any(|report| report.is_open) {
        item.deeds.push("settle");
    }
    let content = ShowPage {
        tabs: tabs(locale, "", store::waiting(&app.db).await?),
        item,
        reports,
        reader_url: reader.as_ref().and_then(|reader| {
            let url = format!("/desk/readers/{}", reader.id);
            desk.may_open(&url).then_some(url)
        }),
        history: history
            .into_iter()
            .map(|line| line_view(locale, line))
            .collect(),
        record: record.into_iter().map(|row| count(desk, row)).collect(),
        reader: reader.as_ref().map(|reader| reader.id),
        email: reader.map(|reader| reader.email).unwrap_or_default(),
        ban_seen: ban_version(ban.as_ref())?,
        banned_until: ban.map(|(until, _)| until),
        reasons: reasons(locale, &form.reason),
        form: form.clone(),
        overtaken,
        reasoned: reasoned(comment.state),
    };
    let path = format!("{URL}/{}", comment.id);
    page(desk, ("comment/desk_show.html", &path), &content, notice)
}

fn count(desk: &Desk, (state, count): (String, i64)) -> Count {
    Count {
        name: desk.word(&format!("comment-state-{state}")),
        count,
    }
}

/// Whether a word is that of a reason, as the logs keep it.
fn is_reason(word: &str) -> bool {
    word == RULES || REASONS.contains(&word)
}

/// What can be done with a comment in a state.
fn deeds(state: Life) -> Vec<&'static str> {
    match state {
        Life::Pending => vec!["approve", "reject"],
        Life::Shown => vec!["remove"],
        Life::Rejected | Life::Removed => vec!["restore"],
        Life::Deleted | Life::Erased => Vec::new(),
    }
}

/// What can be done with a comment in a state, with reasons.
fn reasoned(state: Life) -> Option<&'static str> {
    match state {
        Life::Pending => Some("reject"),
        Life::Shown => Some("remove"),
        Life::Rejected | Life::Removed => Some("explain"),
        Life::Deleted | Life::Erased => None,
    }
}

async fn reports(app: &App, locale: &str, comment: i64) -> Result<Vec<ReportView>> {
    let view = |report: store::Report| ReportView {
        reason: i18n::text(locale, &format!("comment-reason-{}", report.reason)),
        name: report.name,
        text: report.text,
        at: report.at,
        is_open: report.settled_at.is_none(),
    };
    let reports = store::reports(&app.db, comment).await?;
    Ok(reports.into_iter().map(view).collect())
}

fn line_view(locale: &str, line: store::Line) -> LineView {
    let reason = match line.reason.as_str() {
        "" => String::new(),
        reason => i18n::text(locale, &format!("comment-reason-{reason}")),
    };
    LineView {
        at: line.at,
        actor: line.actor,
        action: i18n::text(locale, &format!("comment-log-{}", line.action)),
        reason,
        detail: line.detail,
        url: format!("{URL}/{}", line.comment),
    }
}

#[derive(Serialize)]
struct LogPage {
    tabs: Vec<Choice>,
    lines: Vec<LineView>,
    more_url: Option<String>,
}

/// `GET /desk/comments/log`: what was decided, newest first.
pub async fn log(desk: Desk, Query(ask): Query<Ask>) -> Result<Answer> {
    let (db, locale) = (&desk.app.db, desk.language());
    let limit = i64::try_from(PAGE).unwrap_or(i64::MAX) + 1;
    let mut lines = store::decisions(db, ask.after.unwrap_or(i64::MAX), limit).await?;
    let has_more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let more_url = lines
        .last()
        .filter(|_| has_more)
        .map(|last| format!("{URL}/log?after={}", last.id));
    let content = LogPage {
        tabs: tabs(locale, "log", store::waiting(db).await?),
        lines: lines
            .into_iter()
            .map(|line| line_view(locale, line))
            .collect(),
        more_url,
    };
    let path = format!("{URL}/log");
    page(
        &desk,
        ("comment/desk_log.html", &path),
        &content,
        &Notice::None,
    )
}
