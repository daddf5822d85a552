//! What a feed is made of, read from the database.
use super::{Feed, Image, Item, LENGTH, Signer, Stories, Subject, content};
use ground::app::App;
use ground::error::Result;
use newsroom::article::{self, Credit, Cursor, Head, Role, Scope, identity, latest};
use newsroom::picture::view::{load, share_url};
use newsroom::publication::Publication;
use web::assets::Assets;
use web::canonical::address;
use web::feed_link::Format;

/// The feed of `subject` with its stories.
pub async fn feed(
    app: &App,
    publication: &Publication,
    subject: Subject,
    format: Format,
) -> Result<Feed> {
    let now = app.clock.now();
    let hubs = hubs(app, &subject.stories);
    let heads = match subject.stories {
        Stories::Newest(scope) => latest(&app.db, scope, Cursor::start(now), now, LENGTH).await?,
        Stories::Found(heads) => heads,
    };
    let mut items = Vec::with_capacity(heads.len());
    for head in &heads {
        items.push(item(app, publication, head).await?);
    }
    let settings = &publication.settings;
    let path = format!("{}/{}", subject.path, format.file());
    let query = &subject.query;
    let own = format!("{}{query}", address(app, &path));
    let changes = items
        .iter()
        .map(|item| item.updated.unwrap_or(item.published));
    Ok(Feed {
        title: match subject.name.as_str() {
            "" => settings.name.clone(),
            name => format!("{}: {name}", settings.name),
        },
        description: subject.description,
        language: settings.language.clone(),
        publisher: settings.name.clone(),
        home: match subject.path.as_str() {
            "" => address(app, "/"),
            path => format!("{}{query}", address(app, path)),
        },
        id: identity::of_feed(settings, &own, &format!("{path}{query}")),
        address: own,
        hubs,
        icon: address(app, &app.part::<Assets>().url("favicon-180.png")),
        zone: publication.zone.clone(),
        updated: changes.max().unwrap_or(now),
        items,
    })
}

/// Only feeds whose changes are announced name a hub; else subscribers would wait in vain.
fn hubs(app: &App, stories: &Stories) -> Vec<String> {
    match stories {
        Stories::Newest(Scope::Everything | Scope::Section(_)) => app.config.websub.hubs.clone(),
        Stories::Newest(Scope::Author(_) | Scope::Topic(_)) | Stories::Found(_) => Vec::new(),
    }
}

async fn item(app: &App, publication: &Publication, head: &Head) -> Result<Item> {
    let url = address(app, &head.path(publication));
    let corrections = article::corrections(&app.db, head.id).await?;
    let changed = corrections
        .iter()
        .map(|it| it.at)
        .chain(head.updated_at)
        .max();
    let topics = article::topics(&app.db, head.id).await?;
    let section = publication
        .section(head.section)
        .map(|section| section.name.clone());
    Ok(Item {
        id: identity::of(app, head),
        html: content::html(app, publication, head, &corrections, &url).await?,
        url,
        title: head.wording.headline.clone(),
        summary: head.wording.standfirst.clone(),
        language: head.language(publication).to_owned(),
        published: head.published_at,
        updated: changed.filter(|&at| at > head.published_at),
        authors: signers(app, publication, head, |role| role != Role::PhotographsBy),
        contributors: signers(app, publication, head, |role| role == Role::PhotographsBy),
        tags: section
            .into_iter()
            .chain(topics.into_iter().map(|topic| topic.name))
            .collect(),
        picture: image(app, head).await?,
        corrections,
        access: head.access.label(app.clock.now()),
    })
}

fn signers(
    app: &App,
    publication: &Publication,
    head: &Head,
    does: impl Fn(Role) -> bool,
) -> Vec<Signer> {
    let signer = |credit: &Credit| {
        let author = publication.author(credit.author)?;
        Some(Signer {
            name: author.name.clone(),
            url: address(app, &author.path()),
        })
    };
    head.byline
        .iter()
        .filter(|credit| does(credit.role))
        .filter_map(signer)
        .collect()
}

async fn image(app: &App, head: &Head) -> Result<Option<Image>> {
    let Some(lead) = &head.picture else {
        return Ok(None);
    };
    let pictures = load(app, vec![lead.picture]).await?;
    Ok(pictures.get(&lead.picture).map(|picture| {
        let (url, width, height) = share_url(app, picture);
        Image {
            media_type: media_type(&url),
            url,
            width,
            height,
            rights: lead.rights.clone().or(picture.rights.clone()),
        }
    }))
}

fn media_type(url: &str) -> &'static str {
    match url.rsplit('.').next() {
        Some("png") => "image/png",
        Some("webp") => "image/webp",
        Some("gif") => "image/gif",
        _ => "image/jpeg",
    }
}
