//! What the fields beside a story can be: sections, authors, topics, rules of access.
use serde::Serialize;
use url::form_urlencoded::Serializer;

use crate::Desk;
use crate::library::Card;
use crate::story::STORIES;
use ground::error::Result;
use ground::language;
use newsroom::article::Role;
use newsroom::search::{self, DeskHit, DeskQuery, Sort};
use newsroom::{picture, topic};
use paywall::Access;
use web::Answer;
use web::extract::Query;

/// Stories or pictures that are offered at once.
const OFFERED: usize = 24;
/// Pictures that are asked for by their ids at once.
const MOST_NAMED: usize = 200;
/// Topics that are offered; of more, the editor completes what is typed.
const TOPICS: usize = 2_000;

/// The languages that a story can be in; the publication's own is no choice but the rule.
const LANGUAGES: [&str; 40] = [
    "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr",
    "hu", "id", "it", "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk",
    "sl", "sr", "sv", "th", "tr", "uk", "vi", "zh", "zh-Hant",
];

/// A value, and its name in words.
#[derive(Serialize)]
struct Choice {
    value: String,
    name: String,
    /// Values that it had before, which a draft may still have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    former: Vec<String>,
}

/// The choices of all fields.
#[derive(Serialize)]
pub(super) struct Choices {
    sections: Vec<Choice>,
    authors: Vec<Choice>,
    topics: Vec<Choice>,
    languages: Vec<Choice>,
    access: Vec<Choice>,
    roles: Vec<Choice>,
    language: String,
    publish_url: String,
    history_url: String,
}

pub(super) async fn of(desk: &Desk, id: i64) -> Result<Choices> {
    let choice = |value: &str, name: &str| Choice {
        value: value.to_owned(),
        name: name.to_owned(),
        former: Vec::new(),
    };
    let publication = &desk.publication;
    let sections = publication.sections().iter();
    let authors = publication.authors();
    let mut authors: Vec<Choice> = authors.map(|one| choice(&one.slug, &one.name)).collect();
    authors.sort_by(|a, b| (&a.name, &a.value).cmp(&(&b.name, &b.value)));
    let topics = topic::named(&desk.app.db).await?.into_iter();
    let access = [Access::Metered, Access::Free, Access::Subscribers];
    let roles = [Role::By, Role::PhotographsBy, Role::With];
    Ok(Choices {
        sections: sections
            .map(|one| Choice {
                former: one.former.clone(),
                ..choice(&one.slug, &one.name)
            })
            .collect(),
        authors,
        topics: topics
            .take(TOPICS)
            .map(|topic| choice(&topic.name, &topic.name))
            .collect(),
        languages: LANGUAGES.map(|tag| choice(tag, &called(tag))).into(),
        access: access
            .map(|access| {
                let name = desk.word(&format!("writing-access-{}", access.word()));
                choice(access.word(), &name)
            })
            .into(),
        roles: roles
            .map(|role| {
                let word = word_of(role);
                choice(word, &desk.word(&format!("writing-role-{word}")))
            })
            .into(),
        language: desk.language().to_owned(),
        publish_url: format!("{STORIES}/{id}/publish"),
        history_url: format!("{STORIES}/{id}/history"),
    })
}

/// What a language calls itself, with what tells it from others of the name.
fn called(tag: &str) -> String {
    let name = language::own_name(tag);
    match language::variety(tag) {
        Some(variety) => format!("{name} ({variety})"),
        None => name,
    }
}

/// What a role is called in the attribute of a draft.
fn word_of(role: Role) -> &'static str {
    match role {
        Role::By => "by",
        Role::PhotographsBy => "photographs-by",
        Role::With => "with",
    }
}

/// What has been typed, or which pictures are wanted: their ids with commas between them.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub struct Typed {
    q: String,
    ids: String,
}

/// A story or a topic that a link can lead to.
#[derive(Serialize)]
struct LinkView {
    href: String,
    title: String,
    kind: &'static str,
}

/// `GET /desk/stories/links`: stories and topics with the words that were typed.
///
/// # Errors
/// When the index or the database does not answer.
pub async fn links(desk: Desk, Query(typed): Query<Typed>) -> Result<Answer> {
    let found = search::complete(&desk.app, typed.q.trim(), OFFERED, desk.app.clock.now()).await?;
    let stories = found.heads.iter().map(|head| LinkView {
        href: head.path(&desk.publication),
        title: head.wording.headline.clone(),
        kind: "story",
    });
    let topics = found.topics.iter().map(|topic| LinkView {
        href: format!(
            "/topics/{}",
            Serializer::new(String::new())
                .append_key_only(&topic.slug)
                .finish()
        ),
        title: topic.name.clone(),
        kind: "topic",
    });
    let links: Vec<LinkView> = stories.chain(topics).collect();
    Answer::json(&links)
}

/// `GET /desk/pictures/choose`: pictures of the library by caption, credit, alternative text or file
/// name.
///
/// # Errors
/// When the index or the database does not answer.
pub async fn pictures(desk: Desk, Query(typed): Query<Typed>) -> Result<Answer> {
    if !typed.ids.is_empty() {
        return named(&desk, &typed.ids).await;
    }
    let query = DeskQuery {
        text: typed.q.trim().to_owned(),
        sort: Some(Sort::Pictures),
        limit: OFFERED,
        ..DeskQuery::default()
    };
    let found = search::desk_find(&desk.app, &query, desk.app.clock.now()).await?;
    let pictures = found.hits.iter().filter_map(|hit| match hit {
        DeskHit::Picture(picture) => Some(Card::of(&desk, picture)),
        DeskHit::Article(_) => None,
    });
    let pictures: Vec<Card> = pictures.collect();
    Answer::json(&pictures)
}

/// The pictures with these ids, as far as the library has them.
async fn named(desk: &Desk, ids: &str) -> Result<Answer> {
    let ids = ids.split(',').filter_map(|id| id.parse().ok());
    let ids: Vec<i64> = ids.take(MOST_NAMED).collect();
    let pictures = picture::by_ids(&desk.app.db, &ids).await?;
    let cards = pictures.iter().map(|picture| Card::of(desk, picture));
    Answer::json(&cards.collect::<Vec<_>>())
}
