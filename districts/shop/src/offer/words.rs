//! An offer in words: prices, trials, and the text that a purchase keeps.
use super::price::{shown, steps_with};
use super::{Coupon, Interval, Kind, Offer, Plan, Renewal, Step};
use ground::i18n::{self, FluentArgs};
use ground::money::{Currency, Money};

/// What it costs, in one line: "$0.50/week, billed as $26 a year, then $104 a year".
pub fn price(offer: &Offer, language: &str) -> String {
    price_with(offer, None, language)
}

/// The same with a coupon that fits it.
pub fn price_with(offer: &Offer, coupon: Option<&Coupon>, language: &str) -> String {
    let steps = steps_with(offer, coupon);
    let first = steps.first().map_or(0, |step| step.amount);
    if offer.is_free() {
        return i18n::text(language, "offer-free");
    }
    if offer.kind.is_once() {
        return once(offer, language, first);
    }
    let words = Said {
        currency: offer.currency,
        interval: offer.interval,
        language,
        write: Money::short,
    };
    if offer.shown_per == offer.interval || coupon.is_some() {
        return words.whole(&steps);
    }
    words.beginning(&steps, |billed| {
        let mut args = FluentArgs::new();
        args.set("shown", short_price(offer, language));
        args.set("billed", billed);
        i18n::translate(language, "offer-billed", &args)
    })
}

/// How prices are said. Everything that names a price of what is paid again and again says
/// all of its steps through this.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// Of the amounts.
    pub currency: Currency,
    /// How often is paid.
    pub interval: Interval,
    /// The language of the words.
    pub language: &'a str,
    /// How an amount is written.
    pub write: fn(Money, &str) -> String,
}

impl Said<'_> {
    /// All steps: "$4 a month for 3 months, then $12 a month".
    pub fn whole(&self, steps: &[Step]) -> String {
        self.beginning(steps, |first| first)
    }

    /// The same, with the words of the first step put into others.
    fn beginning(&self, steps: &[Step], first: impl FnOnce(String) -> String) -> String {
        let Some((begin, rest)) = steps.split_first() else {
            return String::new();
        };
        let mut words = first(self.amount_for(begin, !rest.is_empty()));
        for (index, step) in rest.iter().enumerate() {
            let mut args = FluentArgs::new();
            args.set("before", words);
            args.set("after", self.amount_for(step, index + 1 < rest.len()));
            words = i18n::translate(self.language, "offer-then", &args);
        }
        words
    }

    /// "$26 a year", or with an end "$1 a month for 3 months".
    fn amount_for(&self, step: &Step, has_next: bool) -> String {
        let mut args = FluentArgs::new();
        let amount = Money::new(step.amount, self.currency);
        args.set("amount", (self.write)(amount, self.language));
        args.set("interval", self.interval.word());
        match step.periods {
            // One period that something follows is plain from the words around it.
            Some(periods) if periods > 1 || !has_next => {
                args.set("count", periods);
                i18n::translate(self.language, "offer-amount-for", &args)
            }
            _ => i18n::translate(self.language, "offer-amount", &args),
        }
    }
}

/// The whole price, where the line of the wall names its beginning alone.
pub fn wall_whole(offer: &Offer, language: &str) -> Option<String> {
    let is_whole = offer.steps.len() == 1 && offer.shown_per == offer.interval;
    (!is_whole).then(|| price(offer, language))
}

/// The first price alone, as walls show it: "$0.50/week".
pub fn short_price(offer: &Offer, language: &str) -> String {
    let first = offer.steps.first().map_or(0, |step| step.amount);
    let first = offer.money(first);
    if offer.is_free() {
        return i18n::text(language, "offer-free");
    }
    if offer.kind.is_once() {
        return first.short(language);
    }
    let per = shown(first, offer.interval, offer.shown_per);
    let mut args = FluentArgs::new();
    args.set("amount", per.short(language));
    args.set("interval", offer.shown_per.word());
    i18n::translate(language, "offer-shown", &args)
}

/// The first price in two parts, for large type: "$0.50" and "a week".
pub fn large_price(offer: &Offer, language: &str) -> (String, String) {
    let first = offer.steps.first().map_or(0, |step| step.amount);
    let first = offer.money(first);
    if offer.is_free() {
        return (i18n::text(language, "offer-free"), String::new());
    }
    if offer.kind.is_once() {
        return (first.short(language), duration(offer, language));
    }
    let mut args = FluentArgs::new();
    args.set("interval", offer.shown_per.word());
    let per = shown(first, offer.interval, offer.shown_per);
    (
        per.short(language),
        i18n::translate(language, "offer-per", &args),
    )
}

/// How long something that is paid once lasts: "24 hours"; nothing for what recurs.
pub fn duration(offer: &Offer, language: &str) -> String {
    let mut args = FluentArgs::new();
    let key = match offer.kind {
        Kind::DayPass { hours } => {
            args.set("count", hours);
            "offer-hours"
        }
        Kind::Gift { months } => {
            args.set("count", months);
            "offer-months"
        }
        _ => return String::new(),
    };
    i18n::translate(language, key, &args)
}

/// The free days at the beginning, if there are any: "14 days free".
pub fn trial(offer: &Offer, language: &str) -> Option<String> {
    (offer.trial_days > 0 && offer.recurs()).then(|| {
        let mut args = FluentArgs::new();
        args.set("days", offer.trial_days);
        i18n::translate(language, "offer-trial", &args)
    })
}

/// The price as the wall says it: what one gets, and the first price.
pub fn wall_line(plan: &Plan, offer: &Offer, language: &str) -> String {
    let key = match (plan.rights.articles, plan.rights.ad_free) {
        (true, true) => "offer-wall-ad-free",
        _ => "offer-wall",
    };
    let mut args = FluentArgs::new();
    args.set("price", short_price(offer, language));
    i18n::translate(language, key, &args)
}

/// The trial as walls and invitations put it on their button.
pub fn wall_trial(offer: &Offer, language: &str) -> Option<String> {
    (offer.trial_days > 0 && offer.recurs()).then(|| {
        let mut args = FluentArgs::new();
        args.set("days", offer.trial_days);
        i18n::translate(language, "offer-wall-trial", &args)
    })
}

fn once(offer: &Offer, language: &str, amount: i64) -> String {
    let mut args = FluentArgs::new();
    args.set("amount", offer.money(amount).short(language));
    let key = match offer.kind {
        Kind::DayPass { hours } => {
            args.set("count", hours);
            "offer-once-hours"
        }
        Kind::Gift { months } => {
            args.set("count", months);
            "offer-once-months"
        }
        _ => "offer-once",
    };
    i18n::translate(language, key, &args)
}

/// How long the payments go on, in a sentence.
pub fn renewal(offer: &Offer, language: &str) -> String {
    let mut args = FluentArgs::new();
    args.set("interval", offer.interval.word());
    let key = match offer.kind {
        Kind::Recurring | Kind::Group if offer.is_free() => "offer-renewal-free",
        Kind::Recurring | Kind::Group => match Renewal::of(offer, language) {
            Renewal::Period => "offer-renewal",
            Renewal::Indefinite => "offer-renewal-indefinite",
        },
        Kind::DayPass { .. } | Kind::Donation | Kind::Gift { .. } => "offer-renewal-once",
    };
    i18n::translate(language, key, &args)
}

/// How many people it is for, where that is more than one.
pub fn seats(offer: &Offer, language: &str) -> Option<String> {
    (offer.seats > 1).then(|| {
        let mut args = FluentArgs::new();
        args.set("count", offer.seats);
        i18n::translate(language, "offer-seats", &args)
    })
}

/// Everything that somebody agrees to, one line after the other, as a purchase keeps it.
pub fn accepted_text(
    offer: &Offer,
    plan: &Plan,
    coupon: Option<&Coupon>,
    language: &str,
) -> String {
    let mut args = FluentArgs::new();
    args.set("plan", plan.name.clone());
    args.set("offer", offer.name.clone());
    let mut lines = vec![
        i18n::translate(language, "offer-accepted-name", &args),
        plan.text.clone(),
        price_with(offer, coupon, language),
    ];
    lines.extend(seats(offer, language));
    lines.extend(trial(offer, language));
    lines.push(renewal(offer, language));
    lines.push(offer.terms.clone());
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}

/// The name of an interval, for forms of the desk.
pub fn interval(interval: Interval, language: &str) -> String {
    i18n::text(language, &format!("interval-{}", interval.word()))
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::offer::{Audience, Deal};
    use ground::money::Currency;
    use people::rights::Rights;

    /// A yearly offer, shown by the week, with these steps.
    pub fn offer(steps: &[(Option<u32>, i64)]) -> Offer {
        Offer {
            id: 1,
            plan: 1,
            code: "yearly".to_owned(),
            version: 1,
            deal: Deal {
                name: "Yearly".to_owned(),
                note: String::new(),
                kind: Kind::Recurring,
                audience: Audience::Everybody,
                steps: steps
                    .iter()
                    .map(|(periods, amount)| Step {
                        periods: *periods,
                        amount: *amount,
                    })
                    .collect(),
                currency: Currency::USD,
                interval: Interval::Year,
                trial_days: 14,
                shown_per: Interval::Week,
                seats: 1,
                regions: Vec::new(),
                starts_at: None,
                ends_at: None,
                terms: String::new(),
            },
        }
    }

    fn plain(text: &str) -> String {
        text.replace(['\u{a0}', '\u{202f}'], " ")
            .replace(['\u{200e}', '\u{2067}', '\u{2069}'], "")
    }

    #[test]
    fn the_price_is_said_in_every_language() {
        let offer = offer(&[(Some(1), 2_600), (None, 10_400)]);
        for (language, expected) in [
            ("en", "$0.50/week, billed as $26 a year, then $104 a year"),
            (
                "de",
                "0,50 $/Woche, Abrechnung: 26 $ pro Jahr, danach 104 $ pro Jahr",
            ),
            (
                "fr",
                "0,50 $US/semaine, facturé 26 $US par an, puis 104 $US par an",
            ),
            (
                "es",
                "0,50 US$/semana, con un cobro de 26 US$ al año, después 104 US$ al año",
            ),
            (
                "ar",
                "0.50 US$ أسبوعيًا، تُسدَّد على أساس 26 US$ سنويًا، ثم 104 US$ سنويًا",
            ),
        ] {
            assert_eq!(plain(&price(&offer, language)), expected);
        }
    }

    #[test]
    fn other_steps_intervals_and_kinds_have_their_words() {
        let mut monthly = offer(&[(Some(3), 100), (None, 900)]);
        monthly.deal.interval = Interval::Month;
        monthly.deal.shown_per = Interval::Month;
        assert_eq!(
            price(&monthly, "en"),
            "$1 a month for 3 months, then $9 a month"
        );
        monthly.deal.steps.remove(0);
        assert_eq!(price(&monthly, "en"), "$9 a month");
        assert_eq!(short_price(&monthly, "en"), "$9/month");
        let mut pass = offer(&[(None, 200)]);
        pass.deal.kind = Kind::DayPass { hours: 24 };
        assert_eq!(price(&pass, "en"), "$2 for 24 hours, paid once");
        assert_eq!(trial(&pass, "en"), None, "what is paid once has no trial");
        pass.deal.kind = Kind::Gift { months: 12 };
        assert_eq!(price(&pass, "en"), "$2 for 12 months, paid once");
        pass.deal.kind = Kind::Donation;
        assert_eq!(price(&pass, "en"), "$2, paid once");
        assert_eq!(price(&offer(&[(None, 0)]), "en"), "Free");
        assert_eq!(
            trial(&offer(&[(None, 1)]), "en").as_deref(),
            Some("14 days free")
        );
    }

    #[test]
    fn what_is_agreed_names_plan_price_trial_renewal_and_terms() {
        let mut offer = offer(&[(Some(1), 2_600), (None, 10_400)]);
        offer.deal.terms = "Prices include tax.".to_owned();
        let plan = Plan {
            id: 1,
            slug: "digital".to_owned(),
            name: "Digital".to_owned(),
            text: "Every article.".to_owned(),
            rights: Rights::ALL,
            active: true,
        };
        let text = accepted_text(&offer, &plan, None, "en");
        for part in [
            "Digital, Yearly",
            "Every article.",
            "$0.50/week, billed as $26 a year, then $104 a year",
            "14 days free",
            "cancel",
            "Prices include tax.",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }

    proptest! {
        #[test]
        fn every_price_that_is_ever_paid_stands_in_the_words(
            steps in prop::collection::vec((1_u32..20, 1_i64..10_000_000), 0..4),
            last in 1_i64..10_000_000,
            interval in 0_usize..5,
            per in 0_usize..5,
            language in 0_usize..5,
        ) {
            let language = i18n::LANGUAGES[language];
            let mut all: Vec<(Option<u32>, i64)> =
                steps.iter().map(|(periods, amount)| (Some(*periods), *amount)).collect();
            all.push((None, last));
            let mut offer = offer(&all);
            offer.deal.interval = Interval::ALL[interval];
            offer.deal.shown_per = Interval::ALL[per];
            let words = price(&offer, language);
            let mut rest = words.as_str();
            for (_, amount) in &all {
                let written = offer.money(*amount).short(language);
                let at = rest.find(&written);
                prop_assert!(at.is_some(), "{} misses {}", words, written);
                rest = &rest[at.unwrap_or(0) + written.len()..];
            }
            prop_assert!(!words.contains("offer-"), "{}", words);
        }
    }
}
