//! Servers of others that take a call and say nothing: the payment processor, then the mail server.
//! Each may delay only the requests that need it, and only for a short time.

use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use super::Bench;
use super::http::Browser;
use super::postbox::Postbox;
use super::site::{Site, stories};
use super::table::Table;
use crate::Result;

/// Within which pages and forms answer that call no other server.
const SOON: Duration = Duration::from_secs(1);
/// Within which the letter of a log-in is there while another server is silent.
const LETTER: Duration = Duration::from_secs(1);
/// The longest time in which an order is answered.
const ORDER: Duration = Duration::from_secs(20);
/// Calls at a silent mail server at most: three at once, and one now and then.
const CALLS: u64 = 10;
/// Within which letters come once the mail server speaks: the longest pause, and some.
const AGAIN: Duration = Duration::from_secs(100);
/// Pause between two people.
const PAUSE: Duration = Duration::from_millis(100);

/// What was seen in a phase.
#[derive(Debug, Default)]
struct Seen {
    pages: Duration,
    forms: Duration,
    /// The slowest letter, where all came.
    letters: Option<Duration>,
}

/// The people of a run, each of them new.
struct People<'a> {
    host: &'a str,
    story: &'a str,
    postbox: &'a Postbox,
    numbers: AtomicU32,
}

/// Silences one after the other; whether those who need neither noticed nothing, and all letters came.
///
/// # Errors
/// When the server does not answer.
pub fn run(bench: &Bench) -> Result<bool> {
    let (postbox, processor) = (Postbox::start()?, Postbox::start()?);
    let tables = format!(
        "{}\n[payment]\nprocessor = \"stripe\"\nstripe_secret_key = \"sk_test_storm\"\n\
         stripe_webhook_secret = \"whsec_storm\"\nstripe_url = \"http://127.0.0.1:{}\"\n",
        super::mail(&postbox),
        processor.port
    );
    let site = Site::new(bench, "silent", ("", &tables))?;
    site.import()?;
    let server = site.start()?;
    let host = server.host().to_owned();
    let stories = stories(&host)?;
    let people = People {
        host: &host,
        story: &stories[0].path,
        postbox: &postbox,
        numbers: AtomicU32::new(1),
    };
    let turns = bench.options.runs(20, 5);
    let mut table = Table::new(&[
        "silent",
        "pages, slowest ms",
        "log-in form, slowest ms",
        "letters, slowest ms",
    ]);
    let undisturbed = people.live(turns)?;
    table.row(&row("none", &undisturbed));
    processor.silence(true);
    let (with_orders, orders) = people.order(turns)?;
    table.row(&row("the processor", &with_orders));
    let (without_mail, after, calls) = silence_mail(&people, turns)?;
    table.row(&row("the mail server", &without_mail));
    table.print();
    println!(
        "Orders at the silent processor: {} answered, slowest {} ms; it was called {} times",
        orders.0,
        orders.1.as_millis(),
        processor.calls()
    );
    let came = after.map_or("not all came".to_owned(), |it| {
        format!("came within {} ms", it.as_millis())
    });
    println!("{calls} calls at the silent mail server; once it spoke, the letters {came}");
    let is_quick = |seen: &Seen| seen.pages < SOON && seen.forms < SOON;
    let has_letters = |seen: &Seen| seen.letters.is_some_and(|it| it < LETTER);
    Ok([&undisturbed, &with_orders, &without_mail]
        .into_iter()
        .all(is_quick)
        && has_letters(&undisturbed)
        && has_letters(&with_orders)
        && (orders.0 > 0 && orders.1 < ORDER && processor.calls() > 0)
        && calls <= CALLS
        && after.is_some())
}

fn row(silent: &str, seen: &Seen) -> [String; 4] {
    let letters = seen.letters.map(|it| it.as_millis().to_string());
    [
        silent.to_owned(),
        seen.pages.as_millis().to_string(),
        seen.forms.as_millis().to_string(),
        letters.unwrap_or_default(),
    ]
}

/// What is seen while the mail server is silent, how long after it letters have come, and how often
/// it was called.
fn silence_mail(people: &People, turns: u64) -> Result<(Seen, Option<Duration>, u64)> {
    let before = people.postbox.calls();
    people.postbox.silence(true);
    let (mut seen, mut waiting) = (Seen::default(), Vec::new());
    for _ in 0..turns {
        people.look(&mut seen)?;
        waiting.push(people.ask(&mut seen)?);
        sleep(PAUSE);
    }
    // Until the calls have been given up that were made first.
    sleep(Duration::from_secs(12));
    let calls = people.postbox.calls() - before;
    people.postbox.silence(false);
    let over = Instant::now();
    let came = waiting.iter().all(|email| {
        let left = AGAIN.saturating_sub(over.elapsed());
        people.postbox.code(email, left).is_some()
    });
    Ok((seen, came.then(|| over.elapsed()), calls))
}

impl People<'_> {
    fn next(&self) -> (u32, Browser) {
        let number = self.numbers.fetch_add(1, Ordering::Relaxed);
        (number, Browser::new(self.host, number))
    }

    /// Reads and logs in, so often.
    fn live(&self, turns: u64) -> Result<Seen> {
        let mut seen = Seen {
            letters: Some(Duration::ZERO),
            ..Seen::default()
        };
        for _ in 0..turns {
            self.look(&mut seen)?;
            let email = self.ask(&mut seen)?;
            let asked = Instant::now();
            let came = self.postbox.code(&email, 10 * LETTER);
            seen.letters = match (seen.letters, came) {
                (Some(slowest), Some(_)) => Some(slowest.max(asked.elapsed())),
                _ => None,
            };
            sleep(PAUSE);
        }
        Ok(seen)
    }

    /// The same beside others who order one after another; how many were answered, and the slowest.
    fn order(&self, turns: u64) -> Result<(Seen, (usize, Duration))> {
        thread::scope(|scope| {
            let orders = scope.spawn(|| {
                let took: Vec<Duration> = (0..turns).flat_map(|_| self.buy()).collect();
                (took.len(), took.into_iter().max().unwrap_or_default())
            });
            let seen = self.live(2 * turns)?;
            let orders = orders.join().map_err(|_| "an order panicked")?;
            Ok((seen, orders))
        })
    }

    /// Orders, agreeing to what the page says; how long the answer took.
    fn buy(&self) -> Result<Duration> {
        let (number, mut browser) = self.next();
        let page = browser.get("/subscribe/monthly")?.body;
        let terms = page.split("name=\"agreed\" value=\"").nth(1);
        let terms = terms.and_then(|rest| rest.split('"').next());
        let email = format!("buyer{number}@storm.example");
        let fields = [
            ("email", email.as_str()),
            ("agreed", terms.ok_or("the offer has no terms")?),
            ("consent", "true"),
        ];
        let answer = browser.post("/subscribe/monthly/checkout", &fields)?;
        Ok(answer.took)
    }

    /// Reads a story for the first time, which is a write, and the front page.
    fn look(&self, seen: &mut Seen) -> Result<()> {
        let (_, mut browser) = self.next();
        let step = format!("{}/continue", self.story);
        let begun = Instant::now();
        browser.post(&step, &[])?;
        for path in [step.as_str(), "/"] {
            let answer = browser.get(path)?;
            if answer.status != 200 {
                return Err(format!("{path} is answered with {}", answer.status));
            }
        }
        seen.pages = seen.pages.max(begun.elapsed());
        Ok(())
    }

    /// Asks for a log-in; the address.
    fn ask(&self, seen: &mut Seen) -> Result<String> {
        let (number, mut browser) = self.next();
        let email = format!("reader{number}@storm.example");
        let answer = browser.post("/log-in", &[("email", &email)])?;
        seen.forms = seen.forms.max(answer.took);
        match answer.status {
            303 => Ok(email),
            other => Err(format!("a log-in is answered with {other}")),
        }
    }
}
