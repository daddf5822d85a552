//! Recovery codes: what staff write down for the day on which the telephone with the second
//! factor is lost. Each is good once, and the database holds hashes alone.
pub mod pages;
mod store;

use db::{Db, Tx};
use sha2::{Digest, Sha256};

use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use ground::ids::{hex, random_bytes};
use ground::written::Written;

/// Codes of a set.
pub const COUNT: usize = 10;
/// Signs of a code: 80 bits, too many to try however fast one can hash.
const SIGNS: usize = 16;
/// Signs that nobody mistakes for one another (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Signs between two hyphens.
const GROUP: usize = 4;

fn code() -> String {
    let signs = random_bytes::<SIGNS>().map(|byte| ALPHABET[usize::from(byte & 31)]);
    let groups = signs.chunks(GROUP).map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join("-")
}

/// A code as it was meant, whatever was typed between its signs or for 0 and 1.
fn plain(typed: &str) -> String {
    let signs = typed.chars().filter(char::is_ascii_alphanumeric);
    let meant = signs.map(|sign| match sign.to_ascii_lowercase() {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    });
    meant.collect()
}

fn hash(reader: i64, typed: &str) -> String {
    let text = format!("recovery code of {reader}: {}", plain(typed));
    hex(&Sha256::digest(text.as_bytes()))
}

/// Makes a new set in place of the old one. The codes are given out here and never again.
pub async fn make(app: &App, tx: &mut Tx, reader: i64) -> Result<Vec<String>> {
    let codes: Vec<String> = (0..COUNT).map(|_| code()).collect();
    store::forget(tx, reader).await?;
    for code in &codes {
        store::insert(tx, reader, &hash(reader, code), app.clock.now()).await?;
    }
    Ok(codes)
}

/// Uses a code up; overtaken where it is none of the account's, or was used before.
pub async fn use_up(tx: &mut Tx, reader: i64, typed: &str, now: Millis) -> Result<Written> {
    if plain(typed).len() != SIGNS {
        return Ok(Written::Overtaken);
    }
    Ok(store::use_up(tx, reader, &hash(reader, typed), now).await?)
}

/// How many codes are left.
pub async fn left(db: &Db, reader: i64) -> Result<i64> {
    Ok(store::left(db, reader).await?)
}

/// Takes all codes away from an account.
pub async fn forget(tx: &mut Tx, reader: i64) -> Result<()> {
    Ok(store::forget(tx, reader).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_however_it_is_typed() {
        let code = code();
        assert_eq!(code.len(), SIGNS + 3, "{code}");
        let shouted = format!(" {} ", code.replace('-', " ").to_uppercase());
        assert_eq!(hash(7, &code), hash(7, &shouted));
        assert_eq!(plain("O0-il"), "0011");
        assert_ne!(hash(7, &code), hash(8, &code), "of another account");
    }
}
