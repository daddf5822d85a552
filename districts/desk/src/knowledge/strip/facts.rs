//! What is said of a figure, a quotation and a moment that somebody decided about.
use db::Tx;

use super::decide::{Deciding, Decision};
use super::offer::Item;
use super::sayings::{NAME, THING};
use ground::error::Result;
use newsroom::knowledge::figure;
use newsroom::knowledge::moment::{self, Role};
use newsroom::knowledge::quote;
use newsroom::knowledge::record::{self, State};
use newsroom::knowledge::thing::{self, Kind};
use newsroom::strip;

/// Letters of a moment's title.
const TITLE: usize = 200;

impl Deciding<'_> {
    /// Keeps a figure, or what was decided about one.
    pub(super) async fn figure(
        &self,
        tx: &mut Tx,
        item: &Item,
        (decision, state): (&Decision, State),
    ) -> Result<()> {
        let figure = self.offer.read.reading.figures.get(item.place);
        let facts = figure.and_then(strip::figure_facts);
        let (Some(mut facts), Some((anchor, is_other))) = (facts, self.anchor(item, decision))
        else {
            return Ok(());
        };
        if state == State::Confirmed {
            let unit = strip::unit_of(&facts).to_owned();
            facts.measure = self
                .named(tx, &decision.measure, (Kind::Measure, &unit))
                .await?;
            facts.things = self.about(tx, facts.measure, &decision.measure).await?;
        }
        let is_changed = is_other || decision.measure.trim() != item.measure;
        let Some((id, _)) = item.records.first().copied() else {
            let new = self.record(anchor, (item, state), (!is_changed).then_some("figure"));
            return figure::add(tx, &new, &facts).await;
        };
        if let (State::Confirmed, Some(before)) = (state, figure::facts(&mut *tx, id).await?) {
            let measure = facts.measure.or(before.measure);
            let things = match before.things.as_slice() {
                [] => facts.things,
                known => known.to_vec(),
            };
            let wanted = figure::Facts {
                measure,
                things,
                ..before.clone()
            };
            if wanted != before {
                let version = version(tx, id).await?;
                let written = figure::change(tx, (id, version), &wanted).await?;
                debug_assert!(written.is_done(), "the version is that of this transaction");
            }
        }
        self.move_to(tx, id, (is_other, &anchor)).await?;
        self.decide(tx, id, state).await
    }

    /// What a figure of a measure is about: as the newest figure of it is, else the known things that its
    /// name names.
    async fn about(&self, tx: &mut Tx, measure: Option<i64>, name: &str) -> Result<Vec<i64>> {
        let Some(measure) = measure else {
            return Ok(Vec::new());
        };
        let past = figure::of_measure(&self.desk.app.db, measure).await?;
        if let Some(last) = past.first()
            && let Some(facts) = figure::facts(&mut *tx, last.id).await?
        {
            return Ok(facts.things);
        }
        let names = self.offer.read.reading.names.iter();
        let mut things: Vec<i64> = names
            .filter(|one| one.ids.len() == 1 && name.contains(&one.name))
            .map(|one| one.ids[0].cast_signed())
            .collect();
        things.extend(
            self.made
                .iter()
                .filter(|(one, _)| name.contains(*one))
                .map(|(_, id)| *id),
        );
        things.sort_unstable();
        things.dedup();
        Ok(things)
    }

    /// Who was chosen: a known thing, and the name.
    async fn who(&self, tx: &mut Tx, value: &str) -> Result<(Option<i64>, String)> {
        if let Some(id) = value.strip_prefix(THING).and_then(|id| id.parse().ok()) {
            let thing = thing::root_of(&mut *tx, id).await?;
            let name = thing
                .as_ref()
                .map_or_else(String::new, |thing| thing.name.clone());
            return Ok((thing.map(|thing| thing.id), name));
        }
        let Some(name) = value.strip_prefix(NAME) else {
            return Ok((None, String::new()));
        };
        let mut id = self.made.get(name).copied();
        if id.is_none() {
            let named = thing::named(&mut *tx, name).await?;
            id = Some(named)
                .filter(|all| all.len() == 1)
                .map(|all| all[0].id);
        }
        Ok((id, name.to_owned()))
    }

    /// Keeps a quote, or what was decided about one.
    pub(super) async fn quote(
        &self,
        tx: &mut Tx,
        item: &Item,
        (decision, state): (&Decision, State),
    ) -> Result<()> {
        let quote = self.offer.read.reading.quotes.get(item.place);
        let (Some(quote), Some((anchor, is_other))) = (quote, self.anchor(item, decision)) else {
            return Ok(());
        };
        let (speaker, speaker_text) = self.who(tx, &decision.speaker).await?;
        let facts = quote::Facts {
            speaker,
            speaker_text,
            ..strip::quote_facts(quote)
        };
        let is_changed = is_other || decision.speaker != item.speaker;
        let Some((id, _)) = item.records.first().copied() else {
            let new = self.record(anchor, (item, state), (!is_changed).then_some("quote"));
            return quote::add(tx, &new, &facts).await;
        };
        if let (true, State::Confirmed, Some(before)) =
            (is_changed, state, quote::facts(&mut *tx, id).await?)
        {
            let wanted = quote::Facts {
                speaker: facts.speaker,
                speaker_text: facts.speaker_text,
                ..before
            };
            let version = version(tx, id).await?;
            let written = quote::change(tx, (id, version), &wanted).await?;
            debug_assert!(written.is_done(), "the version is that of this transaction");
        }
        self.move_to(tx, id, (is_other, &anchor)).await?;
        self.decide(tx, id, state).await
    }

    /// Keeps a moment, or what was decided about one.
    pub(super) async fn moment(
        &self,
        tx: &mut Tx,
        item: &Item,
        (decision, state): (&Decision, State),
    ) -> Result<()> {
        let found = self.offer.read.reading.moments.get(item.place);
        let (Some(found), Some((anchor, is_other))) = (found, self.anchor(item, decision)) else {
            return Ok(());
        };
        if let Some((id, _)) = item.records.first().copied() {
            self.move_to(tx, id, (is_other, &anchor)).await?;
            return self.decide(tx, id, state).await;
        }
        let title: String = anchor.words.chars().take(TITLE).collect();
        let mut facts = moment::Facts::new(&title, &found.edtf, strip::moment_kind(found));
        let things = self.parts(tx, &found.anchor).await?;
        facts.things = things.into_iter().map(|id| (id, Role::TookPart)).collect();
        let (counter, said_by) = self.who(tx, &decision.speaker).await?;
        // Which one it was is worth nothing without who counts so.
        if let (State::Confirmed, Some(ordinal), false) = (state, found.ordinal, said_by.is_empty())
        {
            facts.ordinal = Some(i64::from(ordinal));
            facts.ordinal_said_by = said_by;
            facts.counter = counter;
            facts.series = self
                .named(tx, &decision.measure, (Kind::Series, ""))
                .await?;
        }
        if facts.fault().is_some() {
            return Ok(());
        }
        let rule = (!is_other).then_some("moment");
        let new = self.record(anchor, (item, state), rule);
        moment::add(tx, &new, &facts).await
    }

    /// The things in the words of a moment: those that are known, and those that were confirmed.
    async fn parts(&self, tx: &mut Tx, anchor: &sense::Anchor) -> Result<Vec<i64>> {
        let is_in = |at: &sense::Anchor| {
            at.passage == anchor.passage
                && at.bytes.start >= anchor.bytes.start
                && at.bytes.end <= anchor.bytes.end
        };
        let names = self.offer.read.reading.names.iter();
        let mut things = Vec::new();
        for name in names.filter(|name| name.mentions.iter().any(is_in)) {
            match name.ids.as_slice() {
                [id] => things.push(id.cast_signed()),
                [] => {
                    let made = self.made.get(&name.name).copied();
                    let named = thing::named(&mut *tx, &name.name).await?;
                    let only = Some(named)
                        .filter(|all| all.len() == 1)
                        .map(|all| all[0].id);
                    things.extend(made.or(only));
                }
                _ => {}
            }
        }
        things.sort_unstable();
        things.dedup();
        Ok(things)
    }
}

/// The version of a record in this transaction.
async fn version(tx: &mut Tx, id: i64) -> Result<i64> {
    let record = record::by_id(&mut *tx, id).await?;
    Ok(record.map_or(0, |record| record.version))
}
