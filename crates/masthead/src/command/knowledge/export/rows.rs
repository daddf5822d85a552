//! What stands in stories, with what was decided about it: `knowledge.toml`.
use std::collections::HashMap;

use anyhow::Result;
use jiff::Timestamp;

use super::table::Filled;
use super::things::Known;
use crate::ground::app::App;
use crate::ground::clock::Millis;
use crate::import::knowledge::{RULE, number, passages};
use crate::newsroom::article::{self, origin};
use crate::newsroom::knowledge::anchor::{Anchor, Passage};
use crate::newsroom::knowledge::moment::Role;
use crate::newsroom::knowledge::record::{self, By, Record, Sort, State};
use crate::newsroom::knowledge::thing::{Kind, Mention};
use crate::newsroom::knowledge::{figure, moment, quote, thing};

/// What is needed to say where something stands.
struct Stories<'a> {
    app: &'a App,
    known: &'a Known,
    slugs: HashMap<i64, String>,
}

/// The file; empty where nothing is known of any story. What stands in drafts that were never published
/// has no story to be found by, and is left out.
pub async fn text(app: &App, known: &Known) -> Result<String> {
    let origins = origin::all(&app.db).await?;
    let slugs = origins
        .iter()
        .map(|origin| (origin.id, origin.slug.clone()));
    let stories = Stories {
        app,
        known,
        slugs: slugs.collect(),
    };
    let mut tables = Vec::new();
    for origin in &origins {
        let records = record::of_article(&app.db, origin.id).await?;
        if records.is_empty() {
            continue;
        }
        let passages = stories.passages(origin.id).await?;
        let mut lists: [Vec<Filled>; 4] = Default::default();
        for record in &records {
            let [mentions, moments, figures, quotes] = &mut lists;
            let list = match record.sort {
                Sort::Mention => mentions,
                Sort::Moment => moments,
                Sort::Figure => figures,
                Sort::Quote => quotes,
            };
            list.extend(stories.row(record, &passages).await?);
        }
        let [mentions, moments, figures, quotes] = lists;
        let table = Filled::default()
            .text("slug", &origin.slug)
            .tables("things", mentions)
            .tables("moments", moments)
            .tables("figures", figures)
            .tables("quotes", quotes);
        tables.push(table);
    }
    Ok(Filled::default().tables("story", tables).to_text())
}

impl Stories<'_> {
    async fn passages(&self, article: i64) -> Result<Vec<Passage>> {
        let newest = article::newest(&self.app.db, article).await?;
        let content = newest.map(|(_, wanted)| wanted.content);
        let passages = content.map(|content| passages(&content.wording, &content.document));
        Ok(passages.unwrap_or_default())
    }

    /// A row; `None` where nothing is kept of it beside its words.
    async fn row(&self, record: &Record, passages: &[Passage]) -> Result<Option<Filled>> {
        let db = &self.app.db;
        let what = match record.sort {
            Sort::Mention => {
                let mentions = thing::mentions_of(db, record.article).await?;
                let own = mentions
                    .into_iter()
                    .find(|mention| mention.record.id == record.id);
                own.map(|own| self.mention(&own))
            }
            Sort::Moment => match moment::facts(db, record.id).await? {
                Some(facts) => Some(self.moment(&facts).await?),
                None => None,
            },
            Sort::Figure => {
                let facts = figure::facts(db, record.id).await?;
                facts.map(|facts| self.figure(&facts))
            }
            Sort::Quote => match quote::facts(db, record.id).await? {
                Some(facts) => Some(self.quote(&facts).await?),
                None => None,
            },
        };
        let Some(what) = what else { return Ok(None) };
        let row = words(&record.anchor, passages, true).and(what);
        Ok(Some(row.and(self.fate(record).await?)))
    }

    fn mention(&self, mention: &Mention) -> Filled {
        let name = match mention.name == mention.record.anchor.words {
            true => "",
            false => mention.name.as_str(),
        };
        let thing = self.known.slug(mention.thing);
        // Of a known thing nobody has to guess what it is.
        let guess = mention.kind.filter(|_| thing.is_none());
        Filled::default()
            .optional("thing", thing)
            .text("name", name)
            .optional("guess", guess.map(Kind::word))
    }

    async fn moment(&self, facts: &moment::Facts) -> Result<Filled> {
        let with = |role: Role| {
            let things = facts.things.iter().filter(move |(_, is)| *is == role);
            self.known.slugs(things.map(|(id, _)| *id))
        };
        let counted = self
            .known
            .other_words(facts.counter, &facts.ordinal_said_by);
        let (counter, words) = match self.known.slug(facts.counter) {
            Some(slug) => (slug, counted),
            None => (facts.ordinal_said_by.as_str(), ""),
        };
        Ok(Filled::default()
            .text("title", &facts.title)
            .text("date", &facts.edtf)
            .text("kind", facts.kind.word())
            .texts("with", &with(Role::TookPart))
            .texts("about", &with(Role::About))
            .optional("place", self.known.slug(facts.place))
            .number("weight", facts.weight, 0)
            .optional("series", self.known.slug(facts.series))
            .number("number", facts.ordinal.unwrap_or(0), 0)
            .text("counted_by", counter)
            .text("counted_words", words)
            .flag("plan", facts.is_plan, facts.kind == moment::Kind::Plan)
            .flag("own", facts.is_default, false)
            .table("retells", self.place(facts.same_as).await?))
    }

    fn figure(&self, facts: &figure::Facts) -> Filled {
        let high = facts.value_high.as_ref().map(|high| high.as_str());
        let (source, words) = match self.known.slug(facts.source) {
            Some(slug) => (slug, facts.source_text.as_str()),
            None => (facts.source_text.as_str(), ""),
        };
        Filled::default()
            .text("value", facts.value.as_str())
            .optional("high", high)
            .text("unit", &facts.unit)
            .text("currency", &facts.currency)
            .text("qualifier", &facts.qualifier)
            .optional("measure", self.known.slug(facts.measure))
            .text("period", &facts.period)
            .text("as_of", &facts.as_of)
            .text("source", source)
            .text("source_words", words)
            .text("source_url", &facts.source_url)
            .texts("about", &self.known.slugs(facts.things.iter().copied()))
    }

    async fn quote(&self, facts: &quote::Facts) -> Result<Filled> {
        let (speaker, words) = match self.known.slug(facts.speaker) {
            Some(slug) => (slug, facts.speaker_text.as_str()),
            None => (facts.speaker_text.as_str(), ""),
        };
        let kind = match facts.kind {
            quote::Kind::Direct => "",
            kind => kind.word(),
        };
        Ok(Filled::default()
            .text("speaker", speaker)
            .text("speaker_words", words)
            .text("occasion", &facts.occasion)
            .table("moment", self.place(facts.moment).await?)
            .text("kind", kind)
            .text("language", &facts.language))
    }

    /// What was decided about a record.
    async fn fate(&self, record: &Record) -> Result<Filled> {
        let state = match record.state {
            State::Confirmed => "",
            state => state.word(),
        };
        let by = match &record.made_by {
            By::Import => String::new(),
            By::Staff(_) => "staff".to_owned(),
            By::Rule(rule) => format!("{RULE}{rule}"),
        };
        let decided = Filled::default()
            .text("state", state)
            .text("by", &by)
            .number("confidence", record.confidence, 100)
            .flag("open", record.shown_openly, false);
        if record.sort != Sort::Figure {
            return Ok(decided);
        }
        let fate = figure::fate(&self.app.db, record.id)
            .await?
            .unwrap_or_default();
        let withdrawn = fate.withdrawn_at.and_then(moment_of);
        Ok(decided
            .optional("withdrawn", withdrawn.as_deref())
            .text("reason", &fate.withdrawn_reason)
            .table("corrected_by", self.place(fate.corrected_by).await?))
    }

    /// Where a record stands, as another row names it.
    async fn place(&self, record: Option<i64>) -> Result<Option<Filled>> {
        let Some(record) = record else {
            return Ok(None);
        };
        let Some(record) = record::by_id(&self.app.db, record).await? else {
            return Ok(None);
        };
        let Some(slug) = self.slugs.get(&record.article) else {
            return Ok(None);
        };
        let passages = self.passages(record.article).await?;
        let words = words(&record.anchor, &passages, false);
        Ok(Some(Filled::default().text("story", slug).and(words)))
    }
}

/// The words of a record and which of them; where they stand no more, `has_former` says where they were.
fn words(anchor: &Anchor, passages: &[Passage], has_former: bool) -> Filled {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let words = Filled::default().text("words", &anchor.words);
    match number(anchor, passages) {
        Some(nth) => words.number("nth", count(nth), 1),
        None if has_former => {
            words
                .text("block", &anchor.block)
                .number("occurrence", count(anchor.nth), 0)
        }
        None => words,
    }
}

fn moment_of(at: Millis) -> Option<String> {
    let at = Timestamp::from_millisecond(at).ok()?;
    Some(at.to_string())
}
