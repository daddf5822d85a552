//! Figures: a value as it was written, of what, for when, and who counted. Two sources are two figures;
//! none is ever the average of others. What was withdrawn stays, with its reason, and is current no more.
mod history;
mod store;

use db::{Db, Executor, Tx, Written};
use serde::{Deserialize, Serialize};

pub use self::history::{Count, Period, periods};
use super::decimal::Decimal;
use super::record::{self, New, Sort};
use super::{Fault, edtf};
use ground::clock::Millis;
use ground::error::{Error, Result};

/// What is said of a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Its value, in units: 130.43 billion is 130430000000.
    pub value: Decimal,
    /// The upper end of a range.
    pub value_high: Option<Decimal>,
    /// Its unit or counted noun; empty for a bare number or money.
    pub unit: String,
    /// ISO 4217 code, for money.
    pub currency: String,
    /// `about`, `at least`, `up to`, `record` and so on; empty for none.
    pub qualifier: String,
    /// What it measures, a thing of the kind measure.
    pub measure: Option<i64>,
    /// For when it holds, as EDTF; empty where nobody says it.
    pub period: String,
    /// When it was counted, as EDTF; empty where nobody says it.
    pub as_of: String,
    /// Who counted, in words; empty where nobody says it.
    pub source_text: String,
    /// The same as a thing.
    pub source: Option<i64>,
    /// Where the source can be read.
    pub source_url: String,
    /// What it is about.
    pub things: Vec<i64>,
}

impl Facts {
    /// A value in a unit, and nothing more.
    pub fn new(value: Decimal, unit: &str) -> Self {
        Self {
            value,
            value_high: None,
            unit: unit.to_owned(),
            currency: String::new(),
            qualifier: String::new(),
            measure: None,
            period: String::new(),
            as_of: String::new(),
            source_text: String::new(),
            source: None,
            source_url: String::new(),
            things: Vec::new(),
        }
    }

    /// What is wrong with it.
    pub fn fault(&self) -> Option<Fault> {
        let is_date = |text: &str| text.is_empty() || edtf::bounds(text).is_some();
        if !is_date(&self.period) || !is_date(&self.as_of) {
            return Some(Fault::Date);
        }
        if self
            .value_high
            .as_ref()
            .is_some_and(|high| *high < self.value)
        {
            return Some(Fault::Range);
        }
        let is_link = |url: &str| url.starts_with("https://") || url.starts_with("http://");
        let is_wrong = !self.source_url.is_empty() && !is_link(&self.source_url);
        is_wrong.then_some(Fault::Source)
    }
}

/// What became of a figure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fate {
    /// The figure that is right instead.
    pub corrected_by: Option<i64>,
    /// Since when it is withdrawn.
    pub withdrawn_at: Option<Millis>,
    /// Why, as readers are told.
    pub withdrawn_reason: String,
}

impl Fate {
    /// Whether it still counts.
    pub fn is_current(&self) -> bool {
        self.corrected_by.is_none() && self.withdrawn_at.is_none()
    }
}

/// Adds a figure with its record.
///
/// # Errors
/// When a date is no EDTF, a range is upside down, or the address of the source is none.
pub async fn add(tx: &mut Tx, new: &New, facts: &Facts) -> Result<()> {
    Fault::check(facts.fault())?;
    store::insert(tx, new.id, facts).await?;
    link(tx, new.id, facts).await?;
    record::add(tx, new, Sort::Figure).await?;
    record::touch(tx, new.id).await
}

/// Says something else of a figure, in the version that was seen.
///
/// # Errors
/// What [`add`] says.
pub async fn change(tx: &mut Tx, (id, seen): (i64, i64), facts: &Facts) -> Result<Written> {
    Fault::check(facts.fault())?;
    // What it was about before shows it no more.
    record::touch(tx, id).await?;
    let written = record::raise(tx, (id, seen)).await?;
    if written.is_done() {
        store::update(tx, id, facts).await?;
        store::unlink(tx, id).await?;
        link(tx, id, facts).await?;
        record::touch(tx, id).await?;
    }
    Ok(written)
}

async fn link(tx: &mut Tx, id: i64, facts: &Facts) -> Result<()> {
    for thing in &facts.things {
        store::link(tx, id, *thing).await?;
    }
    Ok(())
}

/// What is said of the figure with this id.
pub async fn facts(mut on: impl Executor, id: i64) -> Result<Option<Facts>> {
    let Some(mut facts) = store::facts(&mut on, id).await? else {
        return Ok(None);
    };
    facts.things = store::things(on, id).await?;
    Ok(Some(facts))
}

/// What became of the figure with this id.
pub async fn fate(on: impl Executor, id: i64) -> Result<Option<Fate>> {
    Ok(store::fate(on, id).await?)
}

/// Says what became of a figure, in the version that was seen: another one is right instead, it is
/// withdrawn for a reason, or it counts again.
///
/// # Errors
/// When it is withdrawn without a reason, or corrected by itself.
pub async fn set_fate(tx: &mut Tx, (id, seen): (i64, i64), fate: &Fate) -> Result<Written> {
    if fate.withdrawn_at.is_some() && fate.withdrawn_reason.trim().is_empty() {
        return Err(Error::BadRequest("say why the figure is withdrawn"));
    }
    if fate.corrected_by == Some(id) {
        return Err(Error::BadRequest("a figure does not correct itself"));
    }
    let written = record::raise(tx, (id, seen)).await?;
    if written.is_done() {
        store::set_fate(tx, id, fate).await?;
        record::touch(tx, id).await?;
    }
    Ok(written)
}

/// A figure as the desk sees it: from any story, in any state but rejected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Past {
    /// Its id.
    pub id: i64,
    /// Where it stands.
    pub article: i64,
    /// What is said of it; without what it is about.
    pub facts: Facts,
    /// What became of it.
    pub fate: Fate,
    /// Whether its words still stand.
    pub is_stale: bool,
    /// When it was confirmed.
    pub decided_at: Option<Millis>,
}

/// Confirmed figures of a measure, the newest confirmed first, for the desk: what is shown to writers
/// of the number that they type. At most 200.
pub async fn of_measure(db: &Db, measure: i64) -> Result<Vec<Past>> {
    Ok(store::of_measure(db, measure).await?)
}
