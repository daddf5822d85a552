//! `GET /desk/stories/{id}`: the editor.
use http::HeaderValue;
use http::header::CONTENT_SECURITY_POLICY;
use serde::Serialize;

use super::choices::{self, Choices};
use super::permit::{EDIT, may_publish, may_write};
use super::{PATH, words};
use crate::desk::Desk;
use crate::desk::form::Notice;
use crate::ground::error::{Error, Result};
use crate::ground::i18n;
use crate::newsroom::article;
use crate::newsroom::draft::{self, Draft};
use crate::web::Answer;
use crate::web::extract::Path;

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
    is_published: bool,
    can_publish: bool,
    publish_url: &'a str,
    history_url: &'a str,
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
    if !may_write(&desk, &draft) {
        return Err(Error::Forbidden);
    }
    let choices: Choices = choices::of(&desk, id).await?;
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
        is_published: draft.revision.is_some(),
        can_publish: may_publish(&desk, &draft),
        publish_url: &format!("{PATH}/{id}/publish"),
        history_url: &format!("{PATH}/{id}/history"),
    };
    let here = format!("{PATH}/{id}");
    let answer = desk.page("writing/show.html", (&here, &title), &page, &Notice::None)?;
    Ok(answer.header(CONTENT_SECURITY_POLICY, POLICY))
}

/// The draft of an article that has none yet.
async fn begun(desk: &Desk, id: i64) -> Result<Draft> {
    let app = &desk.app;
    let newest = article::newest(&app.db, id).await?;
    let (revision, wanted) = newest.ok_or(Error::NotFound)?;
    if !desk.viewer.roles.may(EDIT) {
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
