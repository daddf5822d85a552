//! `/dev/mail`: the mails of the demo, which go to nobody. These pages are in the demo
//! alone; anywhere else there is nothing at their addresses.
use std::sync::Arc;

use axum::extract::State;
use http::HeaderValue;
use http::header::CONTENT_SECURITY_POLICY;
use mail::{Kept, folder};
use serde::Serialize;

use ground::app::App;
use ground::error::{Error, Result};
use ground::{i18n, mailer};
use newsroom::publication;
use people::reader::Caller;
use web::extract::Path;
use web::page::{self, Meta};
use web::{Answer, CachePolicy, Rendered};

/// Mails in the list.
const MOST: usize = 200;

/// For the HTML of a mail in its frame: its own styles and nothing else. The frame's
/// `sandbox` lets a click on a link lead the whole page there.
const CSP: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

#[derive(Serialize)]
struct Index {
    mails: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    url: String,
    to: String,
    subject: String,
    date: String,
}

#[derive(Serialize)]
struct Show {
    headers: Vec<(String, String)>,
    text: String,
    html_url: Option<String>,
}

/// `GET /dev/mail`: all of them, newest first.
///
/// # Errors
/// [`Error::NotFound`] outside of the demo.
pub async fn index(State(app): State<App>, caller: Caller) -> Result<Answer> {
    let folder = folder(&app)?;
    let read = tokio::task::spawn_blocking(move || folder::newest(&folder, MOST));
    let mails = read.await.map_err(anyhow::Error::from)?;
    let line = |mail: Kept| Line {
        url: format!("/dev/mail/{}", mail.name),
        to: mail.header("to").to_owned(),
        subject: mail.header("subject").to_owned(),
        date: mail.header("date").to_owned(),
    };
    let content = Index {
        mails: mails
            .map_err(anyhow::Error::from)?
            .into_iter()
            .map(line)
            .collect(),
    };
    let publication = publication::current(&app).await?;
    let title = i18n::text(&publication.settings.language, "dev-mail");
    let path = "/dev/mail";
    let meta = Meta::new(&app, &publication, &title, path);
    let template = "letter/inbox.html";
    page::personal(&app, &publication, &caller, template, meta, path, &content)
}

/// `GET /dev/mail/{name}`: one mail with its headers, its text, and a frame with its HTML.
///
/// # Errors
/// [`Error::NotFound`] outside of the demo, and where there is no such mail.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(name): Path<String>,
) -> Result<Answer> {
    let mail = one(&app, name).await?;
    let path = format!("/dev/mail/{}", mail.name);
    let publication = publication::current(&app).await?;
    let meta = Meta::new(&app, &publication, mail.header("subject"), &path);
    let content = Show {
        html_url: mail.html.as_ref().map(|_| format!("{path}/html")),
        headers: mail.headers,
        text: mail.text,
    };
    let template = "letter/mail.html";
    page::personal(&app, &publication, &caller, template, meta, &path, &content)
}

/// `GET /dev/mail/{name}/html`: what stands in the frame.
///
/// # Errors
/// [`Error::NotFound`] outside of the demo, and where there is no such HTML.
pub async fn html(State(app): State<App>, Path(name): Path<String>) -> Result<Answer> {
    let html = one(&app, name).await?.html.ok_or(Error::NotFound)?;
    // Links lead the page and not the frame, which may show nothing else.
    let html = html.replacen("<head>", "<head>\n<base target=\"_top\">", 1);
    let answer = Answer::rendered(CachePolicy::Private, Arc::new(Rendered::html(html)));
    Ok(answer.header(CONTENT_SECURITY_POLICY, HeaderValue::from_static(CSP)))
}

async fn one(app: &App, name: String) -> Result<Kept> {
    let folder = folder(app)?;
    let read = tokio::task::spawn_blocking(move || folder::one(&folder, &name));
    read.await
        .map_err(anyhow::Error::from)?
        .ok_or(Error::NotFound)
}

/// The folder of the demo's mails.
fn folder(app: &App) -> Result<std::path::PathBuf> {
    if !app.config.is_demo {
        return Err(Error::NotFound);
    }
    Ok(app.config.data.join(mailer::FOLDER))
}
