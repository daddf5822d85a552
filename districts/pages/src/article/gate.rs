//! What an article page says about the gate: the wall, what is left, the invitation.
use serde::Serialize;

use crate::article::show::{Eyes, Sight};
use ground::i18n::{self, FluentArgs};
use newsroom::publication::Publication;
use paywall::{Reason, Wall};
use shop::offer;
use web::page::Face;

/// What stands where the lead-in ends.
#[derive(Serialize)]
pub(super) struct Gate {
    kind: &'static str,
    heading: String,
    text: String,
    left: u32,
    limit: u32,
    action: Option<String>,
    button: Option<String>,
    price_line: Option<String>,
    price_whole: Option<String>,
    /// That nothing comes on top, where we know the price.
    tax_line: Option<String>,
    trial_line: Option<String>,
    coverage: Vec<String>,
    subscribe_url: Option<String>,
    log_in_url: Option<String>,
    register_line: Option<String>,
    register_url: String,
}

#[derive(Serialize)]
pub(super) struct Invitation {
    heading: String,
    text: String,
    trial_line: Option<String>,
    subscribe_url: Option<String>,
    log_in_url: Option<String>,
}

/// The arguments that the meter's sentences take: limit, left and length of the period.
fn meter_args(publication: &Publication, left: u32) -> FluentArgs<'static> {
    let mut args = FluentArgs::new();
    args.set("limit", publication.paywall().limit);
    args.set("left", left);
    args.set("days", publication.paywall().rolling_days);
    args
}

pub(super) fn left_notice(publication: &Publication, sight: &Sight) -> Option<String> {
    let Sight::Full { reason, .. } = sight else {
        return None;
    };
    let left = match reason {
        Reason::Metered { left, .. } => left,
        Reason::Token => {
            return Some(i18n::text(&publication.settings.language, "gift-notice"));
        }
        _ => return None,
    };
    let key = format!("left-notice-{}", publication.paywall().period.word());
    Some(i18n::translate(
        &publication.settings.language,
        &key,
        &meter_args(publication, *left),
    ))
}

pub(super) fn gate(
    publication: &Publication,
    sight: &Sight,
    face: Face,
    path: &str,
) -> Option<Gate> {
    let Sight::LeadIn { wall } = sight else {
        return None;
    };
    let sells = *wall != Wall::Excess;
    let paywall = publication.paywall();
    let locale = publication.settings.language.as_str();
    let period = paywall.period.word();
    let window = offer::window(publication);
    let is_sold = window.url.is_some();
    let (heading, text) = match wall {
        Wall::Continue => ("continue-heading".to_owned(), "continue-text"),
        Wall::Spent if !is_sold => (format!("wall-heading-{period}"), "wall-text-unsold"),
        Wall::Spent => (format!("wall-heading-{period}"), "wall-text"),
        Wall::Subscribers if !is_sold => (
            "wall-subscribers-heading".to_owned(),
            "wall-subscribers-text-unsold",
        ),
        Wall::Subscribers => (
            "wall-subscribers-heading".to_owned(),
            "wall-subscribers-text",
        ),
        Wall::Register => ("wall-register-heading".to_owned(), "wall-register-text"),
        Wall::Network if !matches!(face, Face::Public | Face::Guest) => (
            "wall-network-heading-reader".to_owned(),
            "wall-network-text-reader",
        ),
        Wall::Network => ("wall-network-heading".to_owned(), "wall-network-text"),
        Wall::Cookies => ("wall-cookies-heading".to_owned(), "wall-cookies-text"),
        Wall::Unavailable => (
            "wall-unavailable-heading".to_owned(),
            "wall-unavailable-text",
        ),
        Wall::Excess => ("wall-excess-heading".to_owned(), "wall-excess-text"),
    };
    let custom = matches!(wall, Wall::Spent | Wall::Subscribers) && !paywall.wall_text.is_empty();
    let text = if custom {
        paywall.wall_text.clone()
    } else {
        i18n::text(locale, text)
    };
    // With a limit of nothing there is no step to offer: the public page is the wall.
    let offers_step = matches!(wall, Wall::Continue | Wall::Cookies | Wall::Unavailable);
    let left = if *wall == Wall::Continue {
        paywall.limit
    } else {
        0
    };
    let button = format!("continue-button-{period}");
    Some(Gate {
        kind: wall.word(),
        heading: i18n::text(locale, &heading),
        text,
        left,
        limit: paywall.limit,
        action: offers_step.then(|| format!("{path}/continue")),
        button: offers_step
            .then(|| i18n::translate(locale, &button, &meter_args(publication, left))),
        price_line: some(&window.price_line),
        price_whole: some(&window.price_whole),
        tax_line: window.is_ours().then(|| i18n::text(locale, "price-tax")),
        trial_line: some(&window.trial_line),
        coverage: paywall.coverage.clone(),
        subscribe_url: window.url_from(path).filter(|_| sells),
        log_in_url: sells.then(|| paywall.log_in_from(path)),
        register_line: register_line(publication, *wall, face),
        register_url: paywall.log_in_from(path),
    })
}

/// Whether the page offers to give the article away: to those alone who may, since a free
/// trial and some plans have no gifts.
pub(super) fn gives(publication: &Publication, sight: &Sight, eyes: Eyes) -> bool {
    let is_subscribers = matches!(
        sight,
        Sight::Full {
            reason: Reason::Subscription,
            ..
        }
    );
    is_subscribers
        && eyes.face == Face::Subscriber
        && eyes.gives
        && publication.paywall().gifts_per_month > 0
}

/// What a free account would bring to somebody without one.
fn register_line(publication: &Publication, wall: Wall, face: Face) -> Option<String> {
    let paywall = publication.paywall();
    let helps = match wall {
        Wall::Spent | Wall::Register => paywall.rewards_registration(),
        _ => false,
    };
    if !matches!(face, Face::Public | Face::Guest) || !helps {
        return None;
    }
    let mut args = FluentArgs::new();
    args.set("limit", paywall.limit_of_readers());
    args.set("days", paywall.rolling_days);
    let key = format!("wall-register-line-{}", paywall.period.word());
    Some(i18n::translate(&publication.settings.language, &key, &args))
}

/// The closing invitation, for everybody who is not known to subscribe.
pub(super) fn invitation(
    publication: &Publication,
    sight: &Sight,
    path: &str,
) -> Option<Invitation> {
    if let Sight::Full {
        reason: Reason::Subscription | Reason::Staff,
        ..
    }
    | Sight::LeadIn { wall: Wall::Excess } = sight
    {
        return None;
    }
    let paywall = publication.paywall();
    let locale = publication.settings.language.as_str();
    let window = offer::window(publication);
    window.url.as_ref()?;
    let text = [i18n::text(locale, "invitation-text"), window.prices()];
    Some(Invitation {
        heading: i18n::text(locale, "invitation-heading"),
        text: text
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" "),
        trial_line: some(&window.trial_line),
        subscribe_url: window.url_from(path),
        log_in_url: Some(paywall.log_in_from(path)),
    })
}

fn some(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
