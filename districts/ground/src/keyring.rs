//! Secrets that must be read again are encrypted before they go into the database, with a key
//! that is not in it: whoever gets hold of a copy of the database has no use for them.
use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::Context;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use sha2::{Digest, Sha256};

use crate::error::Result;
use crate::ids::{from_hex, hex, random_bytes};

/// The key's file in the data folder, where the configuration has none.
pub const FILE: &str = "secret.key";
/// What a sealed text begins with; a text without it is from before texts were sealed.
pub const MARK: &str = "sealed1:";
/// Bytes of a key.
const KEY_BYTES: usize = 32;

/// A key of AES-256-GCM (NIST SP 800-38D).
#[derive(Clone)]
pub struct Key([u8; KEY_BYTES]);

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key")
    }
}

impl Key {
    /// Reads 64 hexadecimal digits.
    ///
    /// # Errors
    /// What it should look like; the text itself is not repeated.
    pub fn parse(text: &str) -> Result<Self, String> {
        let found = from_hex::<KEY_BYTES>(text.trim()).map(Self);
        found.ok_or_else(|| {
            "must be 64 hexadecimal digits, as `openssl rand -hex 32` prints".to_owned()
        })
    }

    fn random() -> Self {
        Self(random_bytes())
    }

    /// By what two nodes tell whether they have the same key, without showing it.
    pub fn fingerprint(&self) -> String {
        hex(&Sha256::new()
            .chain_update("masthead key")
            .chain_update(self.0)
            .finalize())
    }

    fn cipher(&self) -> LessSafeKey {
        let key = UnboundKey::new(&AES_256_GCM, &self.0);
        LessSafeKey::new(key.expect("the key has the cipher's length"))
    }

    /// Encrypts `text`, to be opened again for the same `purpose` alone.
    pub fn seal(&self, purpose: &str, text: &str) -> String {
        // 96 random bits: safe for far more secrets than a newsroom has (SP 800-38D, 8.3).
        let nonce = random_bytes::<NONCE_LEN>();
        let mut bytes = text.as_bytes().to_vec();
        self.cipher()
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(purpose),
                &mut bytes,
            )
            .expect("a short text can be encrypted");
        format!("{MARK}{}{}", hex(&nonce), hex(&bytes))
    }

    /// What was sealed for this purpose; `None` where another key or purpose sealed it.
    pub fn open(&self, purpose: &str, sealed: &str) -> Option<String> {
        let bytes = bytes(sealed.strip_prefix(MARK)?)?;
        let (nonce, rest) = bytes.split_first_chunk::<NONCE_LEN>()?;
        let mut rest = rest.to_vec();
        let nonce = Nonce::assume_unique_for_key(*nonce);
        let opened = self
            .cipher()
            .open_in_place(nonce, Aad::from(purpose), &mut rest);
        String::from_utf8(opened.ok()?.to_vec()).ok()
    }
}

/// The bytes of hexadecimal digits.
fn bytes(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<char> = text.chars().collect();
    let pair = |pair: &[char]| from_hex::<1>(&pair.iter().collect::<String>());
    let bytes: Option<Vec<[u8; 1]>> = digits.chunks(2).map(pair).collect();
    Some(bytes?.concat())
}

/// Whether a text is sealed.
pub fn is_sealed(text: &str) -> bool {
    text.starts_with(MARK)
}

/// The key of this process: the configuration's, or that of the data folder, which is made when
/// it is first needed.
#[derive(Debug)]
pub struct Keyring {
    folder: PathBuf,
    key: OnceLock<Key>,
}

impl Keyring {
    /// The keyring with the configuration's key, if it has one, and its data folder. Nothing is
    /// read yet.
    pub fn new(secret_key: Option<&str>, folder: PathBuf) -> Self {
        let key = secret_key.and_then(|key| Key::parse(key).ok());
        Self {
            folder,
            key: key.map(OnceLock::from).unwrap_or_default(),
        }
    }

    /// The key.
    ///
    /// # Errors
    /// When its file cannot be read or made.
    pub fn key(&self) -> Result<&Key> {
        if let Some(key) = self.key.get() {
            return Ok(key);
        }
        let key = key_of(&self.folder.join(FILE))?;
        Ok(self.key.get_or_init(|| key))
    }
}

/// The key of a file, which is made where it is missing.
fn key_of(file: &Path) -> anyhow::Result<Key> {
    let shown = file.display();
    let mut options = OpenOptions::new();
    let made = options.write(true).create_new(true).mode(0o600).open(file);
    match made {
        Ok(mut made) => {
            let key = Key::random();
            writeln!(made, "{}", hex(&key.0)).and_then(|()| made.sync_all())?;
            Ok(key)
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            let text = std::fs::read_to_string(file).with_context(|| shown.to_string())?;
            Key::parse(&text).map_err(|reason| anyhow::anyhow!("{shown} {reason}"))
        }
        Err(error) => Err(error).with_context(|| format!("{shown} cannot be made")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_opened_by_its_key_for_its_purpose_alone() {
        let key = Key::random();
        let sealed = key.seal("code of 7", "JBSWY3DP");
        assert!(is_sealed(&sealed) && !sealed.contains("JBSWY3DP"));
        assert_eq!(key.open("code of 7", &sealed).as_deref(), Some("JBSWY3DP"));
        assert_eq!(key.open("code of 8", &sealed), None);
        assert_eq!(Key::random().open("code of 7", &sealed), None);
        assert_ne!(
            key.seal("code of 7", "JBSWY3DP"),
            sealed,
            "never the same twice"
        );
    }

    #[test]
    fn a_sealed_text_that_was_changed_or_cut_is_not_opened() {
        let key = Key::random();
        let sealed = key.seal("x", "JBSWY3DP");
        for end in 0..sealed.len() {
            assert_eq!(key.open("x", &sealed[..end]), None, "{end}");
        }
        let mut changed = sealed.clone();
        let last = if changed.pop() == Some('0') { '1' } else { '0' };
        changed.push(last);
        assert_eq!(key.open("x", &changed), None);
        assert_eq!(key.open("x", "sealed1:gg"), None);
    }
}
