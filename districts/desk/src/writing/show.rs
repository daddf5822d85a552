//! `GET /desk/stories/{id}`: the editor.
use http::HeaderValue;
use http::header::CONTENT_SECURITY_POLICY;
use serde::Serialize;

use super::choices::{self, Choices};
use super::words;
use crate::Desk;
use crate::form::Notice;
use crate::knowledge::strip::StripView;
use crate::planning::Status;
use crate::story::{STORIES, StoryPage, StoryPages, may_open, permit};
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n;
use newsroom::article;
use newsroom::draft::assignment::{self, Stage};
use newsroom::draft::{self, Draft, embargo};
use newsroom::house_style;
use web::Answer;
use web::extract::Path;

/// The policy of all pages, and no text becomes markup but where the editor reads the clipboard.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
     require-trusted-types-for 'script'; trusted-types ProseMirrorClipboard",
);

#[derive(Serialize)]
struct EditorPage<'a> {
    story: String,
    language: &'a str,
    dir: &'static str,
    words: String,
    choices: String,
    story_pages: StoryPages,
    /// Where the story is, and until when it is wanted.
    status: &'static str,
    due_at: Option<Millis>,
    is_overdue: bool,
    /// Until when it is under embargo.
    embargo_until: Option<Millis>,
    rules: String,
    know: StripView,
}

/// The editor of a story. One that was not written here, such as one that was imported, gets its
/// draft from what readers have.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write there.
pub async fn show(desk: Desk, Path(id): Path<i64>) -> Result<Answer> {
    let draft = match draft::find(&desk.app.db, id).await? {
        Some(draft) => draft,
        None => begun(&desk, id).await?,
    };
    let permit = permit(&desk, &draft).await?;
    let (roles, me) = (&desk.viewer.roles, desk.viewer.reader.id);
    if !permit.may_write(roles, me) {
        return Err(Error::Forbidden);
    }
    let settled = assignment::find(&desk.app.db, id).await?;
    let due_at = settled.as_ref().and_then(|settled| settled.due_at);
    let stage = settled.map_or(Stage::Draft, |settled| settled.stage);
    let head = article::by_id(&desk.app.db, id).await?;
    let now = desk.app.clock.now();
    let choices: Choices = choices::of(&desk, id).await?;
    let rules = house_style::for_editor(&desk.app.db).await?;
    let language = desk.language();
    let title = match draft.headline.as_str() {
        "" => desk.word("writing-untitled"),
        headline => headline.to_owned(),
    };
    let page = EditorPage {
        story: id.to_string(),
        language,
        dir: i18n::direction(language),
        words: in_page(words::of(language)),
        choices: in_page(&serde_json::to_string(&choices)?),
        story_pages: StoryPages::known(&draft, permit.may_publish(roles, me), StoryPage::Write),
        status: Status::of_story(stage, head.as_ref(), now).word(),
        is_overdue: due_at.is_some_and(|due| due < now),
        due_at,
        embargo_until: embargo::holds(&desk.app.db, id, now).await?,
        rules: in_page(&serde_json::to_string(&rules)?),
        know: StripView::of(&desk, id)?,
    };
    let here = format!("{STORIES}/{id}");
    let answer = desk.page("writing/show.html", (&here, &title), &page, &Notice::None)?;
    Ok(answer.header(CONTENT_SECURITY_POLICY, POLICY))
}

/// The draft of an article that has none yet.
async fn begun(desk: &Desk, id: i64) -> Result<Draft> {
    let app = &desk.app;
    let newest = article::newest(&app.db, id).await?;
    let (revision, wanted) = newest.ok_or(Error::NotFound)?;
    if !may_open(desk, wanted.section).await? {
        return Err(Error::Forbidden);
    }
    let document = draft::of_article(&desk.publication, &wanted)?;
    let by = (desk.viewer.reader.id, app.clock.now());
    let mut tx = app.db.begin().await?;
    // Two who open it at once find the one draft.
    let _: db::Written = draft::begin(&mut tx, (id, Some(revision)), &document, by).await?;
    tx.commit().await?;
    draft::find(&app.db, id).await?.ok_or(Error::NotFound)
}

/// JSON as it may stand in a page: nothing in it ends the element.
fn in_page(json: &str) -> String {
    json.replace('<', "\\u003c")
}
