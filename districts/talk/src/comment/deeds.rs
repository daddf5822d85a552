//! What readers do with a comment: like, change, take away, follow, report.
use axum::extract::State;
use http::StatusCode;
use serde::{Deserialize, Serialize};

use super::pages::{Room, home};
use super::post::{self, Writing};
use super::store::{self, Comment};
use super::view::{self, CommentView};
use super::{State as Life, may_read, path};
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n;
use ground::spelling::clean;
use newsroom::article::discussion::exists;
use newsroom::article::{self, Head};
use newsroom::publication::{self, Publication};
use people::reader::{Caller, SignedIn, Trying};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::page::{self, Meta, NamedLink};

/// Letters of a report that are kept.
const REPORT_LETTERS: usize = 2_000;
/// Reasons for a report; the first one is the law.
pub(super) const REASONS: [&str; 7] = [
    "illegal",
    "hate",
    "insult",
    "privacy",
    "spam",
    "off-topic",
    "other",
];
/// What the writer of a comment writes against a decision about it.
pub(super) const COMPLAINT: &str = "complaint";

/// A switch in a form: `on` or anything else.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SwitchForm {
    /// What it is set to.
    pub set: String,
}

/// A change.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct EditForm {
    /// What the comment says now.
    pub text: String,
}

/// A report.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReportForm {
    /// Why.
    pub reason: String,
    /// The rest, in words.
    pub text: String,
}

/// A comment and the live article it is on.
async fn find(app: &App, publication: &Publication, id: i64) -> Result<(Comment, Head)> {
    let comment = store::by_id(&app.db, id).await?.ok_or(Error::NotFound)?;
    let now = app.clock.now();
    let mut heads = article::by_ids(&app.db, &[comment.article], now).await?;
    let head = heads.pop().ok_or(Error::NotFound)?;
    if !exists(publication, &head) {
        return Err(Error::NotFound);
    }
    Ok((comment, head))
}

/// `POST /comments/{id}/like`: likes it, or takes that back.
///
/// # Errors
/// [`Error::Forbidden`] for somebody who takes no part, and for one's own comment.
pub async fn like(
    State(app): State<App>,
    Path(id): Path<i64>,
    SignedIn(viewer): SignedIn,
    Form(form): Form<SwitchForm>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let (comment, head) = find(&app, &publication, id).await?;
    let writing = Writing {
        app: &app,
        publication: &publication,
        head: &head,
        viewer: &viewer,
    };
    let reader = viewer.reader.id;
    if !writing.takes_part().await? || comment.reader == Some(reader) {
        return Err(Error::Forbidden);
    }
    if comment.state != Life::Shown {
        return Err(Error::NotFound);
    }
    let now = app.clock.now();
    let mut tx = app.db.begin().await?;
    // A second press changes nothing: it is liked, or not, as was asked.
    let _ = match form.set.as_str() {
        "on" => store::like(&mut tx, id, reader, now).await?,
        _ => store::unlike(&mut tx, id, reader).await?,
    };
    tx.commit().await?;
    Ok(home(&publication, &head, id))
}

/// `POST /comments/{id}/follow`: letters about more in this thread, or none.
///
/// # Errors
/// [`Error::Forbidden`] for somebody who may not read it.
pub async fn follow(
    State(app): State<App>,
    Path(id): Path<i64>,
    SignedIn(viewer): SignedIn,
    Form(form): Form<SwitchForm>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let (comment, head) = find(&app, &publication, id).await?;
    let caller = Caller::of(viewer.clone());
    if !may_read(&publication, &head, &caller) || !viewer.reader.is_verified() {
        return Err(Error::Forbidden);
    }
    let now = app.clock.now();
    let thread = comment.thread.unwrap_or(comment.id);
    let mut tx = app.db.begin().await?;
    store::follow(&mut tx, viewer.reader.id, thread, form.set == "on", now).await?;
    tx.commit().await?;
    Ok(home(&publication, &head, id))
}

/// `POST /comments/{id}/edit`: changes what one's own comment says.
///
/// # Errors
/// [`Error::Forbidden`] for anybody but its writer.
pub async fn edit(
    State(app): State<App>,
    Path(id): Path<i64>,
    SignedIn(viewer): SignedIn,
    Trying(who): Trying,
    Form(form): Form<EditForm>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let (comment, head) = find(&app, &publication, id).await?;
    let writing = Writing {
        app: &app,
        publication: &publication,
        head: &head,
        viewer: &viewer,
    };
    match writing.edit(&comment, &form.text, &who).await? {
        Ok(()) => Ok(home(&publication, &head, id)),
        Err(problem) => {
            let room = Room {
                app: &app,
                publication: &publication,
                head: &head,
                caller: &Caller::of(viewer.clone()),
            };
            room.failed_edit(id, &form.text, &problem).await
        }
    }
}

/// `POST /comments/{id}/delete`: takes one's own comment away.
///
/// # Errors
/// [`Error::Forbidden`] for anybody but its writer.
pub async fn delete(
    State(app): State<App>,
    Path(id): Path<i64>,
    SignedIn(viewer): SignedIn,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    // It stays its writer's own when the article is withdrawn.
    let comment = store::by_id(&app.db, id).await?.ok_or(Error::NotFound)?;
    post::delete(&app, &viewer, &comment).await?;
    let caller = Caller::of(viewer);
    match find(&app, &publication, id).await {
        Ok((_, head)) if may_read(&publication, &head, &caller) => {
            let discussion = path(&publication, &head);
            Ok(Answer::see_other(&format!(
                "{discussion}?c={id}&done=deleted#c-{id}"
            )))
        }
        _ => Ok(Answer::see_other("/account/comments")),
    }
}

#[derive(Serialize)]
struct ReportPage {
    article: NamedLink,
    comment: CommentView,
    action: String,
    reasons: Vec<ReasonView>,
    text: String,
    problem: Option<String>,
}

/// A reason in a form.
#[derive(Serialize)]
pub(super) struct ReasonView {
    /// Its word.
    pub word: &'static str,
    /// Its name.
    pub name: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// The reasons of a form, with the one that was chosen.
pub(super) fn reasons(locale: &str, chosen: &str) -> Vec<ReasonView> {
    let view = |word: &'static str| ReasonView {
        word,
        name: i18n::text(locale, &format!("comment-reason-{word}")),
        is_chosen: word == chosen,
    };
    REASONS.into_iter().map(view).collect()
}

/// `GET /comments/{id}/report`: the form.
///
/// # Errors
/// [`Error::Forbidden`] for somebody who may not read it.
pub async fn report_form(
    State(app): State<App>,
    Path(id): Path<i64>,
    SignedIn(viewer): SignedIn,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let caller = Caller::of(viewer);
    let (comment, head) = reportable(&app, &publication, id, &caller).await?;
    report_page(
        &app,
        &publication,
        &caller,
        (&comment, &head),
        &ReportForm::default(),
        false,
    )
}

/// A comment that the caller may report.
async fn reportable(
    app: &App,
    publication: &Publication,
    id: i64,
    caller: &Caller,
) -> Result<(Comment, Head)> {
    let (comment, head) = find(app, publication, id).await?;
    if !may_read(publication, &head, caller) {
        return Err(Error::Forbidden);
    }
    if comment.state != Life::Shown {
        return Err(Error::NotFound);
    }
    Ok((comment, head))
}

fn report_page(
    app: &App,
    publication: &Publication,
    caller: &Caller,
    (comment, head): (&Comment, &Head),
    form: &ReportForm,
    is_wrong: bool,
) -> Result<Answer> {
    let locale = publication.settings.language.as_str();
    let discussion = path(publication, head);
    let content = ReportPage {
        article: NamedLink {
            name: head.wording.headline.clone(),
            url: head.path(publication),
        },
        comment: view::plain(locale, &discussion, comment, 0),
        action: format!("/comments/{}/report", comment.id),
        reasons: reasons(locale, &form.reason),
        text: form.text.clone(),
        problem: is_wrong.then(|| i18n::text(locale, "comment-problem-reason")),
    };
    let title = i18n::text(locale, "comment-report-heading");
    let url = content.action.clone();
    let meta = Meta::new(app, publication, &title, &url);
    page::personal(
        app,
        publication,
        caller,
        "comment/report.html",
        meta,
        &url,
        &content,
    )
}

/// `POST /comments/{id}/report`: tells the moderators. A second report by one reader
/// changes nothing. The writer of a comment that was rejected or removed complains here.
///
/// # Errors
/// [`Error::Forbidden`] for somebody who may not read it.
pub async fn report(
    State(app): State<App>,
    Path(id): Path<i64>,
    SignedIn(viewer): SignedIn,
    Form(form): Form<ReportForm>,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let reader = viewer.reader.id;
    let is_complaint = form.reason == COMPLAINT;
    let caller = Caller::of(viewer.clone());
    let back = if is_complaint {
        let comment = store::by_id(&app.db, id).await?.ok_or(Error::NotFound)?;
        let was_decided = matches!(comment.state, Life::Rejected | Life::Removed);
        if comment.reader != Some(reader) || !was_decided {
            return Err(Error::Forbidden);
        }
        Answer::see_other("/account/comments?done=complained")
    } else {
        let (comment, head) = reportable(&app, &publication, id, &caller).await?;
        if !viewer.reader.is_verified() || comment.reader == Some(reader) {
            return Err(Error::Forbidden);
        }
        if !REASONS.contains(&form.reason.as_str()) {
            let page = report_page(&app, &publication, &caller, (&comment, &head), &form, true)?;
            return Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY));
        }
        let discussion = path(&publication, &head);
        Answer::see_other(&format!("{discussion}?c={id}&done=reported#c-{id}"))
    };
    let now = app.clock.now();
    let text: String = clean(&form.text)
        .trim()
        .chars()
        .take(REPORT_LETTERS)
        .collect();
    let mut tx = app.db.begin().await?;
    // Who reports a comment again is thanked as before; the first report is kept.
    let _ = store::report(
        &mut tx,
        app.ids.next(now),
        (id, reader),
        (&form.reason, &text),
        now,
    )
    .await?;
    tx.commit().await?;
    Ok(back)
}
