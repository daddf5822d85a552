//! Readers, one after another, who log in with a mailed code and change their names.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::{Account, Acks, Weather};
use crate::faults::http::Browser;

/// Names of a reader: fewer than an account may have in an hour.
const NAMES: usize = 60;
/// How long a writer waits for a letter; one that was on its way when the server was killed comes
/// later, and another writer's.
const PATIENCE: Duration = Duration::from_secs(3);

/// Writes until told to stop, or until the server is gone.
pub fn write(weather: &Weather, stop: &AtomicBool) -> Acks {
    let mut acks = Acks::default();
    while !stop.load(Ordering::Relaxed) {
        let number = weather.people.fetch_add(1, Ordering::Relaxed);
        if live(weather, number, stop, &mut acks).is_err() {
            break;
        }
    }
    acks
}

fn live(weather: &Weather, number: u32, stop: &AtomicBool, acks: &mut Acks) -> crate::Result<()> {
    let mut browser = Browser::new(weather.host, number);
    let email = format!("reader{number}@storm.example");
    if browser.post("/log-in", &[("email", &email)])?.status != 303 {
        acks.refused += 1;
        return Ok(());
    }
    acks.accounts.push(Account {
        browser: browser.clone(),
        email: email.clone(),
        session: None,
        names: Vec::new(),
    });
    let account = acks.accounts.last_mut().ok_or("it was just pushed")?;
    let Some(code) = weather.postbox.code(&email, PATIENCE) else {
        return Ok(());
    };
    browser.post("/log-in/code", &[("code", &code)])?;
    if !browser.has("session") {
        acks.refused += 1;
        return Ok(());
    }
    account.session = Some(weather.clock.now());
    account.browser = browser.clone();
    for turn in 0..NAMES {
        if stop.load(Ordering::Relaxed) {
            break;
        }
        let name = format!("Reader {number} of turn {turn}");
        account.names.push((name.clone(), None));
        let answer = browser.post("/account/profile", &[("name", &name)])?;
        match (answer.status, account.names.last_mut()) {
            (303, Some(last)) => last.1 = Some(weather.clock.now()),
            _ => acks.refused += 1,
        }
    }
    Ok(())
}
