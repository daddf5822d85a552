//! "About the News Team": the people behind a byline, under the article and on their pages.
use richtext::{BlockId, Document};
use serde::Serialize;

use crate::ground::app::App;
use crate::ground::changes;
use crate::ground::error::Result;
use crate::ground::i18n;
use crate::ground::ids::{hex, sha256};
use crate::newsroom::article::{Credit, Role};
use crate::newsroom::author::{Author, Kind, Member};
use crate::newsroom::picture::Rights;
use crate::newsroom::picture::view::{Audience, PictureView, load, view};
use crate::newsroom::publication::Publication;

/// A person or a team as templates introduce them.
#[derive(Clone, Debug, Serialize)]
#[expect(
    missing_docs,
    reason = "the template contract; see templates/partials/about_author.html.json"
)]
pub struct AboutAuthor {
    pub name: String,
    pub url: String,
    pub kind: Kind,
    pub job: Option<String>,
    pub bio_html: String,
    pub picture: Option<PictureView>,
    pub members: Vec<MemberView>,
}

/// A member of a team.
#[derive(Clone, Debug, Serialize)]
#[expect(
    missing_docs,
    reason = "the template contract; see templates/partials/about_author.html.json"
)]
pub struct MemberView {
    pub name: String,
    pub url: String,
    pub role: Option<String>,
    pub job: Option<String>,
}

/// Everybody who wrote the story, each once. Who only took the pictures is named in the
/// byline and the credits.
pub async fn about_authors(
    app: &App,
    publication: &Publication,
    byline: &[Credit],
) -> Result<Vec<AboutAuthor>> {
    let mut introduced = Vec::new();
    let mut views = Vec::new();
    for credit in byline
        .iter()
        .filter(|credit| credit.role != Role::PhotographsBy)
    {
        if introduced.contains(&credit.author) {
            continue;
        }
        introduced.push(credit.author);
        if let Some(author) = publication.author(credit.author) {
            views.push(about(app, publication, author).await?);
        }
    }
    Ok(views)
}

/// One person or team.
pub async fn about(app: &App, publication: &Publication, author: &Author) -> Result<AboutAuthor> {
    changes::show(author.tag());
    let portraits = load(app, author.portrait.into_iter().collect()).await?;
    let portrait = author.portrait.and_then(|id| portraits.get(&id));
    Ok(AboutAuthor {
        name: author.name.clone(),
        url: author.path(),
        kind: author.kind,
        job: author.job.clone(),
        bio_html: bio_html(publication, author),
        picture: portrait.map(|picture| view(app, picture, Rights::default(), Audience::Everybody)),
        members: members(publication, author),
    })
}

fn members(publication: &Publication, team: &Author) -> Vec<MemberView> {
    let member = |member: &Member| {
        let person = publication.author(member.author)?;
        Some(MemberView {
            name: person.name.clone(),
            url: person.path(),
            role: member.role.clone(),
            job: person.job.clone(),
        })
    };
    team.members.iter().filter_map(member).collect()
}

fn bio_html(publication: &Publication, author: &Author) -> String {
    let label = i18n::text(&publication.settings.language, "table-label");
    let no_picture = |_: &richtext::PictureRef, _| String::new();
    let options = richtext::HtmlOptions {
        table_label: &label,
        ..richtext::HtmlOptions::new(&no_picture)
    };
    richtext::html(&apart(author), &options)
}

/// The biography with ids of its own: a page introduces several people, and two may say the same
/// of themselves, or what the story says.
fn apart(author: &Author) -> Document {
    let mut bio = author.bio.clone();
    for block in &mut bio.blocks {
        let own = format!("author {} {}", author.id, block.id);
        let short = &hex(&sha256(own.as_bytes()))[..8];
        block.id = BlockId::parse(short).expect("eight hexadecimal digits are an id");
    }
    bio
}
