//! Visitors, one after another, who read on to the wall.

use std::sync::atomic::{AtomicBool, Ordering};

use super::{Acks, Visit, Weather};
use crate::faults::http::Browser;
use crate::faults::random::Random;

/// Writes until told to stop, or until the server is gone.
pub fn write(weather: &Weather, mut random: Random, stop: &AtomicBool) -> Acks {
    let mut acks = Acks::default();
    while !stop.load(Ordering::Relaxed) {
        let number = weather.people.fetch_add(1, Ordering::Relaxed);
        let browser = Browser::new(weather.host, number);
        if visit(weather, browser, &mut random, &mut acks).is_err() {
            break;
        }
    }
    acks
}

fn visit(
    weather: &Weather,
    mut browser: Browser,
    random: &mut Random,
    acks: &mut Acks,
) -> crate::Result<()> {
    let mut order: Vec<usize> = (0..weather.stories.len()).collect();
    random.shuffle(&mut order);
    let mut visit = Visit {
        browser: browser.clone(),
        read: Vec::new(),
    };
    let mut done = Ok(());
    for (step, story) in order.into_iter().enumerate() {
        let asked = open(weather, &mut browser, (step, story));
        match asked {
            // However little of the rest came, it must have been counted before.
            Ok(body) if body.contains(&weather.stories[story].words) => {
                visit.read.push((story, weather.clock.now()));
            }
            Ok(body) if body.is_empty() => acks.refused += 1,
            Ok(_) => {}
            Err(error) => {
                done = Err(error);
                break;
            }
        }
    }
    if browser.has("meter") {
        visit.browser = browser;
        acks.visits.push(visit);
    }
    done
}

/// What comes of a story, the first one by the step that gives the cookie; nothing where the answer
/// is a failure.
fn open(
    weather: &Weather,
    browser: &mut Browser,
    (step, story): (usize, usize),
) -> crate::Result<String> {
    let path = &weather.stories[story].path;
    let answer = match step {
        0 => {
            let way = format!("{path}/continue");
            if browser.post(&way, &[])?.status != 303 {
                return Ok(String::new());
            }
            browser.get(&way)?
        }
        _ => browser.get(path)?,
    };
    Ok(match answer.status {
        200 => answer.body,
        _ => String::new(),
    })
}
