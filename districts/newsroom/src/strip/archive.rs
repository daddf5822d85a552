//! Suggestions for stories that are published already. Nothing is confirmed; what is suggested waits at the
//! strip of each story.
use std::collections::HashSet;

use db::Tx;
use jiff::Timestamp;

use super::suggested::{anchor_of, figure_facts, moment_kind, quote_facts};
use super::{Asked, Read, read};
use crate::article::{self, Head};
use crate::knowledge::anchor::{HEADLINE, STANDFIRST};
use crate::knowledge::record::{self, By, New, State};
use crate::knowledge::thing::{self, Kind, NewMention, Spot};
use crate::knowledge::{figure, moment, quote};
use crate::publication::Publication;
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;

/// Suggestions of each sort that are kept of a story: names, figures, quotations, moments.
const MOST: [usize; 4] = [8, 5, 4, 3];
/// Letters of a moment's title.
const TITLE: usize = 200;

/// Names with the words of their kinds that are suggested no more.
pub type Declined = HashSet<(String, String)>;

/// Keeps suggestions for a story, and says how many. A story of which anything was suggested or decided
/// before is left as it is, so that work that was broken off goes on where it stopped.
///
/// # Errors
/// When the database does not answer, or too many texts wait to be read.
pub async fn suggest(
    app: &App,
    publication: &Publication,
    (head, declined): (&Head, &Declined),
) -> Result<usize> {
    if !record::of_article(&app.db, head.id).await?.is_empty() {
        return Ok(0);
    }
    let Some((_, wanted)) = article::newest(&app.db, head.id).await? else {
        return Ok(0);
    };
    let at = Timestamp::from_millisecond(head.published_at).unwrap_or(Timestamp::MAX);
    let asked = Asked {
        wording: &wanted.content.wording,
        document: &wanted.content.document,
        language: head.language(publication),
        day: at.to_zoned_datetime(publication.zone.clone()).date(),
    };
    let found = read(app, publication, asked).await?;
    let keeping = Keeping {
        app,
        article: head.id,
        found: &found,
        now: app.clock.now(),
    };
    let mut tx = app.db.begin().await?;
    let kept = keeping.names(&mut tx, declined).await?
        + keeping.figures(&mut tx).await?
        + keeping.sayings(&mut tx).await?;
    tx.commit().await?;
    Ok(kept)
}

struct Keeping<'a> {
    app: &'a App,
    article: i64,
    found: &'a Read,
    now: Millis,
}

impl Keeping<'_> {
    fn record(&self, anchor: &sense::Anchor, (rule, confidence): (&str, i64)) -> New {
        New {
            id: self.app.ids.next(self.now),
            article: self.article,
            anchor: anchor_of(anchor),
            state: State::Suggested,
            made_by: By::Rule(format!("{rule}/1")),
            confidence,
            decided_by: None,
            now: self.now,
        }
    }

    fn spot(&self, passage: &str) -> Spot {
        let mut around = self.found.passages.iter().map(|one| one.id.as_str());
        let first = around.find(|id| ![HEADLINE, STANDFIRST].contains(id));
        match passage {
            HEADLINE => Spot::Headline,
            STANDFIRST => Spot::Lead,
            passage if Some(passage) == first => Spot::Lead,
            _ => Spot::Body,
        }
    }

    async fn names(&self, tx: &mut Tx, declined: &Declined) -> Result<usize> {
        let names = self.found.reading.names.iter();
        let kind = |name: &sense::Name| name.kind.map_or("", sense::Kind::as_str);
        let is_wanted =
            |name: &&sense::Name| !declined.contains(&(name.name.clone(), kind(name).to_owned()));
        let mut kept = 0;
        for name in names.filter(is_wanted).take(MOST[0]) {
            let Some(first) = name.mentions.first() else {
                continue;
            };
            let thing = match name.ids.as_slice() {
                [id] => Some(id.cast_signed()),
                _ => None,
            };
            let new = self.record(first, (name.rule, i64::from(name.confidence)));
            let mention = NewMention {
                thing,
                name: name.name.clone(),
                kind: Kind::parse(kind(name)),
                spot: self.spot(&first.passage),
            };
            thing::add_mention(tx, &new, &mention).await?;
            kept += 1;
        }
        Ok(kept)
    }

    async fn figures(&self, tx: &mut Tx) -> Result<usize> {
        let mut kept = 0;
        for one in self.found.reading.figures.iter().take(MOST[1]) {
            if let Some(facts) = figure_facts(one) {
                figure::add(tx, &self.record(&one.anchor, ("figure", 90)), &facts).await?;
                kept += 1;
            }
        }
        Ok(kept)
    }

    async fn sayings(&self, tx: &mut Tx) -> Result<usize> {
        let mut kept = 0;
        for one in self.found.reading.quotes.iter().take(MOST[2]) {
            let new = self.record(&one.anchor, ("quote", 90));
            quote::add(tx, &new, &quote_facts(one)).await?;
            kept += 1;
        }
        for one in self.found.reading.moments.iter().take(MOST[3]) {
            let title: String = one.anchor.words.chars().take(TITLE).collect();
            let facts = moment::Facts::new(&title, &one.edtf, moment_kind(one));
            if facts.fault().is_none() {
                moment::add(tx, &self.record(&one.anchor, ("moment", 90)), &facts).await?;
                kept += 1;
            }
        }
        Ok(kept)
    }
}
