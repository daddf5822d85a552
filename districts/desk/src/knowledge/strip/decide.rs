//! What somebody decided at the strip becomes records of the story. Those of a draft are public when the
//! story is published and their words stand in it.
use std::collections::HashMap;

use db::Tx;
use serde::Deserialize;

use super::Sort;
use super::counting::tally;
use super::names::NEW;
use super::offer::{ACCEPTED, Item, Offer, REJECTED, seen};
use crate::Desk;
use ground::error::Result;
use ground::written::Written;
use newsroom::knowledge::anchor::{Anchor, HEADLINE, STANDFIRST};
use newsroom::knowledge::record::{self, By, New, Record, State};
use newsroom::knowledge::storyline::{self, ItemKind};
use newsroom::knowledge::thing::{self, Form, Kind, Name, NewMention, Privacy, Spot, Thing};
use newsroom::strip;

/// The rule by which a role is named beside a person: who is named without one is private at first.
const TITLED: &str = "title";
/// A decision as the script and the form send it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Decision {
    /// The key of the suggestion.
    pub key: String,
    /// `accept`, `reject`, or `open` to take a decision back.
    pub deed: String,
    /// The kind of a new thing.
    pub kind: String,
    /// Which thing is meant.
    pub chosen: String,
    /// The words, where others were taken.
    pub words: String,
    /// What a figure measures, or the series of a moment, by name.
    pub measure: String,
    /// Who speaks or counts.
    pub speaker: String,
    /// The records that were seen.
    pub seen: String,
}

/// How long somebody was at the strip, and with how many keys.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Visit {
    /// Milliseconds, without pauses.
    pub ms: i64,
    /// Keys that were pressed.
    pub keys: i64,
}

/// What a decision needs of the story.
pub(super) struct Deciding<'a> {
    pub desk: &'a Desk,
    pub article: i64,
    pub offer: &'a Offer,
    /// Things that were made by decisions before it, by their names.
    pub made: HashMap<String, i64>,
}

/// Applies decisions about a story that were made over these suggestions. Overtaken, and nothing is done,
/// where one of them was made over something else.
///
/// # Errors
/// When the database does not answer.
pub async fn apply(
    desk: &Desk,
    article: i64,
    offer: &Offer,
    (decisions, visit): (&[Decision], Option<Visit>),
) -> Result<Written> {
    let mut pairs = Vec::new();
    for decision in decisions {
        let item = offer.items.iter().find(|item| item.key == decision.key);
        match item.filter(|item| item.seen == decision.seen) {
            Some(item) => pairs.push((item, decision)),
            None => return Ok(Written::Overtaken),
        }
    }
    let now = desk.app.clock.now();
    desk.save(async |tx| {
        let records = record::of_article(&mut *tx, article).await?;
        let versions: Vec<(i64, i64)> = records.iter().map(|one| (one.id, one.version)).collect();
        if versions != offer.records {
            return Ok(Written::Overtaken);
        }
        let mut deciding = Deciding {
            desk,
            article,
            offer,
            made: HashMap::new(),
        };
        // Names first: who speaks may be one of them.
        let mut ordered = pairs.clone();
        ordered.sort_by_key(|(item, _)| item.sort);
        for (item, decision) in ordered {
            deciding.take(tx, item, decision).await?;
        }
        if let Some(visit) = visit.filter(|visit| visit.ms > 0) {
            strip::visited(tx, article, (visit.keys, visit.ms), now).await?;
        }
        if !pairs.is_empty() {
            tally(tx, article, offer, now).await?;
            let subject = format!("article:{article}");
            desk.log(tx, "article.knowledge", subject, &detail(&pairs))
                .await?;
        }
        Ok(Written::Done)
    })
    .await
}

/// What was decided, for the log.
fn detail(pairs: &[(&Item, &Decision)]) -> String {
    let sign = |deed: &str| match deed {
        "accept" => "✓",
        "reject" => "✕",
        _ => "◇",
    };
    let said = pairs.iter().take(20);
    let said = said.map(|(item, decision)| format!("{} {}", sign(&decision.deed), item.label));
    said.collect::<Vec<_>>().join(", ")
}

impl Deciding<'_> {
    async fn take(&mut self, tx: &mut Tx, item: &Item, decision: &Decision) -> Result<()> {
        let state = match decision.deed.as_str() {
            "accept" => State::Confirmed,
            "reject" => State::Rejected,
            _ => State::Suggested,
        };
        match item.sort {
            Sort::Storyline => self.storyline(tx, item, state).await,
            _ if item.records.is_empty() && state == State::Suggested => Ok(()),
            // Which of two things is meant is asked, never guessed.
            Sort::Name if item.asks && decision.chosen.is_empty() && state == State::Confirmed => {
                Ok(())
            }
            Sort::Name => self.name(tx, item, (decision, state)).await,
            Sort::Figure => self.figure(tx, item, (decision, state)).await,
            Sort::Quote => self.quote(tx, item, (decision, state)).await,
            Sort::Moment => self.moment(tx, item, (decision, state)).await,
        }
    }

    /// A record that is new.
    pub(super) fn record(
        &self,
        anchor: Anchor,
        (item, state): (&Item, State),
        rule: Option<&str>,
    ) -> New {
        let (now, me) = (self.desk.app.clock.now(), self.desk.viewer.reader.id);
        New {
            id: self.desk.next_id(),
            article: self.article,
            anchor,
            state,
            made_by: match rule {
                Some(rule) => By::Rule(format!("{rule}/1")),
                None => By::Staff(me),
            },
            confidence: self.confidence(item),
            decided_by: Some(me),
            now,
        }
    }

    fn confidence(&self, item: &Item) -> i64 {
        match item.sort {
            Sort::Name => {
                let name = self.offer.read.reading.names.get(item.place);
                name.map_or(100, |name| i64::from(name.confidence))
            }
            _ => 90,
        }
    }

    /// The anchor of an item with the words that somebody took: those that overlap with the words that were
    /// suggested. Whether they are others.
    pub(super) fn anchor(&self, item: &Item, decision: &Decision) -> Option<(Anchor, bool)> {
        let view = item.anchors.first()?;
        let own = Anchor {
            block: view.block.clone(),
            words: view.words.clone(),
            nth: view.nth,
        };
        let words = decision.words.trim();
        if words.is_empty() || words == own.words {
            return Some((own, false));
        }
        let text = self.offer.read.text(&own.block);
        let (start, _) = text.match_indices(&own.words).nth(own.nth)?;
        let end = start + own.words.len();
        let mut all = text.match_indices(words).enumerate();
        let found = all.find(|(_, (at, _))| *at < end && start < at + words.len());
        Some(match found {
            Some((nth, _)) => {
                let words = words.to_owned();
                (Anchor { words, nth, ..own }, true)
            }
            None => (own, false),
        })
    }

    /// Brings records that are there to a state, each as it is now.
    pub(super) async fn decide(&self, tx: &mut Tx, id: i64, state: State) -> Result<()> {
        let by = (self.desk.viewer.reader.id, self.desk.app.clock.now());
        let Some(now) = record::by_id(&mut *tx, id).await? else {
            return Ok(());
        };
        if now.state != state {
            let written = record::decide(tx, (id, now.version), state, by).await?;
            debug_assert!(written.is_done(), "the version is that of this transaction");
        }
        Ok(())
    }

    async fn storyline(&self, tx: &mut Tx, item: &Item, state: State) -> Result<()> {
        let Some(line) = item
            .key
            .strip_prefix("l|")
            .and_then(|id| id.parse::<i64>().ok())
        else {
            return Ok(());
        };
        let now = self.desk.app.clock.now();
        strip::decline(tx, self.article, (line, state == State::Rejected)).await?;
        if state == State::Confirmed && item.state != ACCEPTED {
            let items = storyline::items(&mut *tx, line).await?;
            let entry = storyline::Item {
                kind: ItemKind::Article,
                id: self.article,
                position: items.last().map_or(0, |last| last.position + 1),
                is_pinned: false,
                label: String::new(),
                added_at: now,
            };
            storyline::put(tx, line, &entry, now).await?;
        } else if state != State::Confirmed && item.state == ACCEPTED {
            let entry = (ItemKind::Article, self.article);
            let taken = storyline::take_out(tx, line, entry, now).await?;
            debug_assert!(
                taken.is_done() || item.state != REJECTED,
                "it was in the storyline"
            );
        }
        Ok(())
    }

    async fn name(
        &mut self,
        tx: &mut Tx,
        item: &Item,
        (decision, state): (&Decision, State),
    ) -> Result<()> {
        let Some(name) = self.offer.read.reading.names.get(item.place) else {
            return Ok(());
        };
        let (rule, name) = (name.rule, name.name.clone());
        let thing = match state {
            State::Confirmed => Some(self.thing(tx, item, (decision, rule)).await?),
            _ => None,
        };
        for (id, _) in &item.records {
            if let (Some(thing), Some(now)) = (thing, record::by_id(&mut *tx, *id).await?) {
                let assigned = thing::assign(tx, (*id, now.version), thing).await?;
                debug_assert!(
                    assigned.is_done(),
                    "the version is that of this transaction"
                );
            }
            self.decide(tx, *id, state).await?;
        }
        if !item.records.is_empty() {
            return Ok(());
        }
        let kind = Kind::parse(&decision.kind).or(Kind::parse(&item.kind));
        let is_changed = kind.map(Kind::word) != Some(item.kind.as_str())
            || (!decision.chosen.is_empty() && decision.chosen != item.chosen);
        for (anchor, spot, has_changed) in self.spots(item, decision, state) {
            let rule = (!is_changed && !has_changed).then_some(rule);
            let new = self.record(anchor, (item, state), rule);
            let mention = NewMention {
                thing,
                name: name.clone(),
                kind,
                spot,
            };
            thing::add_mention(tx, &new, &mention).await?;
        }
        Ok(())
    }

    /// Where a name is kept: in the headline, and where the text says it first.
    fn spots(&self, item: &Item, decision: &Decision, state: State) -> Vec<(Anchor, Spot, bool)> {
        let name = self.offer.read.reading.names.get(item.place);
        let mentions = name.map_or(&[][..], |name| name.mentions.as_slice());
        let lead = self.offer.read.passages.iter();
        let lead = lead.map(|one| one.id.as_str());
        let lead = lead.clone().find(|id| ![HEADLINE, STANDFIRST].contains(id));
        let spot = |block: &str| match block {
            HEADLINE => Spot::Headline,
            STANDFIRST => Spot::Lead,
            block if Some(block) == lead => Spot::Lead,
            _ => Spot::Body,
        };
        let mut spots: Vec<(Anchor, Spot, bool)> = Vec::new();
        if let Some((anchor, is_other)) = self.anchor(item, decision) {
            let spot = spot(&anchor.block);
            spots.push((anchor, spot, is_other));
        }
        let is_in_headline = spots.first().is_some_and(|one| one.1 == Spot::Headline);
        let next = mentions.iter().find(|one| one.passage != HEADLINE);
        if let Some(next) = next.filter(|_| is_in_headline && state == State::Confirmed) {
            let anchor = Anchor {
                block: next.passage.clone(),
                words: next.words.clone(),
                nth: next.nth,
            };
            let spot = spot(&anchor.block);
            spots.push((anchor, spot, false));
        }
        spots
    }

    /// The thing that is meant: the one that was chosen, a known one of this name and kind, or a new one.
    async fn thing(
        &mut self,
        tx: &mut Tx,
        item: &Item,
        (decision, rule): (&Decision, &str),
    ) -> Result<i64> {
        let chosen = match decision.chosen.as_str() {
            "" => item.chosen.as_str(),
            chosen => chosen,
        };
        if let Ok(id) = chosen.parse::<i64>()
            && let Some(thing) = thing::root_of(&mut *tx, id).await?
        {
            return Ok(thing.id);
        }
        let kind = Kind::parse(&decision.kind).or(Kind::parse(&item.kind));
        let kind = kind.unwrap_or(Kind::Organisation);
        let words = decision.words.trim();
        let words = self
            .anchor(item, decision)
            .filter(|(_, is_other)| *is_other && !words.is_empty());
        let name = words.map_or_else(|| item.label.clone(), |(anchor, _)| anchor.words);
        if chosen != NEW
            && let Some(id) = known(tx, &name, kind).await?
        {
            return Ok(id);
        }
        let mut new = Thing::new(self.desk.next_id(), kind, &name, self.desk.app.clock.now());
        new.privacy = Privacy::by_default(kind, rule == TITLED, false);
        let made = thing::add(tx, new).await?;
        self.aliases(tx, item, &made).await?;
        self.made.insert(name, made.id);
        Ok(made.id)
    }

    /// The other names by which the story calls a new thing: somebody has just said that they are its own.
    async fn aliases(&self, tx: &mut Tx, item: &Item, thing: &Thing) -> Result<()> {
        let names = &self.offer.read.reading.names;
        let aliases = names
            .get(item.place)
            .map_or(&[][..], |name| name.aliases.as_slice());
        for alias in aliases.iter().filter(|alias| **alias != thing.name) {
            let is_surname = thing.kind == Kind::Person && thing.name.ends_with(alias.as_str());
            let name = Name {
                name: alias.clone(),
                language: String::new(),
                form: if is_surname {
                    Form::Surname
                } else {
                    Form::Short
                },
                auto: false,
                blocked: false,
            };
            thing::set_name(tx, thing.id, &name).await?;
        }
        Ok(())
    }

    /// The thing of a kind with this name, which is made where there is none.
    pub(super) async fn named(
        &self,
        tx: &mut Tx,
        name: &str,
        (kind, unit): (Kind, &str),
    ) -> Result<Option<i64>> {
        let name = name.trim();
        if name.is_empty() {
            return Ok(None);
        }
        if let Some(id) = known(tx, name, kind).await? {
            return Ok(Some(id));
        }
        let mut new = Thing::new(self.desk.next_id(), kind, name, self.desk.app.clock.now());
        unit.clone_into(&mut new.unit);
        Ok(Some(thing::add(tx, new).await?.id))
    }

    /// Gives a record other words, where somebody took others.
    pub(super) async fn move_to(
        &self,
        tx: &mut Tx,
        id: i64,
        (is_other, anchor): (bool, &Anchor),
    ) -> Result<()> {
        let now: Option<Record> = record::by_id(&mut *tx, id).await?;
        if let Some(now) = now.filter(|now| is_other && now.anchor.words != anchor.words) {
            let written = record::settle(tx, (id, now.version), Some(anchor)).await?;
            debug_assert!(written.is_done(), "the version is that of this transaction");
        }
        Ok(())
    }
}

/// The one thing of this name and kind.
pub(super) async fn known(tx: &mut Tx, name: &str, kind: Kind) -> Result<Option<i64>> {
    let mut named = thing::named(&mut *tx, name).await?;
    named.retain(|thing| thing.kind == kind);
    Ok(match named.as_slice() {
        [one] => Some(one.id),
        _ => None,
    })
}

/// Confirms, for a story that is being published, the known names of which nobody has to be asked and of
/// which nothing was decided.
///
/// # Errors
/// When the database does not answer.
pub async fn known_names(desk: &Desk, tx: &mut Tx, (article, offer): (i64, &Offer)) -> Result<()> {
    let records = record::of_article(&mut *tx, article).await?;
    let versions: Vec<(i64, i64)> = records.iter().map(|one| (one.id, one.version)).collect();
    if versions != offer.records {
        return Ok(());
    }
    let mut deciding = Deciding {
        desk,
        article,
        offer,
        made: HashMap::new(),
    };
    let plain = offer
        .items
        .iter()
        .filter(|item| item.known && item.records.is_empty());
    for item in plain {
        let decision = Decision {
            key: item.key.clone(),
            deed: "accept".to_owned(),
            seen: seen(&item.records),
            ..Decision::default()
        };
        deciding.take(tx, item, &decision).await?;
    }
    Ok(())
}
