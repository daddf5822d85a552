//! What the paywall is handed by those above it: the newsroom's terms with the calendar they go
//! by, and what follows elsewhere from an answer.
use std::fmt;
use std::pin::Pin;

use jiff::tz::TimeZone;

use super::Settings;
use crate::ground::app::App;
use crate::ground::clock::Millis;
use crate::ground::error::Result;

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

/// What follows from an answer, while it is done.
pub type Following<'a> = Pin<Box<dyn Future<Output = Result<()>> + Send + 'a>>;

/// What follows elsewhere from an answer about an account.
#[derive(Clone, Copy)]
pub struct Follows {
    /// It has opened as many stories today as one person may.
    pub excess: for<'a> fn(&'a App, i64) -> Following<'a>,
    /// It has been through the budget of a network.
    pub admitted: for<'a> fn(&'a App, i64) -> Following<'a>,
}

impl fmt::Debug for Follows {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Follows")
    }
}
