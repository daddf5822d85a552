//! Articles that change hands together: those of a section that goes, of an author or a topic that
//! becomes another one. Their revisions stay word for word; the tables that lists use say where
//! they are now.
mod store;

use std::collections::BTreeSet;

use db::{Executor, Tx, Written};

use super::counts::forget_topics;
use super::{Credit, Scope, newest, save, shown};
use crate::author::{self, Author};
use crate::section::{self, Section};
use ground::app::App;
use ground::changes::{self, Tag};
use ground::clock::Millis;
use ground::error::Result;

/// Changes that are told with one statement.
const TOLD: usize = 5_000;

/// Takes a section away. Its stories, and its address, go to the section `to`; overtaken where there
/// are stories and no such section.
pub async fn retire_section(
    tx: &mut Tx,
    section: &Section,
    to: Option<i64>,
    now: Millis,
) -> Result<Written> {
    if let Some(to) = to {
        to_section(tx, section.id, to).await?;
    }
    section::retire(tx, section, to, now).await
}

/// Makes an author and another one the same: what `from` signed is signed by `to`, and so is what
/// teams say of them. The addresses of `from` lead to `to`.
pub async fn merge_authors(
    tx: &mut Tx,
    app: &App,
    (from, to): (&Author, &Author),
    now: Millis,
) -> Result<()> {
    to_author(tx, app, (from.id, to.id), now).await?;
    author::merge(tx, (from, to), now).await
}

/// Gives the articles of a section to another one.
async fn to_section(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    let articles = store::of_section(tx, from).await?;
    store::to_section(tx, from, to).await?;
    store::make_due_of_section(tx, to).await?;
    let lists = [from, to].map(|section| Scope::Section(section).tag());
    // Their addresses are on every page that names them.
    tell(tx, articles.into_iter().map(shown::tag).chain(lists)).await
}

/// Gives the articles that `from` signs to `to`. Where both sign, `to` is named once, which is a
/// revision of its own.
async fn to_author(tx: &mut Tx, app: &App, (from, to): (i64, i64), now: Millis) -> Result<()> {
    for article in store::signed_by_both(&mut *tx, from, to).await? {
        sign_once(tx, app, (article, from, to), now).await?;
    }
    store::to_author(tx, from, to).await?;
    let lists = [from, to].map(|author| Scope::Author(author).tag());
    tell(tx, lists).await
}

async fn sign_once(
    tx: &mut Tx,
    app: &App,
    (article, from, to): (i64, i64, i64),
    now: Millis,
) -> Result<()> {
    let Some((_, mut wanted)) = newest(&mut *tx, article).await? else {
        return Ok(());
    };
    let mut byline: Vec<Credit> = Vec::new();
    for mut credit in wanted.content.byline {
        if credit.author == from {
            credit.author = to;
        }
        if !byline.contains(&credit) {
            byline.push(credit);
        }
    }
    wanted.content.byline = byline;
    let _ = save(tx, app, wanted, "desk", now).await?;
    Ok(())
}

/// Gives the articles of a topic to another one.
pub async fn to_topic(tx: &mut Tx, from: i64, to: i64) -> Result<()> {
    store::to_topic(tx, from, to).await?;
    store::make_due_of_topic(tx, to).await?;
    forget_topics(tx, &BTreeSet::from([from, to])).await?;
    let lists = [from, to].map(|topic| Scope::Topic(topic).tag());
    tell(tx, lists).await
}

/// Takes a topic off all its articles.
pub async fn without_topic(tx: &mut Tx, topic: i64) -> Result<()> {
    store::make_due_of_topic(tx, topic).await?;
    store::without_topic(tx, topic).await?;
    forget_topics(tx, &BTreeSet::from([topic])).await?;
    tell(tx, [Scope::Topic(topic).tag()]).await
}

/// How many articles a topic has, whatever their state.
pub async fn count_of_topic(on: impl Executor, topic: i64) -> Result<i64> {
    Ok(store::count_of_topic(on, topic).await?)
}

/// How many articles an author signs, whatever their state.
pub async fn count_signed(on: impl Executor, author: i64) -> Result<i64> {
    Ok(store::count_signed(on, author).await?)
}

/// Tells what has changed, a part at a time: there may be very much of it.
async fn tell(tx: &mut Tx, tags: impl IntoIterator<Item = Tag>) -> Result<()> {
    let tags: Vec<Tag> = tags.into_iter().collect();
    for some in tags.chunks(TOLD) {
        changes::record(tx, some.iter().cloned()).await?;
    }
    Ok(())
}
