//! Which certificate authorities are believed by outgoing TLS connections.
//!
//! The system's list counts, so that an authority which the machine's keeper has installed is
//! trusted here too. Where the system has none, a list that is built in takes its place. A file
//! can add authorities, such as one's own. A certificate that such a file holds is believed as a
//! server's own too, also where it is marked as an authority's, which is what
//! `openssl req -x509` makes.

mod verifier;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use rustls::client::danger::ServerCertVerifier;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, RootCertStore};

/// How much of a server's certificate is checked, from least to most.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// Nothing: the connection is encrypted, but with whom is not known.
    Nothing,
    /// That a trusted authority has signed it and that it is in date, whatever its name.
    Authority,
    /// The same, and that it was issued for the name that was called.
    Name,
}

/// Why authorities cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The file cannot be read, or holds no certificate.
    #[error("{}: {reason}", .path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// A server's certificate is not to be believed.
    #[error("the server's certificate: {0}")]
    Refused(String),
    /// TLS cannot be set up.
    #[error("TLS cannot be set up: {0}")]
    Setup(String),
}

/// The authorities that are believed. Cheap to clone.
#[derive(Clone)]
pub struct Trust {
    roots: Arc<RootCertStore>,
    certificates: Arc<Vec<CertificateDer<'static>>>,
    /// Those of `certificates` that somebody has named in a file.
    named: Arc<Vec<CertificateDer<'static>>>,
    has_built_in: bool,
}

impl fmt::Debug for Trust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Trust")
            .field("authorities", &self.roots.len())
            .field("has_built_in", &self.has_built_in)
            .finish()
    }
}

impl Default for Trust {
    fn default() -> Self {
        Self::system()
    }
}

impl Trust {
    /// The system's authorities, or the built-in ones where it has none. The system is asked
    /// once in the life of a process.
    pub fn system() -> Self {
        static SYSTEM: OnceLock<Trust> = OnceLock::new();
        let found = || Self::of(rustls_native_certs::load_native_certs().certs);
        SYSTEM.get_or_init(found).clone()
    }

    /// These authorities, or the built-in ones where there are none.
    fn of(found: Vec<CertificateDer<'static>>) -> Self {
        let mut trust = Self::nobody();
        trust.add(found);
        if trust.certificates.is_empty() {
            let built_in = webpki_roots::TLS_SERVER_ROOTS.to_vec();
            trust.roots = Arc::new(RootCertStore { roots: built_in });
            trust.has_built_in = true;
        }
        trust
    }

    /// The authorities of a PEM file alone.
    ///
    /// # Errors
    /// [`Error::File`] when it cannot be read or holds no certificate.
    pub fn file(path: &Path) -> Result<Self, Error> {
        Self::nobody().with_file(path)
    }

    /// The same authorities, and those of a PEM file.
    ///
    /// # Errors
    /// [`Error::File`] when it cannot be read or holds no certificate.
    pub fn with_file(&self, path: &Path) -> Result<Self, Error> {
        let wrong = |reason: String| Error::File {
            path: path.to_owned(),
            reason,
        };
        let bytes = std::fs::read(path).map_err(|error| wrong(error.to_string()))?;
        let found: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&bytes).collect();
        let found = found.map_err(|error| wrong(format!("is no PEM file: {error}")))?;
        if found.is_empty() {
            return Err(wrong("holds no certificate in PEM form".to_owned()));
        }
        let count = found.len();
        let mut trust = self.clone();
        let named = trust.named.iter().chain(&found).cloned().collect();
        trust.named = Arc::new(named);
        match count - trust.add(found) {
            0 => Ok(trust),
            bad => Err(wrong(format!(
                "{bad} of its {count} certificates cannot be read"
            ))),
        }
    }

    fn nobody() -> Self {
        Self {
            roots: Arc::new(RootCertStore::empty()),
            certificates: Arc::default(),
            named: Arc::default(),
            has_built_in: false,
        }
    }

    /// Adds what can be read and says how many that were. An old system may hold a certificate
    /// in a form that nobody reads today; it is left out.
    fn add(&mut self, found: Vec<CertificateDer<'static>>) -> usize {
        let mut roots = RootCertStore::clone(&self.roots);
        let mut certificates = Vec::clone(&self.certificates);
        let before = certificates.len();
        for certificate in found {
            if roots.add(certificate.clone()).is_ok() {
                certificates.push(certificate);
            }
        }
        let count = certificates.len() - before;
        self.roots = Arc::new(roots);
        self.certificates = Arc::new(certificates);
        count
    }

    /// The authorities' certificates (DER), for a client that keeps a store of its own. It
    /// needs the built-in ones besides where [`Trust::has_built_in`] says so.
    pub fn certificates(&self) -> &[CertificateDer<'static>] {
        &self.certificates
    }

    /// Whether the built-in authorities are among those believed.
    pub fn has_built_in(&self) -> bool {
        self.has_built_in
    }

    /// Whether a file has named certificates, of which one may be a server's own.
    pub fn has_named(&self) -> bool {
        !self.named.is_empty()
    }

    /// Checks all there is to check of the certificates (DER) that a server has shown, its own
    /// first: for a client that cannot be given [`Trust::client`]. That the server holds the key is
    /// for the handshake to check.
    ///
    /// # Errors
    /// [`Error::Refused`] when they are not to be believed.
    pub fn check_server(&self, name: &str, shown: &[Vec<u8>]) -> Result<(), Error> {
        let refused = |error: &dyn fmt::Display| Error::Refused(error.to_string());
        let shown: Vec<CertificateDer<'_>> =
            shown.iter().map(|der| der.as_slice().into()).collect();
        let (own, others) = shown
            .split_first()
            .ok_or_else(|| refused(&"none was shown"))?;
        let name = ServerName::try_from(name).map_err(|error| refused(&error))?;
        let provider = rustls::crypto::ring::default_provider();
        let (roots, named) = (self.roots.clone(), self.named.clone());
        let verifier = verifier::Verifier::new(Check::Name, roots, named, &provider);
        let checked = verifier.verify_server_cert(own, others, &name, &[], UnixTime::now());
        checked.map(drop).map_err(|error| refused(&error))
    }

    /// Settings of a TLS client that checks all there is to check.
    ///
    /// # Errors
    /// [`Error::Setup`] when TLS cannot be set up.
    pub fn client(&self) -> Result<ClientConfig, Error> {
        self.client_checking(Check::Name)
    }

    /// The same with a check that may be a lesser one.
    ///
    /// # Errors
    /// [`Error::Setup`] when TLS cannot be set up.
    pub fn client_checking(&self, check: Check) -> Result<ClientConfig, Error> {
        // Named here, so that it does not matter which provider the process has installed.
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ClientConfig::builder_with_provider(provider.clone())
            .with_safe_default_protocol_versions()
            .map_err(|error| Error::Setup(error.to_string()))?;
        if check == Check::Name && self.named.is_empty() {
            let config = builder.with_root_certificates(self.roots.clone());
            return Ok(config.with_no_client_auth());
        }
        let (roots, named) = (self.roots.clone(), self.named.clone());
        let verifier = verifier::Verifier::new(check, roots, named, &provider);
        let config = builder
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier));
        Ok(config.with_no_client_auth())
    }
}
