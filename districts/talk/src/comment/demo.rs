//! The discussion that the demo begins with. Its readers are invented.
use std::collections::HashMap;

use db::Tx;
use serde::Deserialize;

use super::State;
use super::store::{self, New, NewLine};
use super::text::Text;
use ground::app::App;
use ground::changes;
use ground::clock::{MINUTE, Millis};
use ground::error::Result;
use ground::ids::{hex, random_bytes};
use newsroom::article::{self, Found, Switch, shown};
use newsroom::publication;
use people::reader::{self, Email};

const SEED: &str = include_str!("demo.toml");

#[derive(Deserialize)]
struct Seed {
    slug: String,
    reader: Vec<Person>,
    comment: Vec<Said>,
}

#[derive(Deserialize)]
struct Person {
    name: String,
    email: String,
}

#[derive(Deserialize)]
struct Said {
    reader: String,
    minutes: i64,
    text: String,
    likes: Vec<String>,
    #[serde(default)]
    answers: Option<usize>,
    #[serde(default)]
    mark: String,
    #[serde(default)]
    state: Option<String>,
    #[serde(default)]
    held_for: String,
}

/// Adds the demo's discussion to its story.
pub async fn load(app: &App) -> Result<()> {
    let seed: Seed = toml::from_str(SEED).map_err(anyhow::Error::from)?;
    let Some(Found::Article(head)) = article::find(&app.db, &seed.slug).await? else {
        return Ok(());
    };
    let mut tx = app.db.begin().await?;
    let mut readers = HashMap::new();
    for person in &seed.reader {
        readers.insert(person.name.clone(), account(app, &mut tx, person).await?);
    }
    let mut made: Vec<(i64, Option<i64>)> = Vec::with_capacity(seed.comment.len());
    for said in &seed.comment {
        let at = head.published_at + said.minutes * MINUTE;
        let answers = said.answers.and_then(|place| made.get(place).copied());
        let id = add(app, &mut tx, (head.id, at), said, answers, &readers).await?;
        made.push((
            id,
            answers.map(|(answered, thread)| thread.unwrap_or(answered)),
        ));
    }
    // The story is older than a discussion stays open by itself.
    store::set_switch(&mut tx, head.id, Switch::Open).await?;
    store::freshen(&mut tx).await?;
    changes::record(&mut tx, [shown::tag(head.id)]).await?;
    tx.commit().await?;
    publication::refresh(app).await
}

async fn account(app: &App, tx: &mut Tx, person: &Person) -> Result<i64> {
    let now = app.clock.now();
    let email = Email::parse(&person.email)
        .ok_or_else(|| anyhow::anyhow!("{} is no address", person.email))?;
    let reader = reader::verified(tx, &email, app.ids.next(now), now).await?;
    reader::set_name(tx, reader.id, &person.name).await?;
    Ok(reader.id)
}

async fn add(
    app: &App,
    tx: &mut Tx,
    (article, at): (i64, Millis),
    said: &Said,
    answers: Option<(i64, Option<i64>)>,
    readers: &HashMap<String, i64>,
) -> Result<i64> {
    let state = said.state.as_deref().map_or(State::Shown, State::from_word);
    let thread = answers.map(|(answered, thread)| thread.unwrap_or(answered));
    let source = said.text.trim();
    let new = New {
        id: app.ids.next(app.clock.now()),
        article,
        thread,
        answers: answers.map(|(answered, _)| answered),
        reader: readers.get(&said.reader).copied().unwrap_or_default(),
        mark: &said.mark,
        state,
        held_for: &said.held_for,
        source,
        text: &Text::parse(source),
        form_key: &hex(&random_bytes::<16>()),
        at,
    };
    // The key of its form is random, so it is never there already.
    let _ = store::insert(tx, &new).await?;
    if state == State::Shown {
        store::count(tx, article, thread, 1).await?;
    }
    if state == State::Removed {
        let line = NewLine {
            id: app.ids.next(app.clock.now()),
            comment: new.id,
            at: at + MINUTE,
            actor: None,
            name: "demo",
            action: "remove",
            reason: "off-topic",
            detail: "",
        };
        store::log(tx, &line).await?;
    }
    for name in &said.likes {
        if let Some(reader) = readers.get(name) {
            // Named twice, somebody likes it once.
            let _ = store::like(tx, new.id, *reader, at).await?;
        }
    }
    Ok(new.id)
}
