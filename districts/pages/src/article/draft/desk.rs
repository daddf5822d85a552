//! `/desk/stories/{id}/preview`: a version of a draft as its page would be, in a frame as wide as a
//! phone or a screen, and as search results, cards and feeds would show it.
use http::HeaderValue;
use http::header::CONTENT_SECURITY_POLICY;
use serde::{Deserialize, Serialize};

use super::As;
use super::excerpts::{self, Excerpt};
use super::links::SHOW;
use desk::Desk;
use desk::form::Notice;
use desk::story::{STORIES, StoryPage, StoryPages, writable};
use ground::error::{Error, Result};
use web::extract::{Path, Query};
use web::{Answer, CachePolicy};

/// What a previewed page may load: it stands in a frame of ours, runs nothing and sends nothing.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; \
     form-action 'none'; frame-ancestors 'self'",
);

/// As what a draft can be looked at. The first three are pages, the others what machines make of it.
const VIEWS: [(&str, Option<As>); 6] = [
    ("visitor", Some(As::Visitor)),
    ("wall", Some(As::Wall)),
    ("subscriber", Some(As::Subscriber)),
    ("search", None),
    ("card", None),
    ("feed", None),
];

/// The widths of the frame.
const WIDTHS: [&str; 2] = ["desktop", "phone"];

/// What is to be shown.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    r#as: String,
    width: String,
    version: Option<i64>,
}

#[derive(Serialize)]
struct PreviewPage {
    story_pages: StoryPages,
    version: i64,
    newest: i64,
    newest_url: String,
    view: &'static str,
    views: Vec<Choice>,
    width: &'static str,
    widths: Vec<Choice>,
    /// The page in the frame.
    frame_url: Option<String>,
    excerpt: Option<Excerpt>,
    links_url: Option<String>,
}

#[derive(Serialize)]
struct Choice {
    value: &'static str,
    url: String,
    is_current: bool,
}

impl Asked {
    /// What is asked for, or what comes first.
    fn view(&self) -> (&'static str, Option<As>) {
        let found = VIEWS.iter().find(|(word, _)| *word == self.r#as);
        *found.unwrap_or(&VIEWS[0])
    }

    fn width(&self) -> &'static str {
        let found = WIDTHS.iter().find(|word| **word == self.width);
        found.copied().unwrap_or(WIDTHS[0])
    }
}

/// `GET /desk/stories/{id}/preview`
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write there.
pub async fn index(desk: Desk, Path(id): Path<i64>, Query(asked): Query<Asked>) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    let version = asked.version.unwrap_or(draft.version);
    let (view, eye) = asked.view();
    let width = asked.width();
    let preview = super::at(&desk.app, &desk.publication, (&draft, version)).await?;
    let story_url = format!("{STORIES}/{id}");
    let url = |view: &str, width: &str| {
        format!("{story_url}/preview?as={view}&width={width}&version={version}")
    };
    let excerpt = match eye {
        Some(_) => None,
        None => Some(excerpts::of(&desk.app, &desk.publication, &preview).await?),
    };
    let content = PreviewPage {
        story_pages: StoryPages::of(&desk, &draft, StoryPage::Preview).await?,
        version,
        newest: draft.version,
        newest_url: format!("{story_url}/preview?as={view}&width={width}"),
        views: choices(VIEWS.map(|(word, _)| word), view, |view| url(view, width)),
        widths: choices(WIDTHS, width, |width| url(view, width)),
        frame_url: eye.map(|_| format!("{story_url}/preview/page?as={view}&version={version}")),
        links_url: (desk.viewer.roles.may(SHOW))
            .then(|| format!("{story_url}/preview/links?version={version}")),
        view,
        width,
        excerpt,
    };
    let title = desk.word("preview-title");
    let here = format!("{STORIES}/{id}/preview");
    desk.page(
        "writing/preview.html",
        (&here, &title),
        &content,
        &Notice::None,
    )
}

fn choices<const N: usize>(
    words: [&'static str; N],
    current: &str,
    url: impl Fn(&str) -> String,
) -> Vec<Choice> {
    let choice = |value: &'static str| Choice {
        value,
        url: url(value),
        is_current: value == current,
    };
    words.map(choice).into()
}

/// `GET /desk/stories/{id}/preview/page`: the page in the frame.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not write there.
pub async fn show(desk: Desk, Path(id): Path<i64>, Query(asked): Query<Asked>) -> Result<Answer> {
    let draft = writable(&desk, id).await?;
    let version = asked.version.unwrap_or(draft.version);
    let eye = asked.view().1.ok_or(Error::NotFound)?;
    let preview = super::at(&desk.app, &desk.publication, (&draft, version)).await?;
    let page = super::page(&desk.app, &desk.publication, preview, eye).await?;
    let answer = Answer::rendered(CachePolicy::Private, page);
    Ok(answer.header(CONTENT_SECURITY_POLICY, POLICY))
}
