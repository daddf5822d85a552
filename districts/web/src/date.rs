//! The `Date` of answers. The HTTP library keeps its own as long as the clock is behind it, so that
//! it stays in the future when a wrong clock is set back (RFC 9110, section 6.6.1).
use std::sync::{Mutex, PoisonError};

use http::HeaderValue;
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimePrinter;

use ground::clock::{Clock, Millis, SECOND};

/// Dates of answers, one for each second of the machine's clock.
#[derive(Debug)]
pub struct Dates {
    clock: Clock,
    last: Mutex<Option<(Millis, HeaderValue)>>,
}

impl Dates {
    /// Dates by this clock.
    pub fn new(clock: Clock) -> Self {
        Self {
            clock,
            last: Mutex::default(),
        }
    }

    /// The date of now; `None` for a time that no date can say. When the test till moves the
    /// clock, browsers go on to live in the machine's time.
    pub fn now(&self) -> Option<HeaderValue> {
        let second = (self.clock.now() - self.clock.ahead()).div_euclid(SECOND);
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        match &*last {
            Some((at, date)) if *at == second => Some(date.clone()),
            _ => {
                let date = written(second)?;
                *last = Some((second, date.clone()));
                Some(date)
            }
        }
    }
}

fn written(second: Millis) -> Option<HeaderValue> {
    let at = Timestamp::from_second(second).ok()?;
    let date = DateTimePrinter::new().timestamp_to_rfc9110_string(&at);
    HeaderValue::try_from(date.ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_date_follows_the_clock_also_backwards() {
        let clock = Clock::fixed(1_781_524_800_000);
        let dates = Dates::new(clock.clone());
        let date = || dates.now().unwrap();
        assert_eq!(date(), "Mon, 15 Jun 2026 12:00:00 GMT");
        clock.leap(365 * 24 * 3_600 * SECOND);
        assert_eq!(date(), "Tue, 15 Jun 2027 12:00:00 GMT");
        clock.leap(-365 * 24 * 3_600 * SECOND);
        assert_eq!(date(), "Mon, 15 Jun 2026 12:00:00 GMT");
    }
}
