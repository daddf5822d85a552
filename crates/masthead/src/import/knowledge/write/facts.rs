//! What a row says, as it is kept: with ids instead of slugs and names.
use db::Tx;

use super::super::said::{Figure, Moment, Quote, What, Who};
use super::Scribe;
use crate::ground::error::Result;
use crate::import::fields::At;
use crate::newsroom::knowledge::moment::Role;
use crate::newsroom::knowledge::record::Record;
use crate::newsroom::knowledge::{figure, moment, quote, record, thing};

/// What is kept of a record beside its words.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    /// The thing that is named.
    Mention(Option<i64>),
    /// A moment.
    Moment(moment::Facts),
    /// A figure.
    Figure(figure::Facts),
    /// A quotation.
    Quote(quote::Facts),
}

impl Facts {
    /// What is kept of a record now.
    pub async fn of(tx: &mut Tx, record: &Record) -> Result<Option<Self>> {
        Ok(match record.sort {
            record::Sort::Mention => {
                let mentions = thing::mentions_of(&mut *tx, record.article).await?;
                let own = mentions
                    .iter()
                    .find(|mention| mention.record.id == record.id);
                own.map(|mention| Self::Mention(mention.thing))
            }
            record::Sort::Moment => moment::facts(&mut *tx, record.id).await?.map(Self::Moment),
            record::Sort::Figure => figure::facts(&mut *tx, record.id).await?.map(Self::Figure),
            record::Sort::Quote => quote::facts(&mut *tx, record.id).await?.map(Self::Quote),
        })
    }

    /// With the links to other rows that are kept: those are written last.
    pub fn with_links_of(self, kept: &Self) -> Self {
        match (self, kept) {
            (Self::Moment(facts), Self::Moment(kept)) => Self::Moment(moment::Facts {
                same_as: kept.same_as,
                ..facts
            }),
            (Self::Quote(facts), Self::Quote(kept)) => Self::Quote(quote::Facts {
                moment: kept.moment,
                ..facts
            }),
            (facts, _) => facts,
        }
    }

    /// The same, with what it is about in one order.
    pub fn sorted(mut self) -> Self {
        match &mut self {
            Self::Moment(facts) => facts.things.sort_by_key(|(id, role)| (role.word(), *id)),
            Self::Figure(facts) => facts.things.sort_unstable(),
            Self::Mention(_) | Self::Quote(_) => {}
        }
        self
    }
}

impl Scribe<'_> {
    /// What a row of a file says.
    pub(super) async fn facts(&mut self, tx: &mut Tx, what: &What) -> Result<Facts> {
        let facts = match what {
            What::Mention(mention) => {
                let thing = self.optional(tx, mention.thing.as_ref()).await?;
                Facts::Mention(thing)
            }
            What::Moment(moment) => Facts::Moment(self.moment(tx, moment).await?),
            What::Figure(figure) => Facts::Figure(self.figure(tx, figure).await?),
            What::Quote(quote) => Facts::Quote(self.quote(tx, quote).await?),
        };
        Ok(facts.sorted())
    }

    async fn optional(&mut self, tx: &mut Tx, name: Option<&At<String>>) -> Result<Option<i64>> {
        match name {
            Some(name) => self.thing(tx, &name.value).await,
            None => Ok(None),
        }
    }

    async fn all(&mut self, tx: &mut Tx, names: &[At<String>]) -> Result<Vec<i64>> {
        let mut ids = Vec::with_capacity(names.len());
        for name in names {
            if let Some(id) = self.thing(tx, &name.value).await?
                && !ids.contains(&id)
            {
                ids.push(id);
            }
        }
        Ok(ids)
    }

    /// The thing, and the words for it: those that are said, else as it was written.
    async fn who(&mut self, tx: &mut Tx, who: &Who) -> Result<(Option<i64>, String)> {
        let Some(name) = &who.name else {
            return Ok((None, who.words.clone()));
        };
        let id = self.thing(tx, &name.value).await?;
        let words = match (who.words.as_str(), id) {
            ("", None) => name.value.clone(),
            (words, _) => words.to_owned(),
        };
        Ok((id, words))
    }

    async fn moment(&mut self, tx: &mut Tx, said: &Moment) -> Result<moment::Facts> {
        let mut facts = moment::Facts::new(&said.title, &said.date, said.kind);
        let (counter, counted_words) = self.who(tx, &said.counted_by).await?;
        facts.place = self.optional(tx, said.place.as_ref()).await?;
        facts.weight = said.weight;
        facts.series = self.optional(tx, said.series.as_ref()).await?;
        facts.ordinal = said.number;
        facts.ordinal_said_by = match (counted_words.as_str(), counter) {
            ("", Some(counter)) => {
                let counter = thing::by_id(&mut *tx, counter).await?;
                counter.map(|counter| counter.name).unwrap_or_default()
            }
            (words, _) => words.to_owned(),
        };
        facts.counter = counter;
        facts.is_plan = said.is_plan;
        facts.is_default = said.is_default;
        let with = self.all(tx, &said.with).await?.into_iter();
        let about = self.all(tx, &said.about).await?.into_iter();
        let with = with.map(|id| (id, Role::TookPart));
        facts.things = with.chain(about.map(|id| (id, Role::About))).collect();
        Ok(facts)
    }

    async fn figure(&mut self, tx: &mut Tx, said: &Figure) -> Result<figure::Facts> {
        let mut facts = figure::Facts::new(said.value.clone(), &said.unit);
        let (source, source_text) = self.who(tx, &said.source).await?;
        facts.value_high.clone_from(&said.high);
        facts.currency.clone_from(&said.currency);
        facts.qualifier.clone_from(&said.qualifier);
        facts.measure = self.optional(tx, said.measure.as_ref()).await?;
        facts.period.clone_from(&said.period);
        facts.as_of.clone_from(&said.as_of);
        facts.source_text = source_text;
        facts.source = source;
        facts.source_url.clone_from(&said.source_url);
        facts.things = self.all(tx, &said.about).await?;
        Ok(facts)
    }

    async fn quote(&mut self, tx: &mut Tx, said: &Quote) -> Result<quote::Facts> {
        let (speaker, speaker_text) = self.who(tx, &said.speaker).await?;
        Ok(quote::Facts {
            speaker,
            speaker_text,
            occasion: said.occasion.clone(),
            moment: None,
            kind: said.kind,
            language: said.language.clone(),
        })
    }
}
