//! What the newsroom has put in: settings, pictures, theme; and the work that waits.
use super::{Check, search};
use crate::ground::app::App;
use crate::ground::clock::{DAY, HOUR, Millis, SECOND};
use crate::ground::error::Result;
use crate::ground::jobs::{Kinds, LEASE};
use crate::ground::outside::{self, leaps};
use crate::ground::{alarm, i18n, sealed};
use crate::newsroom::article;
use crate::newsroom::draft::checking;
use crate::newsroom::picture::{self, pages};
use crate::newsroom::publication::{self, Settings, ads};
use crate::shop::offer;
use crate::shop::payment::{Payment, calls};
use crate::web::theme::Theme;

/// A clock may differ by this much from the one that stamped the newest revision.
const CLOCK_TOLERANCE: Millis = 60 * SECOND;
/// Things of one kind that are named; the rest is counted.
const NAMED: usize = 5;

/// What is wrong with the publication's settings.
pub fn settings(settings: &Settings) -> Vec<Check> {
    let remedy = "mend publication.toml and import it again";
    let mistakes = settings.mistakes();
    let mut checks: Vec<Check> = mistakes
        .into_iter()
        .map(|(key, reason)| Check::fail("publication", format!("{key} {reason}"), remedy))
        .collect();
    if checks.is_empty() {
        let finding = format!("{}, time zone {}", settings.name, settings.time_zone);
        checks.push(Check::ok("publication", finding));
    }
    if let Err(mistakes) = ads::parse(&settings.ads_txt) {
        let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
        checks.push(Check::fail("ads.txt", lines.join("; "), remedy));
    }
    if settings.paywall.limit == 0 {
        checks.push(Check::warn(
            "paywall",
            "paywall.limit is 0, so nobody reads a metered article without a subscription",
            "set a limit in publication.toml, unless that is meant",
        ));
    }
    checks
}

/// What else is wrong, each check on its own: one that fails to look does not hide the others.
pub async fn checks(app: &App) -> Vec<Check> {
    let mut checks = vec![theme(app)];
    let looked = [
        ("clock", clock(app).await),
        ("servers of others", outages(app).await),
        ("pictures", pictures(app).await),
        ("search", search::index(app).await),
        ("stories", stories(app).await),
        ("background jobs", jobs(app).await),
        ("mail", mail(app).await),
        ("secret key", key(app).await),
        ("payment", payment(app).await),
    ];
    for (subject, outcome) in looked {
        checks.push(outcome.unwrap_or_else(|error| {
            Check::fail(
                subject,
                format!("{error:#}"),
                "see the finding on the database",
            )
        }));
    }
    checks
}

/// Whether the steps of the stories of the last day give what is kept of them.
async fn stories(app: &App) -> Result<Check> {
    const SUBJECT: &str = "stories";
    let wrong = checking::wrong(&app.db, app.clock.now()).await?;
    Ok(match wrong.is_empty() {
        true => Check::ok(SUBJECT, "the steps of the last day give what is kept"),
        false => Check::fail(
            SUBJECT,
            checking::said(&wrong),
            "open the story's history and restore the last version that is right; no words are lost, \
             the kept documents have them",
        ),
    })
}

fn theme(app: &App) -> Check {
    const SUBJECT: &str = "theme";
    let problems = app.part::<Theme>().problems();
    match &app.config.theme {
        None => Check::ok(SUBJECT, "built in"),
        Some(folder) if problems.is_empty() => Check::ok(SUBJECT, folder.display().to_string()),
        Some(_) => Check::fail(
            SUBJECT,
            list(problems),
            "mend the file and line that are named; until then the built-in template serves",
        ),
    }
}

async fn clock(app: &App) -> Result<Check> {
    const SUBJECT: &str = "clock";
    const REMEDY: &str = "set the machine's clock, and keep it set with NTP";
    let now = app.clock.now();
    let zone = &publication::current(app).await?.zone;
    let newest = article::newest_revision(&app.db).await?;
    Ok(match newest {
        Some(newest) if newest > now + CLOCK_TOLERANCE => Check::fail(
            SUBJECT,
            format!(
                "it is {} here, but the newest revision was made at {}",
                i18n::iso(zone, now),
                i18n::iso(zone, newest)
            ),
            REMEDY,
        ),
        _ => match leap(app).await? {
            Some(finding) => Check::warn(SUBJECT, finding, REMEDY),
            None => Check::ok(SUBJECT, i18n::iso(zone, now)),
        },
    })
}

/// What the server has seen of the clock that a look at it now does not show.
async fn leap(app: &App) -> Result<Option<String>> {
    let now = app.clock.now() - app.clock.ahead();
    let zone = &publication::current(app).await?.zone;
    let Some(look) = leaps::stored(&app.db).await? else {
        return Ok(None);
    };
    if look.seen_at > now + CLOCK_TOLERANCE {
        return Ok(Some(format!(
            "it is {} here, but the server has last seen {}",
            i18n::iso(zone, now),
            i18n::iso(zone, look.seen_at)
        )));
    }
    let recent = look.leapt_at.filter(|at| (now - DAY..=now).contains(at));
    Ok(recent.zip(look.leapt_by).map(|(at, by)| {
        let hours = by / HOUR;
        format!("it leapt by {hours} hours at {}", i18n::iso(zone, at))
    }))
}

/// The servers of others that the running server leaves alone.
async fn outages(app: &App) -> Result<Check> {
    const SUBJECT: &str = "servers of others";
    let outages = outside::written_down(&app.db, app.clock.now()).await?;
    if outages.is_empty() {
        return Ok(Check::ok(SUBJECT, "all that were called lately answer"));
    }
    let zone = &publication::current(app).await?.zone;
    let named: Vec<String> = outages
        .into_iter()
        .map(|one| {
            let since = i18n::iso(zone, one.since);
            format!("{} since {since} ({})", one.server, one.last_error)
        })
        .collect();
    Ok(Check::warn(
        SUBJECT,
        format!("no answer from {}", list(&named)),
        "see whether they are up, and whether this machine reaches them; each is tried again \
         once a minute or sooner, and what waits for it goes on by itself",
    ))
}

async fn pictures(app: &App) -> Result<Check> {
    const SUBJECT: &str = "pictures";
    let (mut lost, mut unmade, mut count) = (Vec::new(), Vec::new(), 0_usize);
    let mut after = i64::MIN;
    loop {
        let page = picture::stock(&app.db, after).await?;
        let Some(last) = page.last() else { break };
        after = last.id;
        count += page.len();
        for kept in page {
            if !pages::original_path(app, &kept.sha256).is_file() {
                lost.push(kept.name);
            } else if !picture::has_sizes(app, &kept) {
                unmade.push(kept.name);
            }
        }
    }
    Ok(if !lost.is_empty() {
        let finding = format!("the originals of {} are gone: {}", lost.len(), list(&lost));
        let remedy = "restore the folder `originals` from a backup, or import the pictures again";
        Check::fail(SUBJECT, finding, remedy)
    } else if !unmade.is_empty() {
        let finding = format!(
            "{} of {count} have no sizes, so the originals are sent: {}",
            unmade.len(),
            list(&unmade)
        );
        let remedy = "keep `masthead serve` running; it makes the sizes, lost ones when they are \
                      asked for and within a day";
        Check::warn(SUBJECT, finding, remedy)
    } else {
        Check::ok(
            SUBJECT,
            format!("{count}, all with their originals and sizes"),
        )
    })
}

async fn jobs(app: &App) -> Result<Check> {
    const SUBJECT: &str = "background jobs";
    let counts = ::jobs::counts(&app.db).await?;
    let bounds = app.part::<Kinds>().bounds();
    let ahead = ::jobs::ahead(&app.db, app.clock.now(), LEASE, &bounds).await?;
    if ahead > 0 {
        return Ok(Check::warn(
            SUBJECT,
            format!("{ahead} lie further ahead than a right clock can put them"),
            "see whether the clock is right; a running server brings them back within a minute",
        ));
    }
    if counts.dead == 0 {
        return Ok(Check::ok(
            SUBJECT,
            format!("{} waiting, none given up", counts.waiting),
        ));
    }
    let dead = ::jobs::dead(&app.db, NAMED as u32).await?;
    let named: Vec<String> = dead
        .into_iter()
        .map(|job| format!("{} ({})", job.kind, job.last_error.unwrap_or_default()))
        .collect();
    Ok(Check::warn(
        SUBJECT,
        format!("{} given up: {}", counts.dead, list(&named)),
        "fix the cause, then `masthead retry` gives them all their attempts again",
    ))
}

/// What the server has seen of mail, which a call at this moment may not show.
async fn mail(app: &App) -> Result<Check> {
    const SUBJECT: &str = "mail";
    let state = alarm::look(app).await?;
    let zone = &publication::current(app).await?.zone;
    let Some(since) = state.mail.down_since() else {
        let sent = state.mail.sent_at.map(|at| i18n::iso(zone, at));
        let sent = sent.unwrap_or_else(|| "never yet".to_owned());
        return Ok(Check::ok(
            SUBJECT,
            format!("last taken by the server: {sent}"),
        ));
    };
    let since = i18n::iso(zone, since);
    Ok(Check::fail(
        SUBJECT,
        format!("none has gone out since {since}: {}", state.mail.last_error),
        "fix the cause; what waits is sent by itself, `masthead retry` revives what was given \
         up, and `masthead staff link EMAIL` prints a way in without mail",
    ))
}

async fn key(app: &App) -> Result<Check> {
    const SUBJECT: &str = "secret key";
    Ok(match sealed::fits(app).await? {
        None => Check::ok(SUBJECT, "none is needed yet"),
        Some(true) => Check::ok(SUBJECT, "opens the secrets in the database"),
        Some(false) => Check::fail(
            SUBJECT,
            "the secrets in the database were encrypted with another key",
            "set secret_key to the same on all nodes, or restore secret.key from a backup",
        ),
    })
}

/// Whether what is on sale can be bought, and what the processor leaves undone.
async fn payment(app: &App) -> Result<Check> {
    const SUBJECT: &str = "payment";
    let unsold = offer::unsold(app).await?;
    if !unsold.is_empty() {
        return Ok(match app.config.sells() {
            true => Check::fail(
                SUBJECT,
                list(&unsold),
                "change the price or the currency, or take it off sale",
            ),
            false => Check::warn(
                SUBJECT,
                list(&unsold),
                "set payment.processor and its keys, or take the offers off sale",
            ),
        });
    }
    let stuck = calls::stuck(app).await?;
    if !stuck.is_empty() {
        let answers: Vec<String> = stuck.into_iter().map(|one| one.answer).collect();
        let finding = format!(
            "{} not done by the processor: {}",
            answers.len(),
            list(&answers)
        );
        let remedy = "see /desk/payments: try again, or settle it by hand";
        return Ok(Check::warn(SUBJECT, finding, remedy));
    }
    Ok(Check::ok(SUBJECT, app.part::<Payment>().processor.word()))
}

fn list(items: &[String]) -> String {
    let named: Vec<&str> = items.iter().take(NAMED).map(String::as_str).collect();
    let more = items.len().saturating_sub(NAMED);
    match more {
        0 => named.join("; "),
        more => format!("{}; and {more} more", named.join("; ")),
    }
}
