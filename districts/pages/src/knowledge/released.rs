//! Figures behind a gate, for the page of their own story alone and for whoever has been given its rest:
//! without that text there is no way in here.
use richtext::Document;

use ground::error::Result;
use newsroom::article::Head;
use newsroom::knowledge::figure;
use newsroom::knowledge::record::{self, Record, Sort, State};
use newsroom::knowledge::shown::{self, Figure, InStory, Label, Readers};

/// The figures of a story whose words stand in `rest`, in the order in which they were found. None where
/// the story names a private person: what else is said of a figure could name them too.
pub(super) async fn figures(
    readers: &Readers<'_>,
    head: &Head,
    rest: &Document,
) -> Result<Vec<Figure>> {
    let stands = |record: &Record| {
        record.sort == Sort::Figure
            && record.state == State::Confirmed
            && record.revision == Some(head.revision)
            && stands_in(record, rest)
    };
    let mut records = record::of_article(readers.db, head.id).await?;
    records.retain(stands);
    if records.is_empty() || shown::names_private(readers, head.id).await? {
        return Ok(Vec::new());
    }
    let mut figures = Vec::new();
    for record in &records {
        figures.extend(figure(readers, head, record).await?);
    }
    Ok(figures)
}

fn stands_in(record: &Record, rest: &Document) -> bool {
    let anchor = &record.anchor;
    let is_it = |block: &&richtext::Block| block.id.as_str() == anchor.block;
    let block = rest.blocks.iter().find(is_it);
    block.is_some_and(|block| block.kind.plain_text().contains(&anchor.words))
}

async fn figure(readers: &Readers<'_>, head: &Head, record: &Record) -> Result<Option<Figure>> {
    let facts = figure::facts(readers.db, record.id).await?;
    let fate = figure::fate(readers.db, record.id).await?;
    let (Some(facts), Some(fate), Some(confirmed_at)) = (facts, fate, record.decided_at) else {
        return Ok(None);
    };
    let mut about = Vec::new();
    for id in &facts.things {
        about.extend(shown::label(readers, *id).await?);
    }
    Ok(Some(Figure {
        id: record.id,
        value: facts.value,
        value_high: facts.value_high,
        unit: facts.unit,
        currency: facts.currency,
        qualifier: facts.qualifier,
        period: facts.period,
        as_of: facts.as_of,
        source_text: facts.source_text,
        source: named(readers, facts.source).await?,
        source_url: facts.source_url,
        measure: named(readers, facts.measure).await?,
        about,
        fate,
        words: Some(record.anchor.words.clone()),
        block: Some(record.anchor.block.clone()),
        nth: record.anchor.nth,
        confirmed_at,
        story: InStory {
            article: head.id,
            headline: head.wording.headline.clone(),
            url: head.path(readers.publication),
            published_at: head.published_at,
            revision: head.revision,
            language: head.language(readers.publication).to_owned(),
        },
    }))
}

async fn named(readers: &Readers<'_>, id: Option<i64>) -> Result<Option<Label>> {
    match id {
        Some(id) => shown::label(readers, id).await,
        None => Ok(None),
    }
}
