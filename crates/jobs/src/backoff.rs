//! How long a failed job waits before the next attempt.

const FIRST_MS: i64 = 1_000;
const LONGEST_MS: i64 = 3_600_000;

/// The wait in ms after this many attempts: 1 s, doubled each time, at most
/// 1 h, less up to a quarter so that jobs that failed together do not all come
/// back together. The same job and attempt always wait the same.
pub fn delay_ms(id: i64, attempts: u32) -> i64 {
    let doublings = attempts.saturating_sub(1).min(12);
    let full = (FIRST_MS << doublings).min(LONGEST_MS);
    full - scatter(id, attempts).rem_euclid(full / 4)
}

/// A number that looks random, from the finaliser of `SplitMix64`.
fn scatter(id: i64, attempts: u32) -> i64 {
    let mut bits = id.cast_unsigned().wrapping_add(u64::from(attempts) << 48);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (bits ^ (bits >> 31)).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_from_a_second_to_an_hour_less_a_quarter_at_most() {
        for id in [1, 7, i64::MAX, i64::MIN] {
            for (attempts, full) in [
                (1, 1_000),
                (2, 2_000),
                (5, 16_000),
                (13, 3_600_000),
                (u32::MAX, 3_600_000),
            ] {
                let wait = delay_ms(id, attempts);
                assert!(
                    wait > full * 3 / 4 && wait <= full,
                    "{id} {attempts}: {wait}"
                );
            }
        }
    }

    #[test]
    fn jobs_that_fail_together_come_back_apart() {
        let waits: std::collections::HashSet<i64> = (0..100).map(|id| delay_ms(id, 8)).collect();
        assert!(waits.len() > 90);
    }
}
