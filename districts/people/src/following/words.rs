//! The letter about new stories of a storyline: by public words alone, as they are when its turn comes.
use std::cmp::Reverse;

use super::{follows, stop, store};
use crate::letter::{Letter, Story};
use crate::reader;
use ground::app::App;
use ground::error::Result;
use ground::i18n;
use newsroom::article::view::signatures;
use newsroom::article::{self, Head, Role};
use newsroom::knowledge::shown::{self, Readers};
use newsroom::knowledge::storyline;
use newsroom::publication::{self, Publication};

/// Characters of the lead-in that stand for a standfirst.
const LEAD: usize = 300;

/// The letter to a reader, if they follow the storyline still and there is something to tell.
pub async fn write(app: &App, letter: i64, reader: i64) -> Result<Option<Letter>> {
    let Some(line) = store::storyline(&app.db, letter).await? else {
        return Ok(None);
    };
    if !follows(&app.db, reader, line).await? {
        return Ok(None);
    }
    let line = storyline::by_id(&app.db, line).await?;
    let reader = reader::by_id(&app.db, reader).await?;
    let (Some(line), Some(reader)) = (line, reader.filter(reader::Reader::is_verified)) else {
        return Ok(None);
    };
    let publication = publication::current(app).await?;
    let articles = store::articles(&app.db, letter, reader.id).await?;
    let mut stories = Vec::new();
    for head in heads(app, line.id, &articles).await? {
        stories.extend(told(app, &publication, head).await?);
    }
    let Some(newest) = stories.first() else {
        return Ok(None);
    };
    let kind = match stories.len() {
        1 => "storyline",
        _ => "storyline-more",
    };
    let page = format!("{}{}", app.config.public_url(), line.path());
    let letter = Letter::new(kind, &reader.email)
        .with("storyline", &line.title)
        .with("headline", &newest.headline)
        .action(page);
    Ok(Some(Letter {
        unsubscribe: Some(stop::url(app, reader.id, line.id)),
        stories,
        ..letter
    }))
}

/// The articles that are public and in the storyline still, the newest first, each story once.
async fn heads(app: &App, storyline: i64, articles: &[i64]) -> Result<Vec<Head>> {
    let now = app.clock.now();
    let mut heads = article::by_ids(&app.db, articles, now).await?;
    heads.sort_by_key(|head| (!head.is_first(now), head.id));
    let mut told: Vec<Head> = Vec::new();
    for head in heads {
        let places = storyline::places(&app.db, head.id).await?;
        let is_in = places.iter().any(|(place, _)| *place == storyline);
        if is_in && !told.iter().any(|known| known.story == head.story) {
            told.push(head);
        }
    }
    told.sort_by_key(|head| Reverse((head.published_at, head.id)));
    Ok(told)
}

/// What a letter says of a story; nothing of one whose headline names a private person, because a letter
/// cannot be taken back.
async fn told(app: &App, publication: &Publication, head: Head) -> Result<Option<Story>> {
    let readers = Readers {
        db: &app.db,
        publication,
        now: app.clock.now(),
    };
    let private = shown::private(&readers, head.id).await?;
    if private.is_in(&head.wording.headline) || private.is_in(&head.slug.replace('-', " ")) {
        return Ok(None);
    }
    let mut text = head.wording.standfirst.clone();
    if text.is_empty() {
        let story = article::story(&app.db, publication, head.clone()).await?;
        text = story.opening(false).excerpt(LEAD);
    }
    if private.is_in(&text) {
        text.clear();
    }
    Ok(Some(Story {
        url: format!("{}{}", app.config.public_url(), head.path(publication)),
        language: head.language(publication).to_owned(),
        byline: byline(publication, &head),
        headline: head.wording.headline,
        text,
    }))
}

/// "By A, B and C", in the publication's language; empty where nobody signs.
fn byline(publication: &Publication, head: &Head) -> String {
    let language = publication.settings.language.as_str();
    let signed = signatures(publication, &head.byline).into_iter();
    let names: Vec<String> = signed
        .filter(|one| one.role == Role::By)
        .map(|one| one.name)
        .collect();
    let Some((last, others)) = names.split_last() else {
        return String::new();
    };
    let by = i18n::text(language, "byline-by");
    if others.is_empty() {
        return format!("{by} {last}");
    }
    let comma = i18n::text(language, "list-comma");
    let others = others.join(comma.as_str());
    format!("{by} {others}{}{last}", i18n::and(language, last))
}
