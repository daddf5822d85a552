//! Handshakes with servers whose certificates are good, foreign, out of date or of another name.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd,
};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, ClientConnection, ServerConfig, ServerConnection, Stream};
use trust::{Check, Error, Trust};

/// An authority of the test's own, in a folder that goes with it.
struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
    folder: tempfile::TempDir,
}

impl Authority {
    fn new(name: &str) -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("ca.pem"), issuer.pem()).unwrap();
        Self { issuer, folder }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// A server of this name with a certificate of ours.
    fn server(&self, name: &str, change: impl FnOnce(&mut CertificateParams)) -> Arc<ServerConfig> {
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        change(&mut params);
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        serving(certificate.der().clone(), &key)
    }
}

fn serving(certificate: CertificateDer<'static>, key: &KeyPair) -> Arc<ServerConfig> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key);
    Arc::new(config.unwrap())
}

/// Shakes hands over loopback; what the client says went wrong.
fn shake(server: Arc<ServerConfig>, client: ClientConfig, name: &str) -> Result<(), String> {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let answering = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut connection = ServerConnection::new(server).unwrap();
        let mut byte = [0];
        // The client may well hang up; that is what some tests are about.
        drop(Stream::new(&mut connection, &mut stream).read(&mut byte));
    });
    let name = ServerName::try_from(name.to_owned()).unwrap();
    let mut connection = ClientConnection::new(Arc::new(client), name).unwrap();
    let mut stream = TcpStream::connect(address).unwrap();
    let outcome = Stream::new(&mut connection, &mut stream).write_all(b"x");
    drop(stream);
    answering.join().unwrap();
    outcome.map_err(|error| error.to_string())
}

fn expired(params: &mut CertificateParams) {
    params.not_before = date_time_ymd(2000, 1, 1);
    params.not_after = date_time_ymd(2001, 1, 1);
}

fn trusting(file: &Path, check: Check) -> ClientConfig {
    Trust::file(file).unwrap().client_checking(check).unwrap()
}

const MAIL: &str = "mail.news.example";

#[test]
fn a_server_of_ones_own_authority_is_believed_under_its_name() {
    let authority = Authority::new("Ours");
    let server = authority.server(MAIL, |_| {});
    let client = Trust::system()
        .with_file(&authority.file())
        .unwrap()
        .client();
    shake(server, client.unwrap(), MAIL).unwrap();
}

#[test]
fn an_authority_that_nobody_has_named_is_not_believed() {
    let (ours, theirs) = (Authority::new("Ours"), Authority::new("Theirs"));
    for check in [Check::Name, Check::Authority] {
        let client = trusting(&ours.file(), check);
        let refused = shake(theirs.server(MAIL, |_| {}), client, MAIL).unwrap_err();
        assert!(refused.contains("UnknownIssuer"), "{refused}");
    }
    let client = Trust::system().client().unwrap();
    assert!(shake(theirs.server(MAIL, |_| {}), client, MAIL).is_err());
}

#[test]
fn a_certificate_out_of_date_is_refused_with_and_without_its_name() {
    let authority = Authority::new("Ours");
    for check in [Check::Name, Check::Authority] {
        let server = authority.server(MAIL, expired);
        let refused = shake(server, trusting(&authority.file(), check), MAIL).unwrap_err();
        assert!(refused.contains("expired"), "{refused}");
    }
}

#[test]
fn another_name_is_refused_unless_names_are_not_asked_for() {
    let authority = Authority::new("Ours");
    let server = || authority.server("other.news.example", |_| {});
    let strict = trusting(&authority.file(), Check::Name);
    let refused = shake(server(), strict, MAIL).unwrap_err();
    assert!(refused.contains("not valid for name"), "{refused}");
    shake(
        server(),
        trusting(&authority.file(), Check::Authority),
        MAIL,
    )
    .unwrap();
}

#[test]
fn who_checks_nothing_is_encrypted_with_anybody() {
    let (ours, theirs) = (Authority::new("Ours"), Authority::new("Theirs"));
    let client = trusting(&ours.file(), Check::Nothing);
    shake(theirs.server("other.news.example", expired), client, MAIL).unwrap();
}

#[test]
fn a_certificate_that_signs_itself_is_believed_where_the_file_names_it() {
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(vec![MAIL.to_owned()]).unwrap();
    let certificate = params.self_signed(&key).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("own.pem");
    std::fs::write(&file, certificate.pem()).unwrap();
    let server = serving(certificate.der().clone(), &key);
    shake(server, trusting(&file, Check::Name), MAIL).unwrap();
}

#[test]
fn a_file_without_certificates_is_named_with_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    let said = |trust: Result<Trust, Error>| trust.unwrap_err().to_string();
    assert!(said(Trust::file(&file)).contains("ca.pem: No such file"));
    std::fs::write(&file, "hello").unwrap();
    assert!(said(Trust::file(&file)).contains("holds no certificate"));
    let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    std::fs::write(&file, broken).unwrap();
    assert!(said(Trust::file(&file)).contains("1 of its 1 certificates cannot be read"));
}
