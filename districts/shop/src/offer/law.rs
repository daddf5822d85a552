//! What the law of the buyers' countries asks of an offer, by the regions it is sold in.
use serde::{Deserialize, Serialize};

use super::{Interval, Kind, Offer};
use ground::{i18n, language};

/// Where Directive 2011/83/EU is law, or its words have stayed law: the European Economic
/// Area and the United Kingdom.
const EUROPE: &str = "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO \
    PL PT RO SE SI SK";

/// What a buyer must ask for before paying, so that reading can begin before the time to
/// withdraw is over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Consent {
    /// It was not asked for: whoever withdraws pays nothing (Directive 2011/83/EU, 14(4)).
    #[default]
    NotAsked,
    /// No law of withdrawal holds where the offer is sold.
    NotNeeded,
    /// To begin with digital content at once, and that the right to withdraw is lost when
    /// that has begun (Article 16(m)).
    Content,
    /// To begin with a service at once, and to pay for its part until a withdrawal
    /// (Articles 7(3), 8(8) and 14(3)).
    Service,
}

impl Consent {
    /// What has to be asked for an offer.
    pub fn of(offer: &Offer) -> Self {
        match offer.kind {
            Kind::Donation => Self::NotNeeded,
            // Nothing begins before somebody takes the gift.
            Kind::Gift { .. } => Self::NotAsked,
            _ if !sells_in(offer, EUROPE) || offer.is_free() => Self::NotNeeded,
            Kind::DayPass { .. } => Self::Content,
            Kind::Recurring | Kind::Group => Self::Service,
        }
    }

    /// The words that the buyer agrees to; `None` where nothing is asked.
    pub fn words(self, language: &str) -> Option<String> {
        match self {
            Self::NotAsked | Self::NotNeeded => None,
            Self::Content => Some(i18n::text(language, "consent-content")),
            Self::Service => Some(i18n::text(language, "consent-service")),
        }
    }
}

/// How a subscription goes on after its first period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Renewal {
    /// By one more period each time; whoever cancels reads until its end.
    #[default]
    Period,
    /// For an indefinite time, which the buyer can end at a month's notice; what is paid
    /// beyond the end is given back (§ 309 no. 9 BGB).
    Indefinite,
}

impl Renewal {
    /// How an offer renews. A month or less is never more than the notice that the law
    /// allows. An offer that names no regions is also made to Germany when the publication
    /// speaks German.
    pub fn of(offer: &Offer, language: &str) -> Self {
        let is_long = matches!(offer.interval, Interval::Quarter | Interval::Year);
        let is_german = match offer.regions.is_empty() {
            true => language::primary(language) == "de",
            false => sells_in(offer, "DE"),
        };
        match offer.recurs() && is_long && is_german && !offer.is_free() {
            true => Self::Indefinite,
            false => Self::Period,
        }
    }
}

/// Whether an offer is sold in one of these countries; without regions it is sold in all.
fn sells_in(offer: &Offer, countries: &str) -> bool {
    let is_there = |region: &String| {
        let mut countries = countries.split_whitespace();
        countries.any(|one| region.eq_ignore_ascii_case(one))
    };
    offer.regions.is_empty() || offer.regions.iter().any(is_there)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offer::words::tests::offer;

    fn sold_in(regions: &[&str]) -> Offer {
        let mut offer = offer(&[(None, 10_400)]);
        offer.deal.regions = regions.iter().map(|&one| one.to_owned()).collect();
        offer
    }

    #[test]
    fn consent_is_asked_where_the_directive_is_law_and_by_what_is_sold() {
        assert_eq!(Consent::of(&sold_in(&[])), Consent::Service);
        assert_eq!(Consent::of(&sold_in(&["US", "fr"])), Consent::Service);
        assert_eq!(Consent::of(&sold_in(&["US", "CA"])), Consent::NotNeeded);
        let mut pass = sold_in(&[]);
        pass.deal.kind = Kind::DayPass { hours: 24 };
        assert_eq!(Consent::of(&pass), Consent::Content);
        pass.deal.kind = Kind::Gift { months: 3 };
        assert_eq!(Consent::of(&pass), Consent::NotAsked);
        pass.deal.kind = Kind::Donation;
        assert_eq!(Consent::of(&pass), Consent::NotNeeded);
    }

    #[test]
    fn what_is_sold_in_germany_renews_for_an_indefinite_time() {
        assert_eq!(Renewal::of(&sold_in(&["DE"]), "en"), Renewal::Indefinite);
        assert_eq!(
            Renewal::of(&sold_in(&["AT", "de"]), "en"),
            Renewal::Indefinite
        );
        assert_eq!(Renewal::of(&sold_in(&["FR"]), "de"), Renewal::Period);
        assert_eq!(Renewal::of(&sold_in(&[]), "en"), Renewal::Period);
        assert_eq!(Renewal::of(&sold_in(&[]), "de"), Renewal::Indefinite);
        let mut monthly = sold_in(&["DE"]);
        monthly.deal.interval = Interval::Month;
        assert_eq!(Renewal::of(&monthly, "de"), Renewal::Period);
    }
}
