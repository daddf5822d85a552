//! Signatures of events: `t=…,v1=…`, an HMAC-SHA256 over the time and the raw body, as
//! Stripe describes under "Verify webhook signatures manually".
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use ground::clock::{Millis, SECOND};
use ground::ids::{from_hex, hex};
use ground::steps;

/// How old a signature may be, and how far ahead its clock.
pub const TOLERANCE: Millis = 300 * SECOND;

/// The header's value for a body that is sent at `now`.
pub fn sign(secret: &str, body: &[u8], now: Millis) -> String {
    let seconds = now / SECOND;
    let signature = mac(secret, seconds, body).finalize().into_bytes();
    format!("t={seconds},v1={}", hex(&signature))
}

/// Whether one of the secrets made the header for this body, lately. Several signatures may
/// stand in the header while a secret is exchanged; schemes other than `v1` are ignored.
pub fn is_good(header: &str, body: &[u8], secrets: &[&str], now: Millis) -> bool {
    let parts = || {
        header
            .split(',')
            .inspect(|part| steps::took(part.len() + 1))
            .filter_map(|part| part.trim().split_once('='))
    };
    let seconds = parts().find_map(|(name, value)| match name {
        "t" => value.parse::<i64>().ok(),
        _ => None,
    });
    let Some(seconds) = seconds else { return false };
    let Some(at) = seconds.checked_mul(SECOND) else {
        return false;
    };
    if at.abs_diff(now) > TOLERANCE.unsigned_abs() {
        return false;
    }
    let secrets = secrets.iter().filter(|secret| !secret.is_empty());
    // The body is hashed once for each secret of ours and not for each signature of theirs.
    let expected: Vec<_> = secrets.map(|secret| mac(secret, seconds, body)).collect();
    parts().filter(|(name, _)| *name == "v1").any(|(_, value)| {
        let Some(signature) = from_hex::<32>(value) else {
            return false;
        };
        let fits = |mac: &Hmac<Sha256>| mac.clone().verify_slice(&signature).is_ok();
        expected.iter().any(fits)
    })
}

fn mac(secret: &str, seconds: i64, body: &[u8]) -> Hmac<Sha256> {
    let mut mac =
        Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("HMAC takes a key of any length");
    steps::took(body.len());
    mac.update(format!("{seconds}.").as_bytes());
    mac.update(body);
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Millis = 1_781_524_800_000;

    #[test]
    fn many_wrong_signatures_do_not_hash_the_body_again_and_again() {
        let body = vec![b'x'; 10_000];
        let wrong = format!(",v1={}", "ab".repeat(32));
        let header = |count: usize| format!("t={}{}", NOW / SECOND, wrong.repeat(count));
        steps::assert_linear("signatures", header, |header| {
            assert!(!is_good(header, &body, &["whsec_new"], NOW));
        });
        let many = header(1_000);
        let work = steps::of(|| {
            is_good(&many, &body, &["one", "two"], NOW);
        });
        assert!(work <= 2 * (body.len() + many.len()) as u64 + 64, "{work}");
        let genuine = format!("{many},{}", sign("two", &body, NOW));
        assert!(is_good(&genuine, &body, &["one", "two"], NOW));
    }

    #[test]
    fn a_signature_is_good_for_its_body_its_secret_and_five_minutes() {
        let header = sign("whsec_new", b"{}", NOW);
        assert!(is_good(&header, b"{}", &["whsec_new"], NOW));
        assert!(is_good(
            &header,
            b"{}",
            &["other", "whsec_new"],
            NOW + TOLERANCE
        ));
        assert!(is_good(&header, b"{}", &["whsec_new"], NOW - TOLERANCE));
        for (body, secrets, at) in [
            (&b"{ }"[..], &["whsec_new"][..], NOW),
            (b"{}", &["whsec_old"], NOW),
            (b"{}", &[], NOW),
            (b"{}", &["whsec_new"], NOW + TOLERANCE + SECOND),
            (b"{}", &["whsec_new"], NOW - TOLERANCE - SECOND),
        ] {
            assert!(!is_good(&header, body, secrets, at));
        }
    }

    #[test]
    fn a_header_that_makes_no_sense_is_refused() {
        let good = sign("s", b"{}", NOW);
        let v1 = good.split_once("v1=").map_or("", |(_, v1)| v1).to_owned();
        let seconds = NOW / SECOND;
        for wrong in [
            String::new(),
            format!("v1={v1}"),
            format!("t={seconds}"),
            format!("t={seconds},v0={v1}"),
            format!("t=x,v1={v1}"),
            format!("t=9223372036854775807,v1={v1}"),
            format!("t={seconds},v1={}", &v1[..62]),
            format!("t={},v1={v1}", seconds + 1),
        ] {
            assert!(!is_good(&wrong, b"{}", &["s"], NOW), "{wrong}");
        }
        assert!(
            !is_good(&sign("", b"{}", NOW), b"{}", &[""], NOW),
            "an empty secret signs nothing"
        );
        let rotated = format!("t={seconds},v1={},v0=x,v1={v1}", "0".repeat(64));
        assert!(is_good(&rotated, b"{}", &["s"], NOW));
    }
}
