//! Handshakes with servers whose certificates are good, foreign, out of date or of another name.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

mod authority;

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;

use rcgen::{BasicConstraints, Certificate, CertificateParams, IsCa, KeyPair, date_time_ymd};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::sign::{CertifiedKey, SingleCertAndKey};
use rustls::{ClientConfig, ClientConnection, ServerConfig, ServerConnection, Stream};
use trust::{Check, Error, Trust};

use authority::{Authority, expired};

/// A server of this name with a certificate of the authority's.
fn server(
    authority: &Authority,
    name: &str,
    change: impl FnOnce(&mut CertificateParams),
) -> Arc<ServerConfig> {
    let (certificate, key) = authority.issue(name, change);
    serving(certificate.der().clone(), &key)
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

/// A server that shows a certificate whose key it does not have.
fn serving_with(certificate: CertificateDer<'static>, key: &KeyPair) -> Arc<ServerConfig> {
    let provider = rustls::crypto::ring::default_provider();
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let key = provider.key_provider.load_private_key(key).unwrap();
    let certified = CertifiedKey::new(vec![certificate], key);
    let config = ServerConfig::builder_with_provider(Arc::new(provider))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(SingleCertAndKey::from(certified)));
    Arc::new(config)
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

fn trusting(file: &Path, check: Check) -> ClientConfig {
    Trust::file(file).unwrap().client_checking(check).unwrap()
}

const MAIL: &str = "mail.news.example";

#[test]
fn a_server_of_ones_own_authority_is_believed_under_its_name() {
    let authority = Authority::new("Ours");
    let server = server(&authority, MAIL, |_| {});
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
        let refused = shake(server(&theirs, MAIL, |_| {}), client, MAIL).unwrap_err();
        assert!(refused.contains("UnknownIssuer"), "{refused}");
    }
    let client = Trust::system().client().unwrap();
    assert!(shake(server(&theirs, MAIL, |_| {}), client, MAIL).is_err());
}

#[test]
fn a_certificate_out_of_date_is_refused_with_and_without_its_name() {
    let authority = Authority::new("Ours");
    for check in [Check::Name, Check::Authority] {
        let server = server(&authority, MAIL, expired);
        let refused = shake(server, trusting(&authority.file(), check), MAIL).unwrap_err();
        assert!(refused.contains("expired"), "{refused}");
    }
}

#[test]
fn another_name_is_refused_unless_names_are_not_asked_for() {
    let authority = Authority::new("Ours");
    let server = || server(&authority, "other.news.example", |_| {});
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
    shake(server(&theirs, "other.news.example", expired), client, MAIL).unwrap();
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

/// A certificate as `openssl req -x509` makes it: signed with its own key, and marked as an
/// authority's.
fn own(name: &str, change: impl FnOnce(&mut CertificateParams)) -> (Certificate, KeyPair) {
    let key = KeyPair::generate().unwrap();
    let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    change(&mut params);
    (params.self_signed(&key).unwrap(), key)
}

/// What comes of calling a server with the first of them, trusting a file of the others.
fn call_own(
    (shown, key): &(Certificate, KeyPair),
    named: &[&Certificate],
    check: Check,
) -> Result<(), String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("own.pem");
    let text: String = named.iter().map(|one| one.pem()).collect();
    std::fs::write(&file, text).unwrap();
    let trust = Trust::system().with_file(&file).unwrap();
    let server = serving(shown.der().clone(), key);
    shake(server, trust.client_checking(check).unwrap(), MAIL)
}

#[test]
fn an_authoritys_certificate_is_believed_as_a_servers_own_where_the_file_names_it() {
    let (ours, other) = (own(MAIL, |_| {}), own(MAIL, |_| {}));
    for check in [Check::Name, Check::Authority] {
        call_own(&ours, &[&ours.0], check).unwrap();
        call_own(&ours, &[&other.0, &ours.0], check).unwrap();
    }
}

#[test]
fn another_authoritys_certificate_is_not_a_servers_own() {
    let (ours, theirs) = (own(MAIL, |_| {}), own(MAIL, |_| {}));
    for check in [Check::Name, Check::Authority] {
        let refused = call_own(&theirs, &[&ours.0], check).unwrap_err();
        assert!(refused.contains("CaUsedAsEndEntity"), "{refused}");
    }
    // The same key and name, and yet not the certificate that was named.
    let mut params = CertificateParams::new(vec![MAIL.to_owned()]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(3));
    let twin = params.self_signed(&ours.1).unwrap();
    let refused = call_own(&(twin, ours.1), &[&ours.0], Check::Name).unwrap_err();
    assert!(refused.contains("CaUsedAsEndEntity"), "{refused}");
}

#[test]
fn an_authority_that_another_one_signed_is_no_servers_own() {
    let authority = Authority::new("Ours");
    let server = server(&authority, MAIL, |params| {
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    });
    let client = trusting(&authority.file(), Check::Name);
    let refused = shake(server, client, MAIL).unwrap_err();
    assert!(refused.contains("CaUsedAsEndEntity"), "{refused}");
}

#[test]
fn a_named_certificate_must_be_in_date_and_of_the_servers_name() {
    let late = own(MAIL, expired);
    for check in [Check::Name, Check::Authority] {
        let refused = call_own(&late, &[&late.0], check).unwrap_err();
        assert!(refused.contains("expired"), "{refused}");
    }
    let early = own(MAIL, |params| {
        params.not_before = date_time_ymd(3000, 1, 1);
        params.not_after = date_time_ymd(3001, 1, 1);
    });
    let refused = call_own(&early, &[&early.0], Check::Name).unwrap_err();
    assert!(refused.contains("not valid yet"), "{refused}");
    let other = own("other.news.example", |_| {});
    let refused = call_own(&other, &[&other.0], Check::Name).unwrap_err();
    assert!(refused.contains("not valid for name"), "{refused}");
    call_own(&other, &[&other.0], Check::Authority).unwrap();
}

#[test]
fn who_shows_a_named_certificate_must_hold_its_key() {
    let (ours, stranger) = (own(MAIL, |_| {}), KeyPair::generate().unwrap());
    let stolen = serving_with(ours.0.der().clone(), &stranger);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("own.pem");
    std::fs::write(&file, ours.0.pem()).unwrap();
    let refused = shake(stolen, trusting(&file, Check::Name), MAIL).unwrap_err();
    assert!(
        refused.contains("BadSignature") || refused.contains("bad signature"),
        "{refused}"
    );
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
