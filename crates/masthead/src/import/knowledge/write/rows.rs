//! What stands in a story. A row is found again by its words; one about which staff have decided, or
//! that says something else than the file did at the last import, stays as it is at the desk.
use db::Tx;

use super::super::fate::RULE;
use super::super::said::{Fate, Row, Said, What};
use super::super::stands;
use super::facts::Facts;
use super::{IMPORT, Scribe};
use crate::ground::clock::Millis;
use crate::ground::error::Result;
use crate::newsroom::article;
use crate::newsroom::knowledge::anchor::{Anchor, HEADLINE, Passage, STANDFIRST};
use crate::newsroom::knowledge::record::{self, By, New, Record, Sort, State};
use crate::newsroom::knowledge::thing::{self, NewMention, Spot};
use crate::newsroom::knowledge::{figure, moment, quote};

/// The first passages of a text, which tell what it is about.
const LEAD: usize = 1;

/// A story while its rows are written.
pub struct Story<'s> {
    /// Path of what says it.
    pub file: &'s str,
    /// Its article.
    pub article: i64,
    /// Since when what is new in it is known.
    pub since: Millis,
    /// Its words.
    pub passages: Vec<Passage>,
    /// What is kept of it.
    pub records: Vec<Record>,
}

impl Story<'_> {
    /// The record of a row: of its sort, at its words.
    pub fn record(&self, sort: Sort, anchor: &Anchor) -> Option<&Record> {
        let mut records = self.records.iter().filter(|record| record.sort == sort);
        records.find(|record| record.anchor == *anchor)
    }

    /// The record with these words, wherever they were.
    pub fn with_words(&self, sort: Sort, words: &str) -> Option<&Record> {
        let mut records = self.records.iter().filter(|record| record.sort == sort);
        records.find(|record| record.anchor.words == words)
    }

    /// A rejected record with these words that is where they no longer are: through revisions only the
    /// others are followed.
    fn rejected(&self, sort: Sort, words: &str) -> Option<&Record> {
        let mut records = self.records.iter().filter(|record| record.sort == sort);
        records.find(|record| {
            record.state == State::Rejected
                && record.anchor.words == words
                && stands::number(&record.anchor, &self.passages).is_none()
        })
    }

    fn anchor(&self, row: &Row) -> Option<Anchor> {
        let former = row.fate.as_ref().and_then(|fate| fate.former.as_ref());
        stands::place(&row.words, &self.passages).or_else(|| {
            former.map(|(block, nth)| Anchor {
                block: block.clone(),
                words: row.words.text.value.clone(),
                nth: *nth,
            })
        })
    }

    fn spot(&self, anchor: &Anchor) -> Spot {
        if anchor.block == HEADLINE {
            return Spot::Headline;
        }
        let texts = self.passages.iter();
        let mut texts =
            texts.filter(|passage| ![HEADLINE, STANDFIRST].contains(&passage.id.as_str()));
        let is_first = texts
            .by_ref()
            .take(LEAD)
            .any(|passage| passage.id == anchor.block);
        match is_first || anchor.block == STANDFIRST {
            true => Spot::Lead,
            false => Spot::Body,
        }
    }
}

impl Scribe<'_> {
    /// Writes the rows of a story, and rejects those that the file has no longer.
    pub(super) async fn write_rows(
        &mut self,
        tx: &mut Tx,
        (file, article, since): (&str, i64, Millis),
        (said, former): (&Said, Option<&Said>),
    ) -> Result<()> {
        let Some((_, wanted)) = article::newest(&mut *tx, article).await? else {
            return Ok(());
        };
        let content = wanted.content;
        let mut story = Story {
            file,
            article,
            since,
            passages: stands::passages(&content.wording, &content.document),
            records: record::of_article(&mut *tx, article).await?,
        };
        let work = self.write_all_rows(tx, &mut story, (said, former));
        record::together(Box::pin(work)).await?;
        record::look(tx, article).await
    }

    async fn write_all_rows(
        &mut self,
        tx: &mut Tx,
        story: &mut Story<'_>,
        (said, former): (&Said, Option<&Said>),
    ) -> Result<()> {
        for row in &said.rows {
            let former = former.and_then(|former| same_row(former, row));
            self.write_row(tx, story, (row, former)).await?;
        }
        let gone = former.map(|former| &former.rows).into_iter().flatten();
        let is_gone = |row: &&Row| same_row(said, row).is_none() && !is_corrected(said, row);
        for row in gone.filter(is_gone) {
            self.reject(tx, story, row).await?;
        }
        Ok(())
    }

    async fn write_row(
        &mut self,
        tx: &mut Tx,
        story: &mut Story<'_>,
        (row, former): (&Row, Option<&Row>),
    ) -> Result<()> {
        let Some(anchor) = story.anchor(row) else {
            return Ok(());
        };
        let wanted = self.facts(tx, &row.what).await?;
        let sort = row.what.sort();
        let known = story.record(sort, &anchor);
        let known = known.or_else(|| story.rejected(sort, &anchor.words));
        let known = known.cloned();
        let id = match known {
            None => {
                let id = self.add_row(tx, story, (row, &anchor), &wanted).await?;
                story.records.extend(record::by_id(&mut *tx, id).await?);
                id
            }
            Some(known) => {
                let id = known.id;
                self.change_row(tx, story, (row, former), (&known, wanted))
                    .await?;
                id
            }
        };
        self.remember(story.article, id, row);
        if let What::Figure(figure) = &row.what
            && let Some(corrects) = &figure.corrects
        {
            self.correct(tx, story, (id, &anchor), corrects).await?;
        }
        Ok(())
    }

    async fn add_row(
        &mut self,
        tx: &mut Tx,
        story: &Story<'_>,
        (row, anchor): (&Row, &Anchor),
        facts: &Facts,
    ) -> Result<i64> {
        let state = state_of(row);
        let is_open = matches!(state, State::Suggested | State::Rejected);
        let new = New {
            id: self.app.ids.next(self.now),
            article: story.article,
            anchor: anchor.clone(),
            state: if is_open {
                State::Suggested
            } else {
                State::Confirmed
            },
            made_by: row.fate.as_ref().map_or(By::Import, made_by),
            confidence: row.fate.as_ref().map_or(100, |fate| fate.confidence),
            decided_by: (!is_open).then_some(IMPORT),
            now: story.since,
        };
        match facts {
            Facts::Mention(thing) => {
                let kind = match thing {
                    Some(thing) => thing::by_id(&mut *tx, *thing)
                        .await?
                        .map(|thing| thing.kind),
                    None => None,
                };
                let (name, guess) = match &row.what {
                    What::Mention(said) => (said.name.as_str(), said.guess),
                    What::Moment(_) | What::Figure(_) | What::Quote(_) => ("", None),
                };
                let words = anchor.words.as_str();
                let name = if name.is_empty() { words } else { name };
                let mention = NewMention {
                    thing: *thing,
                    name: name.to_owned(),
                    kind: guess.or(kind),
                    spot: story.spot(anchor),
                };
                thing::add_mention(tx, &new, &mention).await?;
            }
            Facts::Moment(facts) => moment::add(tx, &new, facts).await?,
            Facts::Figure(facts) => figure::add(tx, &new, facts).await?,
            Facts::Quote(facts) => quote::add(tx, &new, facts).await?,
        }
        if state == State::Rejected {
            self.decide(tx, new.id, state).await?;
        }
        self.decree(tx, new.id, row).await?;
        self.changed += 1;
        Ok(new.id)
    }

    /// Makes a record what the file says, unless staff had it last.
    async fn change_row(
        &mut self,
        tx: &mut Tx,
        story: &Story<'_>,
        (row, former): (&Row, Option<&Row>),
        (known, wanted): (&Record, Facts),
    ) -> Result<()> {
        let Some(kept) = Facts::of(tx, known).await? else {
            return Ok(());
        };
        let kept = kept.sorted();
        let wanted = wanted.with_links_of(&kept);
        let state = state_of(row);
        // A row is stale because its words do not stand, and no decision makes them.
        let stands = stands::place(&row.words, &story.passages).is_some();
        let has_state = known.state == state || known.state == State::Stale && !stands;
        let is_decided_by_staff = known.decided_by.is_some_and(|by| by != IMPORT);
        if wanted == kept && has_state {
            return match is_decided_by_staff {
                true => Ok(()),
                false => self.decree(tx, known.id, row).await,
            };
        }
        let said = match former {
            Some(former) => Some(self.facts(tx, &former.what).await?.with_links_of(&kept)),
            None => None,
        };
        let is_staffs = is_decided_by_staff
            || known.decided_by.is_some() && said.is_some_and(|said| said != kept);
        if is_staffs {
            self.keep(story.file, &known.anchor.words);
            return Ok(());
        }
        let seen = (known.id, known.version);
        if wanted != kept {
            let written = match &wanted {
                Facts::Mention(None) => return Ok(()),
                Facts::Mention(Some(thing)) => thing::assign(tx, seen, *thing).await?,
                Facts::Moment(facts) => moment::change(tx, seen, facts).await?,
                Facts::Figure(facts) => figure::change(tx, seen, facts).await?,
                Facts::Quote(facts) => quote::change(tx, seen, facts).await?,
            };
            if !written.is_done() {
                self.keep(story.file, &known.anchor.words);
                return Ok(());
            }
        }
        if !has_state {
            self.decide(tx, known.id, state).await?;
        }
        self.decree(tx, known.id, row).await?;
        self.changed += 1;
        Ok(())
    }

    /// Rejects a row that the file has no longer, unless staff have decided about it.
    async fn reject(&mut self, tx: &mut Tx, story: &Story<'_>, row: &Row) -> Result<()> {
        let anchor = story.anchor(row);
        let known = match &anchor {
            Some(anchor) => story.record(row.what.sort(), anchor),
            None => story.with_words(row.what.sort(), &row.words.text.value),
        };
        let Some(known) = known.filter(|known| known.state != State::Rejected) else {
            return Ok(());
        };
        if known.decided_by != Some(IMPORT) {
            self.keep(story.file, &known.anchor.words);
            return Ok(());
        }
        self.decide(tx, known.id, State::Rejected).await?;
        self.changed += 1;
        Ok(())
    }
}

/// The row of the same sort at the same words.
fn same_row<'s>(said: &'s Said, row: &Row) -> Option<&'s Row> {
    let is_same = |other: &&Row| {
        let (one, other_words) = (&row.words, &other.words);
        other.what.sort() == row.what.sort()
            && other_words.nth == one.nth
            && other_words.text.value == one.text.value
    };
    said.rows.iter().find(is_same)
}

/// Whether another row says that this one was wrong.
fn is_corrected(said: &Said, row: &Row) -> bool {
    said.rows.iter().any(|other| match &other.what {
        What::Figure(figure) => {
            let corrects = figure.corrects.as_ref();
            corrects.is_some_and(|wrong| wrong.words.value == row.words.text.value)
        }
        What::Mention(_) | What::Moment(_) | What::Quote(_) => false,
    })
}

/// What a row says of itself. That it was stale is no decision: it was confirmed.
fn state_of(row: &Row) -> State {
    match row.fate.as_ref().map(|fate| fate.state) {
        None | Some(State::Confirmed | State::Stale) => State::Confirmed,
        Some(State::Suggested) => State::Suggested,
        Some(State::Rejected) => State::Rejected,
    }
}

fn made_by(fate: &Fate) -> By {
    match fate.by.strip_prefix(RULE) {
        Some(rule) => By::Rule(rule.to_owned()),
        None if fate.by == "staff" => By::Staff(IMPORT),
        None => By::Import,
    }
}
