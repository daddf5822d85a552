//! schema.org in JSON-LD, as Google's documents on articles, paywalled content and news
//! organisations ask for. Nothing is said here that the page does not show.
use serde_json::{Value, json};

use crate::article::languages;
use crate::knowledge::json_ld as knowledge;
use crate::structured_data::graph;
use ground::app::App;
use ground::i18n;
use newsroom::article::entry::Entry;
use newsroom::article::{Correction, CorrectionKind, Head, Role};
use newsroom::author::{Author, Kind};
use newsroom::knowledge::shown::Mentioned;
use newsroom::picture::view::share_url;
use newsroom::picture::{Caption, Picture, Rights};
use newsroom::publication::Publication;
use web::assets::Assets;
use web::canonical::address;

/// How much of a story the page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// All of it.
    Whole,
    /// The opening, and what stands in for the rest.
    LeadIn,
}

impl Shown {
    /// The element that is not free for everybody: the gated text, or what stands in its
    /// place. Google takes class selectors only, and one that finds nothing says nothing.
    fn gated_selector(self) -> &'static str {
        match self {
            Self::Whole => ".gated",
            Self::LeadIn => ".wall",
        }
    }
}

/// NewsArticle with its publisher and breadcrumbs, and the things that it names in the open.
pub fn news_article(
    app: &App,
    publication: &Publication,
    entry: &Entry,
    picture: Option<&Picture>,
    (corrections, things): (&[Correction], &[Mentioned]),
    shown: Shown,
) -> String {
    let head = &entry.head;
    let zone = &publication.zone;
    let url = address(app, &head.path(publication));
    let is_free = paywall::is_open_to_all(&entry.facts, app.clock.now());
    let section = publication.section(head.section);
    let topics = entry.topics.iter().map(|topic| topic.name.clone());
    // What is new corrects nothing.
    let is_one = |it: &&Correction| it.kind != CorrectionKind::Update;
    let correction = |it: &Correction| json!({ "@type": "CorrectionComment", "text": it.text, "datePublished": i18n::iso(zone, it.at) });
    let mut article = json!({
        "@type": if section.is_some_and(|section| section.is_opinion) { "OpinionNewsArticle" } else { "NewsArticle" },
        "@id": url,
        "url": url,
        "mainEntityOfPage": url,
        "headline": head.wording.headline,
        "description": head.wording.standfirst,
        "image": picture.map(|picture| vec![image(app, head, picture)]),
        "datePublished": i18n::iso(zone, head.published_at),
        "dateModified": i18n::iso(zone, head.updated_at.unwrap_or(head.published_at)),
        "dateline": head.wording.dateline,
        "inLanguage": head.language(publication),
        "wordCount": head.words,
        "articleSection": section.map(|section| section.name.clone()),
        "keywords": topics.collect::<Vec<_>>(),
        "author": signers(app, publication, head, |role| role != Role::PhotographsBy),
        "contributor": signers(app, publication, head, |role| role == Role::PhotographsBy),
        "publisher": { "@id": publisher_id(app) },
        "correction": corrections.iter().filter(is_one).map(correction).collect::<Vec<_>>(),
        "isAccessibleForFree": is_free,
    });
    let (translations, original) = languages::of_work(app, publication, entry);
    (article["about"], article["mentions"]) = knowledge::of_article(app, things);
    article["workTranslation"] = translations;
    article["translationOfWork"] = original;
    if !is_free {
        article["hasPart"] = json!({ "@type": "WebPageElement", "isAccessibleForFree": false,
            "cssSelector": shown.gated_selector() });
    }
    graph(json!([
        article,
        publisher(app, publication),
        breadcrumbs(app, publication, head, &url)
    ]))
}

/// The home page: WebSite, which gives search engines the name, and its publisher.
pub fn site(app: &App, publication: &Publication) -> String {
    let site = json!({
        "@type": "WebSite",
        "@id": format!("{}/#site", app.config.public_url()),
        "url": address(app, "/"),
        "name": publication.settings.name,
        "description": publication.settings.tagline,
        "inLanguage": publication.settings.language,
        "publisher": { "@id": publisher_id(app) },
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": format!("{}?q={{search_term_string}}", address(app, "/search")),
            },
            "query-input": "required name=search_term_string",
        },
    });
    graph(json!([site, publisher(app, publication)]))
}

/// One object per name, never "A and B".
fn signers(
    app: &App,
    publication: &Publication,
    head: &Head,
    does: impl Fn(Role) -> bool,
) -> Vec<Value> {
    let credits = head.byline.iter().filter(|credit| does(credit.role));
    credits
        .filter_map(|credit| publication.author(credit.author))
        .map(|author| match author.kind {
            Kind::Person => person(app, author),
            Kind::Team => team(app, publication, author),
        })
        .collect()
}

fn person(app: &App, author: &Author) -> Value {
    json!({ "@type": "Person", "name": author.name, "url": address(app, &author.path()), "jobTitle": author.job })
}

fn team(app: &App, publication: &Publication, author: &Author) -> Value {
    let members = author.members.iter();
    let members = members.filter_map(|member| publication.author(member.author));
    json!({
        "@type": "Organization",
        "name": author.name,
        "url": address(app, &author.path()),
        "member": members.map(|member| person(app, member)).collect::<Vec<_>>(),
    })
}

/// The lead picture with creator, credit, licence and terms (IPTC's names in schema.org).
fn image(app: &App, head: &Head, picture: &Picture) -> Value {
    let (url, width, height) = share_url(app, picture);
    let own = head.picture.as_ref().map(|lead| lead.rights.clone());
    let rights = own.unwrap_or_default().or(picture.rights.clone());
    let creators = rights.creators.iter();
    json!({
        "@type": "ImageObject",
        "url": url,
        "contentUrl": url,
        "width": width,
        "height": height,
        "headline": rights.headline,
        "caption": rights.caption.as_ref().map(Caption::words),
        "creditText": rights.credit_line(),
        "creator": creators.map(|name| json!({ "@type": "Person", "name": name })).collect::<Vec<_>>(),
        "copyrightNotice": rights.copyright,
        "license": rights.licence_url,
        "acquireLicensePage": rights.licence_page(),
        "usageInfo": rights.data_mining_url(),
        "locationCreated": location(&rights),
    })
}

/// Where a picture was taken.
fn location(rights: &Rights) -> Option<Value> {
    // Of codes schema.org knows those of two letters, and IPTC those of three too.
    let code = rights.country_code.as_ref();
    let short = code.filter(|code| code.len() == 2);
    let country = short.or(rights.country.as_ref()).or(code);
    let parts = [
        &rights.sublocation,
        &rights.place,
        &rights.region,
        &rights.country,
    ];
    let name: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    let is_known = !name.is_empty() || country.is_some();
    is_known.then(|| {
        json!({
            "@type": "Place",
            "name": name.join(", "),
            "address": { "@type": "PostalAddress", "addressLocality": rights.place,
                "addressRegion": rights.region, "addressCountry": country },
        })
    })
}

fn publisher_id(app: &App) -> String {
    format!("{}/#publisher", app.config.public_url())
}

/// NewsMediaOrganization with the policies that the publication has pages for.
fn publisher(app: &App, publication: &Publication) -> Value {
    let settings = &publication.settings;
    let logo = address(app, &app.part::<Assets>().url("favicon-180.png"));
    let mut organisation = json!({
        "@type": "NewsMediaOrganization",
        "@id": publisher_id(app),
        "name": settings.name,
        "url": address(app, "/"),
        "legalName": settings.publisher,
        "email": settings.email,
        "address": settings.address,
        "foundingDate": settings.founded.map(|year| year.to_string()),
        "sameAs": settings.same_as,
        "correctionsPolicy": address(app, "/corrections"),
        "logo": { "@type": "ImageObject", "url": logo, "width": 180, "height": 180 },
    });
    for page in publication.about() {
        if let Some(property) = page.schema_property() {
            organisation[property] = json!(address(app, &page.path()));
        }
    }
    organisation
}

fn breadcrumbs(app: &App, publication: &Publication, head: &Head, url: &str) -> Value {
    let mut steps = vec![(publication.settings.name.clone(), address(app, "/"))];
    let section = publication.section(head.section);
    steps.extend(section.map(|section| (section.name.clone(), address(app, &section.path()))));
    steps.push((head.wording.headline.clone(), url.to_owned()));
    let item = |(position, (name, item)): (i32, (String, String))| json!({ "@type": "ListItem", "position": position, "name": name, "item": item });
    let items: Vec<Value> = (1..).zip(steps).map(item).collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}
