//! Whether what was acknowledged is there: asked of the server as the readers would.

use std::thread::sleep;
use std::time::{Duration, Instant};

use super::http::{Answer, Browser};
use super::paper::LIMIT;
use super::site::Story;
use super::storm::{Account, Acks, Visit};
use crate::Result;

/// How long a server that says it is busy is asked again.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(200);

/// What was looked at, and what is missing.
#[derive(Debug, Default)]
pub struct Found {
    /// Visitors who were looked at.
    pub visits: usize,
    /// Readers who were looked at.
    pub accounts: usize,
    /// A line for each loss.
    pub losses: Vec<String>,
}

impl Found {
    /// Takes in what else was found.
    pub fn add(&mut self, more: Self) {
        self.visits += more.visits;
        self.accounts += more.accounts;
        self.losses.extend(more.losses);
    }
}

/// Looks at up to `most` visitors and as many readers, those first whose last acknowledgement is the
/// nearest to the moment `cut`. What was acknowledged later is of no concern.
///
/// # Errors
/// When the server does not answer.
pub fn check(
    host: &str,
    acks: &Acks,
    stories: &[Story],
    (cut, most): (u64, usize),
) -> Result<Found> {
    let mut found = Found::default();
    for visit in newest(&acks.visits, cut, most, |visit| {
        visit.read.iter().map(|(_, at)| *at).collect()
    }) {
        found.visits += 1;
        of_visit(host, visit, stories, (cut, &mut found.losses))?;
    }
    for account in newest(&acks.accounts, cut, most, moments) {
        found.accounts += 1;
        of_account(host, account, (cut, &mut found.losses))?;
    }
    Ok(found)
}

fn moments(account: &Account) -> Vec<u64> {
    let names = account.names.iter().filter_map(|(_, taken)| *taken);
    account.session.into_iter().chain(names).collect()
}

/// Those with a moment up to `cut`, from the nearest to it on.
fn newest<T>(all: &[T], cut: u64, most: usize, moments: impl Fn(&T) -> Vec<u64>) -> Vec<&T> {
    let last = |one: &T| moments(one).into_iter().filter(|at| *at <= cut).max();
    let mut ranked: Vec<(u64, &T)> = all
        .iter()
        .filter_map(|one| Some((last(one)?, one)))
        .collect();
    // Where all moments are the same, those that were noted last.
    ranked.reverse();
    ranked.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    ranked.into_iter().take(most).map(|(_, one)| one).collect()
}

/// First reads what was not read, to the wall; then again what was. A debit that is lost leaves
/// room for one story more, so one of those that were read does not open then.
fn of_visit(
    host: &str,
    visit: &Visit,
    stories: &[Story],
    (cut, losses): (u64, &mut Vec<String>),
) -> Result<()> {
    let mut browser = visit.browser.at(host);
    let read: Vec<usize> = visit
        .read
        .iter()
        .filter(|(_, at)| *at <= cut)
        .map(|(story, _)| *story)
        .collect();
    let (again, first): (Vec<usize>, Vec<usize>) =
        (0..stories.len()).partition(|story| read.contains(story));
    let mut opened = 0;
    for story in first {
        opened += usize::from(opens(&mut browser, &stories[story])?);
    }
    for story in &again {
        match opens(&mut browser, &stories[*story])? {
            true => opened += 1,
            false => losses.push(format!("{} was read and is closed", stories[*story].path)),
        }
    }
    if opened != LIMIT {
        losses.push(format!("a visitor was given {opened} stories, not {LIMIT}"));
    }
    Ok(())
}

/// The page, once the server is not busy any more.
fn page(browser: &mut Browser, path: &str) -> Result<Answer> {
    let begun = Instant::now();
    loop {
        let answer = browser.get(path)?;
        if answer.status != 503 || begun.elapsed() > PATIENCE {
            return Ok(answer);
        }
        sleep(PAUSE);
    }
}

fn opens(browser: &mut Browser, story: &Story) -> Result<bool> {
    let answer = page(browser, &story.path)?;
    match answer.status {
        200 => Ok(answer.body.contains(&story.words)),
        other => Err(format!("{} is answered with {other}", story.path)),
    }
}

/// A name is the last one that was taken, or one that was sent after it.
fn of_account(host: &str, account: &Account, (cut, losses): (u64, &mut Vec<String>)) -> Result<()> {
    let is_in = account.session.is_some_and(|at| at <= cut);
    if !is_in {
        return Ok(());
    }
    let page = page(&mut account.browser.at(host), "/account/profile")?;
    if page.status != 200 {
        losses.push(format!("{} is no more logged in", account.email));
        return Ok(());
    }
    let taken = |(_, at): &(String, Option<u64>)| at.is_some_and(|at| at <= cut);
    let Some(last) = account.names.iter().rposition(taken) else {
        return Ok(());
    };
    let shows = |(name, _): &(String, Option<u64>)| page.body.contains(&format!("\"{name}\""));
    if !account.names[last..].iter().any(shows) {
        losses.push(format!("{} has an older name", account.email));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_are_looked_at_first_whose_acknowledgement_is_the_nearest() {
        let all = [vec![1_u64, 9], vec![4], vec![7], vec![]];
        let of = |cut, most| newest(&all, cut, most, Clone::clone);
        assert_eq!(of(8, 2), [&all[2], &all[1]]);
        assert_eq!(of(9, 1), [&all[0]]);
        assert_eq!(of(3, 9), [&all[0]]);
        assert!(of(0, 9).is_empty());
    }
}
