//! From what was read in a text to what is kept of it.
use crate::knowledge::anchor::Anchor;
use crate::knowledge::decimal::Decimal;
use crate::knowledge::{figure, moment, quote};

/// Where something was read, as records have it.
pub fn anchor_of(anchor: &sense::Anchor) -> Anchor {
    Anchor {
        block: anchor.passage.clone(),
        words: anchor.words.clone(),
        nth: anchor.nth,
    }
}

/// What a figure says, as far as the text says it; none where its value cannot be kept.
pub fn figure_facts(figure: &sense::Figure) -> Option<figure::Facts> {
    let value = Decimal::suggested(figure.value)?;
    let unit = figure.unit.clone().unwrap_or_default();
    let is_money = unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase());
    let mut facts = figure::Facts::new(value, if is_money { "" } else { &unit });
    if is_money {
        facts.currency = unit;
    }
    facts.value_high = figure.high.and_then(Decimal::suggested);
    figure
        .qualifier
        .unwrap_or_default()
        .clone_into(&mut facts.qualifier);
    facts.period = figure.period.clone().unwrap_or_default();
    facts.fault().is_none().then_some(facts)
}

/// The unit by which a measure is told from others: its currency, or its unit.
pub fn unit_of(facts: &figure::Facts) -> &str {
    match facts.currency.as_str() {
        "" => &facts.unit,
        currency => currency,
    }
}

/// The kind of a moment that a text tells.
pub fn moment_kind(moment: &sense::Moment) -> moment::Kind {
    if moment.is_ahead {
        return moment::Kind::Plan;
    }
    moment::Kind::parse(moment.kind).unwrap_or(moment::Kind::Other)
}

/// A quotation of which nobody has said who speaks.
pub fn quote_facts(quote: &sense::Quote) -> quote::Facts {
    quote::Facts {
        speaker: None,
        speaker_text: String::new(),
        occasion: String::new(),
        moment: None,
        kind: match quote.kind {
            sense::QuoteKind::Direct => quote::Kind::Direct,
            sense::QuoteKind::Partial => quote::Kind::Partial,
            sense::QuoteKind::Interview => quote::Kind::Interview,
        },
        language: String::new(),
    }
}
