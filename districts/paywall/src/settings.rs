//! The newsroom's terms of the paywall, part of the publication's settings.
use richtext::Opening;
use serde::{Deserialize, Serialize};
use web::next;
use web::page::LOG_IN;

use super::Access;
use super::{Facts, Period};

/// Whether all sections share one allowance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pools {
    /// One allowance over all sections.
    #[default]
    Shared,
    /// Each section has its own.
    Section,
}

/// Limit, period and wording of the paywall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Free articles per period; 0 closes the meter.
    pub limit: u32,
    /// Free articles per period for readers with a verified account; those of visitors where
    /// it is not set.
    pub registered_limit: Option<u32>,
    /// Articles that a subscriber may give away in a calendar month; 0 ends gift links.
    pub gifts_per_month: u32,
    /// How often the allowance begins anew.
    pub period: Period,
    /// Length of a rolling period in days, 1 to 365.
    pub rolling_days: u32,
    /// One allowance, or one per section.
    pub pools: Pools,
    /// Paragraphs of the lead-in where no gate marker stands.
    pub lead_in_paragraphs: usize,
    /// The most a lead-in without a gate marker shows of its story, in percent of the characters.
    pub lead_in_percent: usize,
    /// Slugs of sections that are free for everybody.
    pub always_free: Vec<String>,
    /// Replaces the built-in sentence under the wall's heading.
    pub wall_text: String,
    /// The price as the wall shows it.
    pub price_line: String,
    /// The trial as the closing invitation shows it.
    pub trial_line: String,
    /// Coverage areas named on the wall.
    pub coverage: Vec<String>,
    /// Where one subscribes.
    pub subscribe_url: Option<String>,
    /// Where subscribers log in, where that is elsewhere than here.
    pub log_in_url: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            limit: 3,
            registered_limit: None,
            gifts_per_month: 10,
            period: Period::Day,
            rolling_days: 30,
            pools: Pools::Shared,
            lead_in_paragraphs: 3,
            lead_in_percent: 50,
            always_free: Vec::new(),
            wall_text: String::new(),
            price_line: String::new(),
            trial_line: String::new(),
            coverage: Vec::new(),
            subscribe_url: None,
            log_in_url: None,
        }
    }
}

impl Settings {
    /// Where readers log in: what the publication says, else the built-in page.
    pub fn log_in(&self) -> &str {
        self.log_in_url.as_deref().unwrap_or(LOG_IN)
    }

    /// The same, with the way back to `path` where the page is ours.
    pub fn log_in_from(&self, path: &str) -> String {
        match &self.log_in_url {
            Some(url) => url.clone(),
            None => next::with_next(LOG_IN, path),
        }
    }

    /// How long the lead-in may be where no gate marker stands. The share protects what is
    /// paid for, so it does not bound a story that is free.
    pub fn opening(&self, article: &Facts) -> Opening {
        let is_free = article.access == Access::Free || article.section_is_free;
        Opening {
            paragraphs: self.lead_in_paragraphs,
            percent: if is_free { 100 } else { self.lead_in_percent },
        }
    }

    /// Free articles per period for readers with a verified account.
    pub fn limit_of_readers(&self) -> u32 {
        self.registered_limit.unwrap_or(self.limit)
    }

    /// Whether an account alone brings more free articles.
    pub fn rewards_registration(&self) -> bool {
        self.limit_of_readers() > self.limit
    }

    /// How long a browser keeps the cookie, in days: longer than a period, so that it
    /// does not end one early.
    pub fn cookie_days(&self) -> u32 {
        (self.period_days() + 3).max(35)
    }

    /// The longest a period can last, in days.
    pub fn period_days(&self) -> u32 {
        match self.period {
            Period::Day => 2,
            Period::Week => 8,
            Period::Month => 32,
            Period::Rolling => self.rolling_days,
        }
    }
}
