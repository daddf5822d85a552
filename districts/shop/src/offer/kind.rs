//! The words of an offer: kinds, intervals, audiences.
use serde::{Deserialize, Serialize};

use super::domain::own_domain;

/// What kind of purchase an offer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Paid every interval until it is cancelled.
    Recurring,
    /// Paid once, for some hours.
    DayPass {
        /// How many.
        hours: u32,
    },
    /// Paid once, for nothing but thanks.
    Donation,
    /// Paid once, for somebody else.
    Gift {
        /// How long it lasts.
        months: u32,
    },
    /// Recurring, with seats for others.
    Group,
}

impl Kind {
    /// The word in files and in keys of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Recurring => "recurring",
            Self::DayPass { .. } => "day-pass",
            Self::Donation => "donation",
            Self::Gift { .. } => "gift",
            Self::Group => "group",
        }
    }

    /// Whether it is paid once.
    pub fn is_once(self) -> bool {
        !matches!(self, Self::Recurring | Self::Group)
    }
}

/// Who may buy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// Everybody.
    #[default]
    Everybody,
    /// Whoever has a verified address in one of these domains or below one.
    Domains(Vec<String>),
    /// Whom staff has approved.
    Approved,
}

impl Audience {
    /// Whether an address in `domain`, as A-labels, belongs to it by itself.
    pub fn has_domain(&self, domain: &str) -> bool {
        let Self::Domains(domains) = self else {
            return false;
        };
        let owned = domains.iter().filter_map(|one| own_domain(one));
        let belongs = |one: String| {
            let below = domain.strip_suffix(one.as_str());
            below.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        owned.into_iter().any(belongs)
    }
}

/// A stretch of time between two payments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Interval {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

impl Interval {
    /// All, shortest first.
    pub const ALL: [Self; 5] = [
        Self::Day,
        Self::Week,
        Self::Month,
        Self::Quarter,
        Self::Year,
    ];

    /// The word in files and in keys of interface strings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// The interval of this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }

    /// How many of them a year is taken to have when a price is shown for another interval.
    pub fn per_year(self) -> i64 {
        match self {
            Self::Day => 365,
            Self::Week => 52,
            Self::Month => 12,
            Self::Quarter => 4,
            Self::Year => 1,
        }
    }

    /// `count` of them, as a calendar counts.
    pub fn span(self, count: i64) -> jiff::Span {
        let span = jiff::Span::new();
        match self {
            Self::Day => span.days(count),
            Self::Week => span.weeks(count),
            Self::Month => span.months(count),
            Self::Quarter => span.months(3 * count),
            Self::Year => span.years(count),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_takes_in_what_lies_below_it_and_nothing_beside_it() {
        let audience = Audience::Domains(vec!["uni.example".to_owned()]);
        for (domain, belongs) in [
            ("uni.example", true),
            ("cs.uni.example", true),
            ("evil-uni.example", false),
            ("uni.example.evil.example", false),
            ("example", false),
        ] {
            assert_eq!(audience.has_domain(domain), belongs, "{domain}");
        }
        let wide = Audience::Domains(vec!["b\u{fc}cher.example".to_owned()]);
        assert!(
            wide.has_domain("xn--bcher-kva.example"),
            "as addresses have it"
        );
        let public = Audience::Domains(vec!["gmail.com".to_owned()]);
        assert!(!public.has_domain("gmail.com"), "everybody could be there");
        assert!(!Audience::Everybody.has_domain("uni.example"));
        assert!(!Audience::Approved.has_domain("uni.example"));
    }
}
