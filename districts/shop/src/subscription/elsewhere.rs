//! What a reader has from elsewhere, and what ends with the account, in words.
use serde::Serialize;

use super::{State, Subscription, store, words};
use crate::offer::Kind;
use crate::payment::{Call, calls, desk};
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use ground::i18n::{self, FluentArgs};
use newsroom::publication::Publication;
use people::rights::Rights;

/// Access that no subscription of the reader's own gives.
#[derive(Clone, Debug, Serialize)]
pub struct Elsewhere {
    /// Where it comes from, in words.
    what: String,
    /// From when, where that is still to come.
    starts_at: Option<Millis>,
    /// Until when; `None` until it is changed.
    ends_at: Option<Millis>,
}

/// What a reader has from elsewhere; `network` is what the network gives that they are in.
pub async fn elsewhere(
    app: &App,
    publication: &Publication,
    (reader, network): (i64, Rights),
) -> Result<Vec<Elsewhere>> {
    let (now, language) = (app.clock.now(), &publication.settings.language);
    let words = |kind: &str| i18n::text(language, &format!("access-{kind}"));
    let given = super::given(&app.db, reader).await?;
    let others = given.iter().filter(|one| {
        !one.source.starts_with("subscription:") && one.ends_at.is_none_or(|end| end > now)
    });
    let mut all: Vec<Elsewhere> = others
        .map(|one| Elsewhere {
            what: words(match one.source.split(':').next().unwrap_or_default() {
                known @ ("gift" | "group" | "complimentary" | "claim") => known,
                _ => "other",
            }),
            starts_at: Some(one.starts_at).filter(|start| *start > now),
            // Whoever pays for a group renews it: its date is none for those who sit in it.
            ends_at: one.ends_at.filter(|_| !one.source.starts_with("group:")),
        })
        .collect();
    if network != Rights::default() {
        all.push(Elsewhere {
            what: words("network"),
            starts_at: None,
            ends_at: None,
        });
    }
    Ok(all)
}

/// What runs and ends at once when the account is erased, a line each.
pub async fn farewell(app: &App, publication: &Publication, reader: i64) -> Result<Vec<String>> {
    let (now, language) = (app.clock.now(), publication.settings.language.as_str());
    let mut lines = Vec::new();
    for one in store::of_reader(&app.db, reader).await? {
        if !one.state(now).is_over() {
            lines.push(ends(publication, &one, now));
        }
        for asked in calls::open(&app.db, one.id).await? {
            if matches!(asked.call, Call::Refund { .. }) {
                let mut args = FluentArgs::new();
                args.set("what", desk::what(publication, &one, &asked.call));
                lines.push(i18n::translate(language, "erase-refund", &args));
            }
        }
    }
    for one in elsewhere(app, publication, (reader, Rights::default())).await? {
        let mut args = FluentArgs::new();
        args.set("what", one.what);
        let key = match one.ends_at {
            Some(end) => {
                args.set("date", words::day(publication, end));
                "erase-access"
            }
            None => "erase-access-open",
        };
        lines.push(i18n::translate(language, key, &args));
    }
    Ok(lines)
}

fn ends(publication: &Publication, one: &Subscription, now: Millis) -> String {
    let mut args = FluentArgs::new();
    args.set("plan", one.terms.plan.clone());
    args.set("seats", one.terms.seats);
    let until = one.life.said.as_ref().map_or(now, |said| said.period_end);
    args.set("date", words::day(publication, until));
    let key = match one.state(now) {
        State::Trialing => "erase-trial",
        State::PastDue | State::Disputed => "erase-unpaid",
        _ if one.terms.kind == Kind::Group => "erase-group",
        _ => "erase-subscription",
    };
    i18n::translate(&publication.settings.language, key, &args)
}
