//! "About the News Team": the people behind a byline, under the article and on their pages.
use std::collections::HashMap;

use serde::Serialize;

use ground::app::App;
use ground::changes;
use ground::error::Result;
use newsroom::article::{Credit, Role};
use newsroom::author::{Author, Kind};
use newsroom::picture::view::{Audience, PictureView, load, view};
use newsroom::picture::{Picture, Rights};
use newsroom::publication::Publication;

/// A person or a team as templates introduce them; the biography is on the author's page alone.
#[derive(Clone, Debug, Serialize)]
#[expect(
    missing_docs,
    reason = "the template contract; see templates/partials/about_authors.html.json"
)]
pub struct AboutAuthor {
    pub name: String,
    pub url: String,
    pub kind: Kind,
    pub job: Option<String>,
    pub picture: Option<PictureView>,
    pub members: Vec<MemberView>,
}

/// A member of a team.
#[derive(Clone, Debug, Serialize)]
#[expect(
    missing_docs,
    reason = "the template contract; see templates/partials/about_authors.html.json"
)]
pub struct MemberView {
    pub name: String,
    pub url: String,
    pub role: Option<String>,
    pub job: Option<String>,
    pub picture: Option<PictureView>,
}

/// Everybody who wrote the story, each once. Who only took the pictures is named in the
/// byline and the credits.
pub async fn about_authors(
    app: &App,
    publication: &Publication,
    byline: &[Credit],
) -> Result<Vec<AboutAuthor>> {
    let mut authors: Vec<&Author> = Vec::new();
    let writers = byline.iter().filter(|it| it.role != Role::PhotographsBy);
    for author in writers.filter_map(|credit| publication.author(credit.author)) {
        if authors.iter().all(|known| known.id != author.id) {
            authors.push(author);
        }
    }
    let members = authors.iter().flat_map(|author| &author.members);
    let people = members.filter_map(|member| publication.author(member.author));
    let portraits = people.chain(authors.iter().copied());
    let portraits = load(app, portraits.filter_map(|who| who.portrait).collect()).await?;
    let view = |author| about(app, publication, author, &portraits);
    Ok(authors.into_iter().map(view).collect())
}

/// One person or team, with those of their `portraits` that the page draws.
pub fn about(
    app: &App,
    publication: &Publication,
    author: &Author,
    portraits: &HashMap<i64, Picture>,
) -> AboutAuthor {
    changes::show(author.tag());
    AboutAuthor {
        name: author.name.clone(),
        url: author.path(),
        kind: author.kind,
        job: author.job.clone(),
        picture: portrait(app, author, portraits),
        members: members(app, publication, author, portraits),
    }
}

fn portrait(app: &App, author: &Author, portraits: &HashMap<i64, Picture>) -> Option<PictureView> {
    let picture = portraits.get(&author.portrait?)?;
    Some(view(app, picture, Rights::default(), Audience::Everybody))
}

fn members(
    app: &App,
    publication: &Publication,
    team: &Author,
    portraits: &HashMap<i64, Picture>,
) -> Vec<MemberView> {
    let mut members = Vec::new();
    for member in &team.members {
        let Some(person) = publication.author(member.author) else {
            continue;
        };
        changes::show(person.tag());
        members.push(MemberView {
            name: person.name.clone(),
            url: person.path(),
            role: member.role.clone(),
            job: person.job.clone(),
            picture: portrait(app, person, portraits),
        });
    }
    members
}
