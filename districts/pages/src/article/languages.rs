//! A story in several languages: what its pages say of one another.
use serde::Serialize;
use serde_json::{Value, json};

use ground::app::App;
use ground::i18n;
use ground::language::{open_graph, own_name, variety};
use newsroom::article::Head;
use newsroom::article::entry::Entry;
use newsroom::publication::Publication;
use web::canonical::address;
use web::page::{Alternate, Meta};

/// For those who read none of a page's languages, as search engines know it.
const DEFAULT: &str = "x-default";

/// A link to the story in another language.
#[derive(Serialize)]
pub(super) struct Translation {
    name: String,
    url: String,
    language: String,
    dir: &'static str,
}

/// Links to the story in its other languages, each named in itself.
pub(super) fn translations(publication: &Publication, entry: &Entry) -> Vec<Translation> {
    let others: Vec<&Head> = others(entry).collect();
    let link = |head: &&Head| {
        let language = head.language(publication);
        Translation {
            name: name(publication, &others, language),
            url: head.path(publication),
            language: language.to_owned(),
            dir: i18n::direction(language),
        }
    };
    others.iter().map(link).collect()
}

/// The language's own name, with what tells it from another of the same name.
fn name(publication: &Publication, heads: &[&Head], language: &str) -> String {
    let name = own_name(language);
    let named = |head: &&&Head| own_name(head.language(publication)) == name;
    match variety(language).filter(|_| heads.iter().filter(named).count() > 1) {
        Some(variety) => format!("{name} ({variety})"),
        None => name,
    }
}

fn others(entry: &Entry) -> impl Iterator<Item = &Head> {
    let told = entry.told.iter();
    told.filter(|head| head.id != entry.head.id)
}

/// Says in the `<head>` of an article's page in which languages the story is there.
pub(super) fn announce(app: &App, publication: &Publication, entry: &Entry, meta: &mut Meta) {
    let language = entry.head.language(publication);
    if language != meta.language {
        meta.written_in = Some(language.to_owned());
    }
    if let Some(og) = &mut meta.og {
        og.locale = open_graph(language);
        for other in others(entry).map(|head| open_graph(head.language(publication))) {
            if other != og.locale && !og.other_locales.contains(&other) {
                og.other_locales.push(other);
            }
        }
    }
    // A draft that staff looks at is no language of the public page.
    if entry.told.iter().any(|head| head.id == entry.head.id) {
        let told: Vec<&Head> = entry.told.iter().collect();
        meta.alternates = alternates(app, publication, &told);
    }
}

/// The pages of one story, the original first, as links between languages name them.
pub fn alternates(app: &App, publication: &Publication, told: &[&Head]) -> Vec<Alternate> {
    let mut alternates: Vec<Alternate> = Vec::with_capacity(told.len() + 1);
    let mut add = |language: &str, head: &Head| {
        if alternates.iter().all(|other| other.language != language) {
            alternates.push(Alternate {
                language: language.to_owned(),
                url: address(app, &head.path(publication)),
            });
        }
    };
    for head in told {
        add(head.language(publication), head);
    }
    let own = told.iter().find(|head| head.language.is_none());
    if let Some(head) = own.or(told.first()) {
        add(DEFAULT, head);
    }
    alternates
}

/// What schema.org says of an article's translations, and of what it translates.
pub(super) fn of_work(app: &App, publication: &Publication, entry: &Entry) -> (Value, Value) {
    let work = |head: &Head| {
        let url = address(app, &head.path(publication));
        json!({ "@type": "NewsArticle", "@id": url, "url": url, "headline": head.wording.headline,
            "inLanguage": head.language(publication) })
    };
    let original = others(entry).find(|head| head.id == head.story).map(work);
    let translations = match entry.head.id == entry.head.story {
        true => others(entry).map(work).collect(),
        false => Vec::new(),
    };
    (json!(translations), json!(original))
}
