//! What the newsroom decides about its publication: `publication.toml` on import, later the desk.
use jiff::tz::TimeZone;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::publication::ads;
use ground::error::Result;
use web::page::Chrome;

/// The kind of a change of the settings.
pub const KIND: &str = "settings";

/// Settings of one feature, under a key of their own among the publication's.
pub trait Terms: Serialize + DeserializeOwned + Default {
    /// The key.
    const KEY: &'static str;
}

/// The publication's settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Name on the nameplate.
    pub name: String,
    /// One line under the name.
    pub tagline: String,
    /// BCP 47 tag of the interface and of articles that do not say otherwise.
    pub language: String,
    /// IANA time zone: dates on pages and the meter's periods.
    pub time_zone: String,
    /// ISO 4217 code.
    pub currency: String,
    /// Accent colour, `#rrggbb`.
    pub accent: String,
    /// Year of the first issue.
    pub founded: Option<i32>,
    /// Who publishes.
    pub publisher: String,
    /// Postal address.
    pub address: String,
    /// Public e-mail address.
    pub email: String,
    /// Lines of `/ads.txt` (IAB ads.txt 1.1); empty: the file says that nobody may sell.
    pub ads_txt: String,
    /// The publication's profiles elsewhere (schema.org `sameAs`).
    pub same_as: Vec<String>,
    /// The tagging entity of ids in feeds (RFC 4151), as in `example.org,2026`; empty: the name
    /// stands for it.
    pub feed_tag: String,
    /// What the ids of feeds begin with since the first import; empty: the site's address.
    pub feed_base: String,
    /// Whether a person gets all money back from a withdrawal once, also where the law gives
    /// back less.
    pub house_refund: bool,
    /// Keys that were decided at the desk, which an import leaves as they are.
    pub at_desk: Vec<String>,
    /// Terms of the paywall.
    pub paywall: paywall::Settings,
    /// The terms of features above the newsroom, each as its feature writes it.
    #[serde(flatten)]
    pub features: Map<String, Value>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: "Untitled publication".to_owned(),
            tagline: String::new(),
            language: "en".to_owned(),
            time_zone: "UTC".to_owned(),
            currency: "USD".to_owned(),
            accent: "#a4262c".to_owned(),
            founded: None,
            publisher: String::new(),
            address: String::new(),
            email: String::new(),
            ads_txt: String::new(),
            same_as: Vec::new(),
            feed_tag: String::new(),
            feed_base: String::new(),
            house_refund: true,
            at_desk: Vec::new(),
            paywall: paywall::Settings::default(),
            features: Map::new(),
        }
    }
}

impl Settings {
    /// What pages show of them, in this time zone.
    pub(super) fn chrome(&self, zone: TimeZone) -> Chrome {
        Chrome {
            epoch: 0,
            zone,
            sections: Vec::new(),
            pages: Vec::new(),
            subscribe_url: None,
            name: self.name.clone(),
            tagline: self.tagline.clone(),
            language: self.language.clone(),
            accent: self.accent.clone(),
            founded: self.founded,
            publisher: self.publisher.clone(),
            address: self.address.clone(),
            email: self.email.clone(),
            time_zone: self.time_zone.clone(),
            log_in_url: self.paywall.log_in().to_owned(),
        }
    }

    /// The terms of a feature; those it begins with, where nothing was decided.
    ///
    /// # Errors
    /// When they are none that this version can read.
    pub fn terms<T: Terms>(&self) -> Result<T> {
        let value = self.features.get(T::KEY);
        Ok(value.map_or_else(|| Ok(T::default()), T::deserialize)?)
    }

    /// Decides the terms of a feature.
    ///
    /// # Errors
    /// When they cannot be written as JSON.
    pub fn set_terms<T: Terms>(&mut self, terms: &T) -> Result<()> {
        let value = serde_json::to_value(terms)?;
        self.features.insert(T::KEY.to_owned(), value);
        Ok(())
    }

    /// Notes what the desk has decided, by key.
    pub fn decide(&mut self, keys: &[&str]) {
        self.at_desk
            .extend(keys.iter().map(|key| (*key).to_owned()));
        self.at_desk.sort_unstable();
        self.at_desk.dedup();
    }

    /// Puts what the desk has decided in place of what files say; gives the keys of what is another
    /// thing there.
    pub fn keep_decided(&mut self, before: &Self) -> Vec<&'static str> {
        let texts = [
            ("name", &mut self.name, &before.name),
            ("tagline", &mut self.tagline, &before.tagline),
            ("language", &mut self.language, &before.language),
            ("time_zone", &mut self.time_zone, &before.time_zone),
            ("accent", &mut self.accent, &before.accent),
        ];
        let mut kept = Vec::new();
        for (key, said, decided) in texts {
            if before.at_desk.iter().any(|one| one == key) && said != decided {
                said.clone_from(decided);
                kept.push(key);
            }
        }
        self.at_desk.clone_from(&before.at_desk);
        kept
    }

    /// What every page may show: all but what has a tag of its own.
    pub(super) fn basics(&self) -> Self {
        Self {
            ads_txt: String::new(),
            at_desk: Vec::new(),
            paywall: paywall::Settings::default(),
            features: Map::new(),
            ..self.clone()
        }
    }

    /// The time zone of the publication.
    ///
    /// # Errors
    /// When the name is in no time zone database.
    pub fn zone(&self) -> Result<TimeZone> {
        let zone = TimeZone::get(&self.time_zone);
        Ok(zone.map_err(|error| anyhow::anyhow!("time zone {:?}: {error}", self.time_zone))?)
    }

    /// What is wrong with the settings, each as key and reason.
    pub fn mistakes(&self) -> Vec<(&'static str, String)> {
        let mut mistakes = Vec::new();
        let mut check = |good: bool, key, reason: &str| {
            if !good {
                mistakes.push((key, reason.to_owned()));
            }
        };
        check(!self.name.trim().is_empty(), "name", "is empty");
        check(
            TimeZone::get(&self.time_zone).is_ok(),
            "time_zone",
            "is not in the time zone database",
        );
        check(
            ground::i18n::is_supported(&self.language),
            "language",
            "is not one of en, de, fr, es, ar",
        );
        check(
            is_colour(&self.accent),
            "accent",
            "is not a colour of the form #rrggbb",
        );
        check(
            is_currency(&self.currency),
            "currency",
            "is not an ISO 4217 code such as USD",
        );
        let paywall = &self.paywall;
        check(paywall.limit <= 100, "paywall.limit", "is more than 100");
        check(
            (paywall.limit..=100).contains(&paywall.limit_of_readers()),
            "paywall.registered_limit",
            "is not between paywall.limit and 100",
        );
        check(
            paywall.gifts_per_month <= 1_000,
            "paywall.gifts_per_month",
            "is more than 1000",
        );
        check(
            (1..=365).contains(&paywall.rolling_days),
            "paywall.rolling_days",
            "is not between 1 and 365",
        );
        check(
            (1..=50).contains(&paywall.lead_in_paragraphs),
            "paywall.lead_in_paragraphs",
            "is not between 1 and 50",
        );
        check(
            (5..=90).contains(&paywall.lead_in_percent),
            "paywall.lead_in_percent",
            "is not between 5 and 90",
        );
        check(
            self.feed_tag.is_empty() || is_tag(&self.feed_tag),
            "feed_tag",
            "is not a domain and a date of the form example.org,2026",
        );
        if let Err(lines) = ads::parse(&self.ads_txt) {
            let lines = lines.into_iter().map(|line| ("ads_txt", line.to_string()));
            mistakes.extend(lines);
        }
        mistakes
    }
}

fn is_colour(text: &str) -> bool {
    text.len() == 7
        && text.starts_with('#')
        && text[1..].bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether a text is a tagging entity: `example.org,2026` or `desk@example.org,2026-11-05`.
fn is_tag(text: &str) -> bool {
    let Some((authority, date)) = text.split_once(',') else {
        return false;
    };
    let (name, domain) = authority.split_once('@').unwrap_or(("x", authority));
    let of_name = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c);
    let of_domain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-.".contains(c);
    let is_date = match date.len() {
        4 => is_day(&format!("{date}-01-01")),
        7 => is_day(&format!("{date}-01")),
        _ => is_day(date),
    };
    let is_domain = domain.starts_with(|c: char| c.is_ascii_alphanumeric())
        && domain.ends_with(|c: char| c.is_ascii_alphanumeric());
    !name.is_empty()
        && name.chars().all(of_name)
        && is_domain
        && domain.chars().all(of_domain)
        && is_date
}

fn is_day(text: &str) -> bool {
    text.len() == 10 && text.parse::<jiff::civil::Date>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tagging_entity_is_a_domain_or_an_address_and_a_day() {
        for good in [
            "example.org,2026",
            "news.example.org,2026-11",
            "desk@example.org,2026-11-05",
        ] {
            assert!(is_tag(good), "{good}");
        }
        for wrong in [
            "",
            "example.org",
            "example.org,26",
            "example.org,2026-13",
            "Example.org,2026",
            "https://example.org,2026",
            "example.org,2026:",
            ",2026",
            "@example.org,2026",
            "a b.org,2026",
            "example.org,2026-02-30",
        ] {
            assert!(!is_tag(wrong), "{wrong}");
        }
    }
}
