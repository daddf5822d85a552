//! `rss.xml`, `atom.xml` and `feed.json` of the site, and of each section, author and topic.
use std::sync::Arc;

use axum::extract::State;
use http::Uri;

use super::{Stories, Subject, load};
use crate::former;
use ground::app::App;
use ground::changes;
use ground::error::{Error, Result};
use newsroom::article::Scope;
use newsroom::former::Kind;
use newsroom::publication::{self, Publication};
use newsroom::topic;
use web::extract::Path;
use web::feed_link::Format;
use web::{Answer, CachePolicy, Rendered, page};

/// The site's newest stories.
pub async fn site(State(app): State<App>, uri: Uri) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let subject = Subject {
        stories: Stories::Newest(Scope::Everything),
        name: String::new(),
        description: publication.settings.tagline.clone(),
        path: String::new(),
        query: String::new(),
    };
    answer(&app, &publication, &uri, async || Ok(subject)).await
}

/// A section's newest stories.
///
/// # Errors
/// [`Error::NotFound`] when there is no such section.
pub async fn section(State(app): State<App>, Path(slug): Path<String>, uri: Uri) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let Some(section) = publication.section_by_slug(&slug) else {
        return led(&app, &publication, (Kind::Section, &slug), &uri).await;
    };
    let subject = async || {
        changes::show(section.tag());
        Ok(Subject {
            stories: Stories::Newest(Scope::Section(section.id)),
            name: section.name.clone(),
            description: section.description.clone(),
            path: section.path(),
            query: String::new(),
        })
    };
    answer(&app, &publication, &uri, subject).await
}

/// An author's newest stories; a team's are those it signs.
///
/// # Errors
/// [`Error::NotFound`] when there is no such author.
pub async fn author(State(app): State<App>, Path(slug): Path<String>, uri: Uri) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let Some(author) = publication.author_by_slug(&slug) else {
        return led(&app, &publication, (Kind::Author, &slug), &uri).await;
    };
    let subject = async || {
        changes::show(author.tag());
        Ok(Subject {
            stories: Stories::Newest(Scope::Author(author.id)),
            name: author.name.clone(),
            description: author.job.clone().unwrap_or_default(),
            path: author.path(),
            query: String::new(),
        })
    };
    answer(&app, &publication, &uri, subject).await
}

/// A topic's newest stories.
///
/// # Errors
/// [`Error::NotFound`] when there is no such topic.
pub async fn topic(State(app): State<App>, Path(slug): Path<String>, uri: Uri) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let subject = async || {
        let topic = topic::by_slug(&app.db, &slug)
            .await?
            .ok_or(Error::NotFound)?;
        Ok(Subject {
            stories: Stories::Newest(Scope::Topic(topic.id)),
            name: topic.name,
            description: String::new(),
            path: format!("/topics/{}", topic.slug),
            query: String::new(),
        })
    };
    match answer(&app, &publication, &uri, subject).await {
        Err(Error::NotFound) => led(&app, &publication, (Kind::Topic, &slug), &uri).await,
        answer => answer,
    }
}

/// Leads to the feed of what had a slug, where it is now.
async fn led(
    app: &App,
    publication: &Publication,
    before: (Kind, &str),
    uri: &Uri,
) -> Result<Answer> {
    let format = Format::of(uri.path()).ok_or(Error::NotFound)?;
    let rest = format!("/{}", format.file());
    former::lead(app, publication, before, &rest).await
}

/// The feed in the format that the address names, from memory where it is there.
async fn answer(
    app: &App,
    publication: &Publication,
    uri: &Uri,
    subject: impl AsyncFnOnce() -> Result<Subject>,
) -> Result<Answer> {
    let format = Format::of(uri.path()).ok_or(Error::NotFound)?;
    page::public(
        app,
        publication,
        uri.path(),
        CachePolicy::Public,
        async || rendered(app, publication, subject().await?, format).await,
    )
    .await
}

/// The feed of `subject`, written.
pub async fn rendered(
    app: &App,
    publication: &Publication,
    subject: Subject,
    format: Format,
) -> Result<Arc<Rendered>> {
    let feed = load::feed(app, publication, subject, format).await?;
    app.metrics.renders.inc();
    let written = super::write(format, &feed);
    Ok(Arc::new(Rendered::new(format.content_type(), written)))
}
