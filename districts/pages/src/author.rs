//! `GET /authors` and `GET /authors/{slug}`: everybody who signs, and all they have written.
use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::State;
use serde::Serialize;
use serde_json::json;

use crate::about_author::{AboutAuthor, about};
use crate::former::lead;
use crate::structured_data::script_json;
use ground::app::App;
use ground::error::Result;
use ground::i18n;
use newsroom::article::Scope;
use newsroom::article::listing::{Place, listing};
use newsroom::article::view::Card;
use newsroom::author::{Author, Kind, Link};
use newsroom::former;
use newsroom::picture::view::{load, share};
use newsroom::picture::{Picture, Rights};
use newsroom::publication::{self, Publication};
use people::reader::Caller;
use web::extract::Path;
use web::page::{self, Face, Meta, NamedLink};
use web::{Answer, Rendered};

#[derive(Serialize)]
struct IndexPage {
    people: Vec<AboutAuthor>,
    teams: Vec<AboutAuthor>,
}

#[derive(Serialize)]
struct ShowPage {
    author: AuthorView,
    cards: Vec<Card>,
    older_url: Option<String>,
    newer_url: Option<String>,
}

#[derive(Serialize)]
struct AuthorView {
    #[serde(flatten)]
    about: AboutAuthor,
    bio_html: String,
    email: Option<String>,
    links: Vec<Link>,
    teams: Vec<NamedLink>,
}

/// Everybody who signs, by name.
pub async fn index(State(app): State<App>, caller: Caller) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    page::faced(&app, &publication, &caller, "/authors", async |face| {
        let mut authors: Vec<&Author> = publication.authors().collect();
        authors.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        let mut content = IndexPage {
            people: Vec::new(),
            teams: Vec::new(),
        };
        let portraits = authors.iter().filter_map(|author| author.portrait);
        let portraits = load(&app, portraits.collect()).await?;
        for author in authors {
            let view = about(&app, &publication, author, &portraits);
            match author.kind {
                Kind::Person => content.people.push(view),
                Kind::Team => content.teams.push(view),
            }
        }
        let title = i18n::text(&publication.settings.language, "authors");
        let mut meta = Meta::new(&app, &publication, &title, "/authors");
        meta.face = face;
        page::render(
            &app,
            &publication,
            "author/index.html",
            &meta,
            "/authors",
            &content,
        )
    })
    .await
}

/// One person or team with all their articles.
///
/// # Errors
/// [`Error::NotFound`](ground::error::Error::NotFound) when no author has or had that slug.
pub async fn show(
    State(app): State<App>,
    caller: Caller,
    Path(slug): Path<String>,
    place: Place,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let Some(author) = publication.author_by_slug(&slug) else {
        let before = (former::Kind::Author, slug.as_str());
        return lead(&app, &publication, before, &place.query()).await;
    };
    let place = place.settled(&app, Scope::Author(author.id)).await?;
    let key = format!("{}{}", author.path(), place.query());
    page::faced(&app, &publication, &caller, &key, async |face| {
        render(&app, &publication, author, place, face).await
    })
    .await
}

async fn render(
    app: &App,
    publication: &Publication,
    author: &Author,
    place: Place,
    face: Face,
) -> Result<Arc<Rendered>> {
    let listing = listing(app, Scope::Author(author.id), place).await?;
    let path = author.path();
    let portraits = load(app, author.portrait.into_iter().collect()).await?;
    let about = about(app, publication, author, &portraits);
    let mut meta = Meta::new(
        app,
        publication,
        &author.name,
        &format!("{path}{}", place.query()),
    );
    meta.face = face;
    meta.description = author.bio.excerpt(200);
    share_portrait(app, &mut meta, author, &portraits);
    meta.announce_feeds(app, &author.name, &path);
    meta.json_ld = Some(profile(app, author, &about));
    let content = ShowPage {
        author: AuthorView {
            about,
            bio_html: bio_html(publication, author),
            email: author.email.clone(),
            links: author.links.clone(),
            teams: teams(publication, author),
        },
        cards: listing.cards(app, publication).await?,
        older_url: listing.older.map(|query| format!("{path}{query}")),
        newer_url: listing.newer.map(|query| format!("{path}{query}")),
    };
    page::render(app, publication, "author/show.html", &meta, &path, &content)
}

/// Has the page shown with the portrait where it is shared.
fn share_portrait(app: &App, meta: &mut Meta, author: &Author, portraits: &HashMap<i64, Picture>) {
    let portrait = author.portrait.and_then(|id| portraits.get(&id));
    if let Some(portrait) = portrait {
        share(app, meta, portrait, Rights::default());
    }
    if let (Some(og), Kind::Person) = (&mut meta.og, author.kind) {
        og.kind = "profile";
    }
}

fn bio_html(publication: &Publication, author: &Author) -> String {
    let label = i18n::text(&publication.settings.language, "table-label");
    let no_picture = |_: &richtext::PictureRef, _| String::new();
    let options = richtext::HtmlOptions {
        table_label: &label,
        ..richtext::HtmlOptions::new(&no_picture)
    };
    richtext::html(&author.bio, &options)
}

/// The teams a person belongs to.
fn teams(publication: &Publication, author: &Author) -> Vec<NamedLink> {
    let link = |team: &Author| NamedLink {
        name: team.name.clone(),
        url: team.path(),
    };
    let teams = publication.teams_of(author.id).into_iter();
    teams.map(link).collect()
}

/// schema.org ProfilePage of a person or a team.
fn profile(app: &App, author: &Author, about: &AboutAuthor) -> String {
    let url = format!("{}{}", app.config.public_url(), author.path());
    let kind = if author.kind == Kind::Team {
        "Organization"
    } else {
        "Person"
    };
    let same_as: Vec<&str> = author.links.iter().map(|link| link.url.as_str()).collect();
    let members: Vec<&str> = about
        .members
        .iter()
        .map(|member| member.name.as_str())
        .collect();
    let mut entity = json!({ "@type": kind, "name": author.name, "url": url, "sameAs": same_as });
    if author.kind == Kind::Team {
        entity["member"] = members
            .iter()
            .map(|name| json!({ "@type": "Person", "name": name }))
            .collect();
    } else if let Some(job) = &author.job {
        entity["jobTitle"] = json!(job);
    }
    script_json(
        &json!({ "@context": "https://schema.org", "@type": "ProfilePage", "mainEntity": entity }),
    )
}
