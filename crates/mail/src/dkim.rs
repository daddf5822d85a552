//! Signs messages (DKIM, RFC 6376), so that the other side can see who answers for them.

use std::fmt;
use std::sync::Arc;

use lettre::message::dkim::{
    DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm,
    DkimSigningKey,
};
use lettre::message::header::HeaderName;
use rsa::RsaPrivateKey;
use rsa::pkcs1::EncodeRsaPrivateKey;
use rsa::pkcs8::DecodePrivateKey;
use rsa::pkcs8::LineEnding;

use crate::Error;

/// What a signature covers. A header that is named and not there must not be added on the
/// way either. Those of unsubscribing in one click are required to be among them (RFC 8058, 4).
const COVERED: [&str; 13] = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Reply-To",
    "Auto-Submitted",
    "List-Id",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
];

/// A domain's key. Cheap to clone.
#[derive(Clone)]
pub struct Dkim(Arc<DkimConfig>);

impl fmt::Debug for Dkim {
    /// Leaves the key out, so that options can be logged.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Dkim")
    }
}

impl Dkim {
    /// The key in `pem`, whose public half stands at `{selector}._domainkey.{domain}`: an RSA
    /// key as PKCS #8 or PKCS #1.
    ///
    /// # Errors
    /// [`Error::Invalid`] if `pem` does not hold an RSA private key, or the names cannot be in a
    /// header.
    pub fn new(domain: &str, selector: &str, pem: &str) -> Result<Self, Error> {
        for (what, name) in [("domain", domain), ("selector", selector)] {
            let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.' || c == '_';
            if name.is_empty() || !name.chars().all(is_name) {
                let reason = format!("the {what} of the DKIM key is no name: {name:?}");
                return Err(Error::Invalid(reason));
            }
        }
        let pem = match RsaPrivateKey::from_pkcs8_pem(pem.trim()) {
            Ok(key) => key
                .to_pkcs1_pem(LineEnding::LF)
                .map_err(|error| Error::Invalid(error.to_string()))?
                .to_string(),
            Err(_) => pem.trim().to_owned(),
        };
        let key = DkimSigningKey::new(&pem, DkimSigningAlgorithm::Rsa).map_err(|_| {
            Error::Invalid("the DKIM key is no RSA key in PEM (PKCS #8 or PKCS #1)".to_owned())
        })?;
        let relaxed = DkimCanonicalization {
            header: DkimCanonicalizationType::Relaxed,
            body: DkimCanonicalizationType::Relaxed,
        };
        let covered = COVERED.map(HeaderName::new_from_ascii_str).to_vec();
        let (selector, domain) = (selector.to_owned(), domain.to_owned());
        let config = DkimConfig::new(selector, domain, key, covered, relaxed);
        Ok(Self(Arc::new(config)))
    }

    /// Adds the signature.
    pub(crate) fn sign(&self, message: &mut lettre::Message) {
        message.sign(&self.0);
    }
}
