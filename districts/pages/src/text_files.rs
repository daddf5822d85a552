//! Text files that programs look for at the root: `robots.txt`, `ads.txt`, `humans.txt`.
use std::sync::Arc;

use axum::extract::State;

use ground::app::App;
use ground::error::Result;
use newsroom::author::{Author, Kind};
use newsroom::publication::{self, Publication, ads};
use web::canonical::address;
use web::{Answer, CachePolicy, Rendered, page};

/// `GET /robots.txt` (RFC 9309).
pub async fn robots(State(app): State<App>) -> Result<Answer> {
    // The continue step leads to text that a crawler gets no further with; previews are private; there
    // is no end of searches, and their page without one says that it is not to be listed.
    let text = format!(
        "User-agent: *\nDisallow: /adverts/\nDisallow: /preview/\nDisallow: /search?\nDisallow: /search/\nDisallow: /*/continue$\n\nSitemap: {}\nSitemap: {}\n",
        address(&app, "/sitemap.xml"),
        address(&app, "/sitemap-news.xml")
    );
    answer(&app, "/robots.txt", |_| text).await
}

/// `GET /ads.txt` (IAB Tech Lab).
pub async fn ads(State(app): State<App>) -> Result<Answer> {
    answer(&app, "/ads.txt", |publication| {
        match publication.ads_txt().trim() {
            "" => ads::NOBODY.to_owned(),
            lines => format!("{lines}\n"),
        }
    })
    .await
}

/// `GET /humans.txt` (humanstxt.org): who makes the publication.
pub async fn humans(State(app): State<App>) -> Result<Answer> {
    answer(&app, "/humans.txt", |publication| {
        humans_txt(&app, publication)
    })
    .await
}

async fn answer(
    app: &App,
    path: &str,
    text: impl FnOnce(&Publication) -> String,
) -> Result<Answer> {
    let publication = publication::current(app).await?;
    page::public(app, &publication, path, CachePolicy::Public, async || {
        Ok(Arc::new(Rendered::new(
            "text/plain; charset=utf-8",
            text(&publication),
        )))
    })
    .await
}

fn humans_txt(app: &App, publication: &Publication) -> String {
    let settings = &publication.settings;
    let mut authors: Vec<&Author> = publication.authors().collect();
    authors.sort_by(|a, b| (a.kind == Kind::Team, &a.name).cmp(&(b.kind == Kind::Team, &b.name)));
    let mut lines = vec!["/* TEAM */".to_owned()];
    lines.extend(
        authors
            .into_iter()
            .map(|author| signature(publication, author)),
    );
    lines.extend([String::new(), "/* SITE */".to_owned()]);
    let facts = [
        ("Name", &settings.name),
        ("Publisher", &settings.publisher),
        ("Address", &settings.address),
        ("Contact", &settings.email),
        ("Language", &settings.language),
    ];
    for (name, value) in facts {
        if !value.is_empty() {
            lines.push(format!("{name}: {}", one_line(value)));
        }
    }
    let mastheads = publication
        .about()
        .iter()
        .filter(|page| page.kind == "masthead");
    lines.extend(mastheads.map(|page| format!("Masthead: {}", address(app, &page.path()))));
    lines.push("Software: Masthead".to_owned());
    lines.join("\n") + "\n"
}

/// A person with the job; a team with its members.
fn signature(publication: &Publication, author: &Author) -> String {
    let names: Vec<String> = author
        .members
        .iter()
        .filter_map(|member| {
            let name = &publication.author(member.author)?.name;
            Some(match &member.role {
                Some(role) => format!("{name} ({role})"),
                None => name.clone(),
            })
        })
        .collect();
    let what = match author.kind {
        Kind::Team => names.join(", "),
        Kind::Person => author.job.clone().unwrap_or_default(),
    };
    let line = if what.is_empty() {
        author.name.clone()
    } else {
        format!("{}: {what}", author.name)
    };
    one_line(&line)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
