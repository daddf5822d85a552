//! What the paywall is handed by those above it: the newsroom's terms with the calendar they go
//! by, and what follows elsewhere from an answer.
use jiff::tz::TimeZone;

use super::Settings;
use ground::app::{App, Pending};
use ground::clock::Millis;
use ground::error::Result;

/// The newsroom's terms, and the zone in which its days begin.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    /// Limit, period and pools.
    pub settings: &'a Settings,
    /// Where the publication is at home.
    pub zone: &'a TimeZone,
}

impl Rules<'_> {
    /// The key of the period that `now` is in.
    pub fn period(&self, now: Millis) -> String {
        self.settings.period.key(now, self.zone)
    }
}

/// What follows elsewhere from an answer about an account.
#[derive(Clone, Copy, Debug)]
pub struct Follows {
    /// It has opened as many stories today as one person may.
    pub excess: for<'a> fn(&'a App, i64) -> Pending<'a, Result<()>>,
    /// It has been through the budget of a network.
    pub admitted: for<'a> fn(&'a App, i64) -> Pending<'a, Result<()>>,
}
