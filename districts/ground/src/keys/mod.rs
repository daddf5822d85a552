//! The secrets that sign cookies and links: made at the first start, kept in the database.
mod store;

use db::Db;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::clock::Millis;
use crate::error::Result;
use crate::ids::{from_hex, hex, random_bytes};

/// Bytes of a signature: 128 bits.
pub const MAC_BYTES: usize = 16;

/// The secrets that sign cookies and links and hide ids. The newest one signs; all verify.
#[derive(Clone, Debug)]
pub struct SigningKeys(Vec<Key>);

/// One secret with its number.
#[derive(Clone)]
pub struct Key {
    /// Higher ones are newer.
    pub number: i64,
    secret: [u8; 32],
}

impl std::fmt::Debug for Key {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Key({})", self.number)
    }
}

impl Key {
    /// The signature of `message`, good for `purpose` alone.
    pub fn sign(&self, purpose: &str, message: &[u8]) -> [u8; MAC_BYTES] {
        let whole = self.keyed(purpose, message).finalize().into_bytes();
        let mut signature = [0; MAC_BYTES];
        signature.copy_from_slice(&whole[..MAC_BYTES]);
        signature
    }

    /// Whether `signature` was made by [`Key::sign`], compared in constant time.
    pub fn verifies(&self, purpose: &str, message: &[u8], signature: &[u8; MAC_BYTES]) -> bool {
        self.keyed(purpose, message)
            .verify_truncated_left(signature)
            .is_ok()
    }

    fn keyed(&self, purpose: &str, message: &[u8]) -> Hmac<Sha256> {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.secret).expect("HMAC takes a key of any length");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(message);
        mac
    }
}

impl SigningKeys {
    /// Keys by number, newest first.
    ///
    /// # Panics
    /// When there is none.
    pub fn new(keys: Vec<(i64, [u8; 32])>) -> Self {
        assert!(!keys.is_empty(), "there is always a signing key");
        let key = |(number, secret)| Key { number, secret };
        Self(keys.into_iter().map(key).collect())
    }

    /// The key that signs.
    pub fn newest(&self) -> &Key {
        self.0.first().expect("there is always a signing key")
    }

    /// The first key there was, for names that must outlive a change of keys.
    pub fn oldest(&self) -> &Key {
        self.0.last().expect("there is always a signing key")
    }

    /// The key with this number.
    pub fn numbered(&self, number: i64) -> Option<&Key> {
        self.0.iter().find(|key| key.number == number)
    }

    /// A signature over `message`, good for `purpose` alone: 32 hexadecimal digits.
    pub fn sign(&self, purpose: &str, message: &str) -> String {
        hex(&self.newest().sign(purpose, message.as_bytes()))
    }

    /// Whether `signature` was made by [`SigningKeys::sign`], compared in constant time.
    pub fn is_signed(&self, purpose: &str, message: &str, signature: &str) -> bool {
        let Some(signature) = from_hex::<MAC_BYTES>(signature) else {
            return false;
        };
        let message = message.as_bytes();
        let mut keys = self.0.iter();
        keys.any(|key| key.verifies(purpose, message, &signature))
    }
}

/// The keys in the database, of which the first is made here.
pub async fn load(db: &Db, now: Millis) -> Result<SigningKeys> {
    if store::keys(db, "visitor").await?.is_empty() {
        store::insert_key(db, "visitor", 1, &random_bytes::<32>(), now).await?;
    }
    let keys = store::keys(db, "visitor").await?;
    let keys = keys
        .into_iter()
        .filter_map(|(number, secret)| Some((number, secret.try_into().ok()?)));
    Ok(SigningKeys::new(keys.collect()))
}
