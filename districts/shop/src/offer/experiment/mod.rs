//! Experiments: several offers in one place, each shown to its share of people. Who has seen
//! one offer keeps seeing it, and each person counts once.
mod store;

use db::{Db, Executor, Tx};
use http::HeaderMap;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::offer::KIND;
use ground::app::App;
use ground::changes::{self, Tag};
use ground::clock::{DAY, Millis, SECOND};
use ground::error::Result;
use ground::ids::{hex, random_bytes};
use ground::written::Written;
use web::cookies;

/// What signs the cookie.
const PURPOSE: &str = "experiment";
/// How long a browser keeps it, in days.
const COOKIE_DAYS: i64 = 90;

/// Offers that are shown in each other's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Experiment {
    /// Id.
    pub id: i64,
    /// Its name for staff.
    pub name: String,
    /// The offers; the first one is for those of whom nothing can be remembered.
    pub arms: Vec<Arm>,
    /// Since when.
    pub started_at: Millis,
    /// Until when; `None` while it runs.
    pub ended_at: Option<Millis>,
}

/// One of the offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arm {
    /// The offer's code.
    pub code: String,
    /// Its share, in parts.
    pub weight: u32,
}

/// People who came to an arm.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// The offer's code.
    pub code: String,
    /// Who saw it.
    pub shown: i64,
    /// Who opened it.
    pub chosen: i64,
    /// Who paid it, or began its trial.
    pub paid: i64,
}

/// Who takes part: somebody with an account, or a browser that keeps our cookie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The account.
    pub reader: Option<i64>,
    /// The browser's name in the table; not the cookie's value.
    pub browser: Option<String>,
}

impl Person {
    /// Whoever sends these headers.
    pub fn of(app: &App, headers: &HeaderMap, reader: Option<i64>) -> Self {
        Self {
            reader,
            browser: browser(app, headers),
        }
    }

    /// Whether a second visit can be told from a first.
    pub fn is_known(&self) -> bool {
        self.reader.is_some() || self.browser.is_some()
    }

    fn subjects(&self) -> Vec<String> {
        let reader = self.reader.map(|id| format!("reader:{id}"));
        let browser = self.browser.as_ref().map(|name| format!("browser:{name}"));
        [reader, browser].into_iter().flatten().collect()
    }
}

fn cookie_name(app: &App) -> &'static str {
    if app.is_secure {
        "__Host-offers"
    } else {
        "offers"
    }
}

/// The cookie of a browser that takes part from now on.
pub fn new_cookie(app: &App) -> http::HeaderValue {
    let id = hex(&random_bytes::<16>());
    let value = format!("{id}.{}", app.keys.sign(PURPOSE, &id));
    cookies::set(
        cookie_name(app),
        &value,
        COOKIE_DAYS * DAY / SECOND,
        app.is_secure,
    )
}

fn browser(app: &App, headers: &HeaderMap) -> Option<String> {
    let (id, signature) = cookies::get(headers, cookie_name(app))?.split_once('.')?;
    let is_ours = app.keys.is_signed(PURPOSE, id, signature);
    is_ours.then(|| hex(&Sha256::digest(id.as_bytes())[..16]))
}

impl Experiment {
    /// The arm that a subject draws: always the same one, in proportion to the weights.
    pub fn draw(&self, subject: &str) -> &str {
        let total: u64 = self.arms.iter().map(|arm| u64::from(arm.weight)).sum();
        let digest = Sha256::digest(format!("{} {subject}", self.id).as_bytes());
        let mut lot = digest[..8]
            .iter()
            .fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte))
            % total.max(1);
        for arm in &self.arms {
            if lot < u64::from(arm.weight) {
                return &arm.code;
            }
            lot -= u64::from(arm.weight);
        }
        self.control()
    }

    /// The first arm.
    pub fn control(&self) -> &str {
        self.arms.first().map_or("", |arm| arm.code.as_str())
    }

    /// Whether this offer is one of the arms.
    pub fn has(&self, code: &str) -> bool {
        self.arms.iter().any(|arm| arm.code == code)
    }
}

/// The arm of a person, drawn at their first visit and kept from then on; counts them as
/// having seen it. What a browser saw before its owner logged in stays theirs.
pub async fn show(app: &App, experiment: &Experiment, person: &Person) -> Result<String> {
    let subjects = person.subjects();
    let Some(first) = subjects.first() else {
        return Ok(experiment.control().to_owned());
    };
    if let Some((subject, code)) = store::seen(&app.db, experiment.id, &subjects).await? {
        if subject != *first {
            store::adopt(&app.db, experiment.id, &subject, first).await?;
        }
        return Ok(code);
    }
    let drawn = experiment.draw(first);
    let now = app.clock.now();
    store::show(&app.db, experiment.id, first, drawn, now).await?;
    // Somebody may have been faster, in another window.
    let seen = store::seen(&app.db, experiment.id, &subjects).await?;
    Ok(seen.map_or_else(|| drawn.to_owned(), |(_, code)| code))
}

/// Notes that a person opened an offer that was shown to them.
pub async fn choose(app: &App, experiment: &Experiment, person: &Person, code: &str) -> Result<()> {
    if person.is_known() && show(app, experiment, person).await? == code {
        for subject in person.subjects() {
            store::choose(&app.db, experiment.id, &subject, code, app.clock.now()).await?;
        }
    }
    Ok(())
}

/// Notes, in the transaction of the purchase, that a reader paid an offer or began its trial.
/// It counts where the offer is the one that the reader was shown.
pub async fn paid(tx: &mut Tx, reader: i64, code: &str, now: Millis) -> Result<()> {
    Ok(store::pay(tx, &format!("reader:{reader}"), code, now).await?)
}

/// Experiments that run.
pub async fn running(on: impl Executor) -> Result<Vec<Experiment>> {
    let mut all = all(on).await?;
    all.retain(|experiment| experiment.ended_at.is_none());
    Ok(all)
}

/// All experiments, newest first.
pub async fn all(on: impl Executor) -> Result<Vec<Experiment>> {
    store::all(on).await
}

/// Begins an experiment.
pub async fn start(tx: &mut Tx, experiment: &Experiment) -> Result<()> {
    store::insert(tx, experiment).await?;
    changes::record(tx, [Tag::any(KIND)]).await
}

/// Ends an experiment; its counts stay. Overtaken when none of this id runs.
pub async fn end(tx: &mut Tx, id: i64, now: Millis) -> Result<Written> {
    let ended = store::end(tx, id, now).await?;
    changes::record(tx, [Tag::any(KIND)]).await?;
    Ok(ended)
}

/// The counts of each arm, in the experiment's order.
pub async fn tallies(db: &Db, experiment: &Experiment) -> Result<Vec<Tally>> {
    let counted = store::tallies(db, experiment.id).await?;
    let tally = |arm: &Arm| {
        let found = counted.iter().find(|tally| tally.code == arm.code);
        found.cloned().unwrap_or_else(|| Tally {
            code: arm.code.clone(),
            ..Tally::default()
        })
    };
    Ok(experiment.arms.iter().map(tally).collect())
}

/// What the counts say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Too few people to say anything.
    TooFew,
    /// The difference could well be chance.
    Open,
    /// A difference this large would be chance in fewer than 5 of 100 experiments.
    Differs,
}

/// Compares two arms by the normal approximation for two shares. Good enough for a note;
/// it holds only when one looks once, at the end.
pub fn verdict(one: &Tally, other: &Tally) -> Verdict {
    let smallest = [
        one.paid,
        other.paid,
        one.shown - one.paid,
        other.shown - other.paid,
    ];
    if smallest.into_iter().any(|count| count < 10) {
        return Verdict::TooFew;
    }
    // z² > 1.96² with z = (p₁ - p₂) / √(p (1 - p) (1/n₁ + 1/n₂)), without fractions.
    let [x1, n1, x2, n2] = [one.paid, one.shown, other.paid, other.shown].map(i128::from);
    let difference = x1 * n2 - x2 * n1;
    let (paid, shown) = (x1 + x2, n1 + n2);
    let left = difference * difference * shown * 10_000;
    let right = 38_416 * paid * (shown - paid) * n1 * n2;
    if left > right {
        Verdict::Differs
    } else {
        Verdict::Open
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(shown: i64, paid: i64) -> Tally {
        Tally {
            code: String::new(),
            shown,
            chosen: paid,
            paid,
        }
    }

    #[test]
    fn lots_fall_by_weight_and_always_alike() {
        let arm = |code: &str, weight| Arm {
            code: code.to_owned(),
            weight,
        };
        let experiment = Experiment {
            id: 7,
            name: String::new(),
            arms: vec![arm("a", 1), arm("b", 3), arm("c", 0)],
            started_at: 0,
            ended_at: None,
        };
        let drawn = |code: &str| {
            (0..4_000)
                .filter(|number| experiment.draw(&format!("browser:{number}")) == code)
                .count()
        };
        assert!((900..1_100).contains(&drawn("a")), "{}", drawn("a"));
        assert!((2_900..3_100).contains(&drawn("b")));
        assert_eq!(drawn("c"), 0);
        assert_eq!(experiment.draw("reader:1"), experiment.draw("reader:1"));
    }

    #[test]
    fn a_note_on_counts_is_careful() {
        assert_eq!(verdict(&tally(100, 5), &tally(100, 50)), Verdict::TooFew);
        assert_eq!(verdict(&tally(1_000, 50), &tally(1_000, 60)), Verdict::Open);
        assert_eq!(
            verdict(&tally(1_000, 50), &tally(1_000, 90)),
            Verdict::Differs
        );
        // z is 1.967 and 1.921 for these.
        assert_eq!(
            verdict(&tally(10_000, 1_000), &tally(10_000, 1_085)),
            Verdict::Differs
        );
        assert_eq!(
            verdict(&tally(10_000, 1_000), &tally(10_000, 1_083)),
            Verdict::Open
        );
    }
}
