//! Articles as templates see them: cards for lists, and the parts of the article page.
use std::collections::HashMap;

use richtext::{Document, HtmlOptions, Inline, PictureContext, PictureRef};
use serde::Serialize;

use super::{Credit, Head, Role};
use crate::picture::view::{Audience, PictureView, load, share, view};
use crate::picture::{Picture, Rights};
use crate::publication::Publication;
use ground::app::App;
use ground::changes;
use ground::clock::Millis;
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use web::page::{Meta, NamedLink};
use web::theme::{self, Theme};

/// An article in a list.
#[derive(Clone, Debug, Serialize)]
#[expect(
    missing_docs,
    reason = "the template contract; see templates/article/show.html.json"
)]
pub struct Card {
    pub url: String,
    pub headline: String,
    pub standfirst: String,
    pub section: NamedLink,
    pub byline: Vec<Signature>,
    pub published: Millis,
    pub updated: Option<Millis>,
    pub access: &'static str,
    pub picture: Option<PictureView>,
    pub language: String,
    pub dir: &'static str,
    pub minutes: i64,
    pub opinion: bool,
    pub comments: i64,
}

/// One name of a byline.
#[derive(Clone, Debug, Serialize)]
pub struct Signature {
    /// What they did.
    pub role: Role,
    /// The name.
    pub name: String,
    /// The author's page.
    pub url: String,
}

/// Cards for `heads`, in order.
pub async fn cards(app: &App, publication: &Publication, heads: &[Head]) -> Result<Vec<Card>> {
    let pictures = pictures(app, heads).await?;
    Ok(drawn(app, publication, heads, &pictures))
}

/// Cards for `heads`, in order, on a page that is shown with the lead picture of the first one that
/// has one, where it is shared.
pub async fn shared_cards(
    app: &App,
    publication: &Publication,
    meta: &mut Meta,
    heads: &[Head],
) -> Result<Vec<Card>> {
    let pictures = pictures(app, heads).await?;
    if let Some(lead) = heads.iter().find_map(|head| head.picture.as_ref())
        && let Some(picture) = pictures.get(&lead.picture)
    {
        share(app, meta, picture, lead.rights.clone());
    }
    Ok(drawn(app, publication, heads, &pictures))
}

/// Cards for `heads` without their pictures, in order: what a list of words needs.
pub fn plain_cards(app: &App, publication: &Publication, heads: &[Head]) -> Vec<Card> {
    drawn(app, publication, heads, &HashMap::new())
}

async fn pictures(app: &App, heads: &[Head]) -> Result<HashMap<i64, Picture>> {
    let leads = heads.iter().filter_map(|head| head.picture.as_ref());
    load(app, leads.map(|lead| lead.picture).collect()).await
}

fn drawn(
    app: &App,
    publication: &Publication,
    heads: &[Head],
    pictures: &HashMap<i64, Picture>,
) -> Vec<Card> {
    heads
        .iter()
        .map(|head| card(app, publication, head, pictures))
        .collect()
}

fn card(
    app: &App,
    publication: &Publication,
    head: &Head,
    pictures: &HashMap<i64, Picture>,
) -> Card {
    let language = head.language(publication);
    changes::show(super::shown::tag(head.id));
    Card {
        url: head.path(publication),
        headline: head.wording.headline.clone(),
        standfirst: head.wording.standfirst.clone(),
        section: section_link(publication, head.section),
        byline: signatures(publication, &head.byline),
        published: head.published_at,
        updated: head.updated_at,
        access: head.access.label(app.clock.now()),
        picture: lead_picture(app, head, pictures),
        language: language.to_owned(),
        dir: i18n::direction(language),
        minutes: head.minutes(),
        opinion: publication
            .section(head.section)
            .is_some_and(|section| section.is_opinion),
        comments: if super::discussion::exists(publication, head) {
            head.comments.shown
        } else {
            0
        },
    }
}

/// The section as a link.
pub fn section_link(publication: &Publication, section: i64) -> NamedLink {
    publication.section(section).map_or_else(
        || NamedLink {
            name: String::new(),
            url: "/".to_owned(),
        },
        |section| NamedLink {
            name: section.name.clone(),
            url: section.path(),
        },
    )
}

/// The byline with names and addresses. Never anybody whom the revision does not name.
pub fn signatures(publication: &Publication, byline: &[Credit]) -> Vec<Signature> {
    byline
        .iter()
        .filter_map(|credit| {
            let author = publication.author(credit.author)?;
            Some(Signature {
                role: credit.role,
                name: author.name.clone(),
                url: author.path(),
            })
        })
        .collect()
}

/// Who may use the addresses of the pictures that stand before the gate: whoever has the page, for some
/// hours, while the article is not public, so that nothing of it can be had before its time or after it.
pub fn audience(app: &App, head: &Head) -> Audience {
    let now = app.clock.now();
    match head.is_live(now) {
        true => Audience::Everybody,
        false => Audience::Preview(now),
    }
}

/// The lead picture, as public as the article.
pub fn lead_picture(
    app: &App,
    head: &Head,
    pictures: &HashMap<i64, Picture>,
) -> Option<PictureView> {
    let lead = head.picture.as_ref()?;
    let picture = pictures.get(&lead.picture)?;
    Some(view(app, picture, lead.rights.clone(), audience(app, head)))
}

/// The HTML of a part of a story. `block_class` marks gated blocks for structured data.
pub async fn story_html(
    app: &App,
    publication: &Publication,
    document: &Document,
    audience: Audience,
    locale: &str,
) -> Result<String> {
    let pictures = load(
        app,
        document
            .pictures()
            .filter_map(|reference| reference.id)
            .collect(),
    )
    .await?;
    let figure = |reference: &PictureRef, place: PictureContext| {
        figure(
            app,
            publication,
            &pictures,
            reference,
            place,
            audience,
            locale,
        )
        .unwrap_or_default()
    };
    let embed_label = |provider: &str| {
        let mut args = FluentArgs::new();
        args.set("provider", provider.to_owned());
        i18n::translate(locale, "embed-source", &args)
    };
    let options = HtmlOptions {
        embed_label: &embed_label,
        table_label: &i18n::text(locale, "table-label"),
        ..HtmlOptions::new(&figure)
    };
    Ok(richtext::html(document, &options))
}

#[derive(Serialize)]
struct Figure<'a> {
    picture: PictureView,
    context: &'static str,
    /// Where the picture leads; safe within an attribute.
    href_html: Option<String>,
    locale: &'a str,
    time_zone: &'a str,
}

fn figure(
    app: &App,
    publication: &Publication,
    pictures: &HashMap<i64, Picture>,
    reference: &PictureRef,
    place: PictureContext,
    audience: Audience,
    locale: &str,
) -> Option<String> {
    let picture = pictures.get(&reference.id?)?;
    let rights = Rights {
        alt: reference.alt.clone(),
        ..Rights::default()
    };
    let mut picture = view(app, picture, rights, audience);
    if let Some(caption) = &reference.caption {
        picture.caption_html = Some(richtext::inline_html(caption));
    }
    let context = match place {
        PictureContext::Gallery => "gallery",
        _ => "body",
    };
    let figure = Figure {
        picture,
        context,
        href_html: reference
            .href()
            .map(|href| richtext::inline_html(&Inline::from_plain(&href))),
        locale,
        time_zone: &publication.settings.time_zone,
    };
    let page = app
        .part::<Theme>()
        .render("partials/figure.html", &theme::context(&figure));
    page.inspect_err(|error| tracing::error!(%error, "a figure failed"))
        .ok()
        .map(|page| page.html)
}
