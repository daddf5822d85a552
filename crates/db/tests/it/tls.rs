//! Encryption to PostgreSQL, mode by mode, with a pretended server whose certificate is good,
//! foreign, out of date or of another name, and one that cannot encrypt.

use std::path::Path;
use std::sync::Arc;

use db::{Db, PostgresOptions, Privacy};
use rcgen::CertificateParams;
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use trust::Trust;

#[path = "../../../trust/tests/authority/mod.rs"]
mod authority;

use authority::{Authority, expired};

/// What encrypts with a certificate of the authority's.
fn acceptor(
    authority: &Authority,
    name: &str,
    change: impl FnOnce(&mut CertificateParams),
) -> TlsAcceptor {
    let (certificate, key) = authority.issue(name, change);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::try_from(key.serialize_der()).unwrap(),
        );
    TlsAcceptor::from(Arc::new(config.unwrap()))
}

/// A server that lets everybody in; the port it listens on. Without an acceptor it says that
/// it cannot encrypt.
async fn server(acceptor: Option<TlsAcceptor>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(greet(stream, acceptor.clone()));
        }
    });
    port
}

/// The length of `SSLRequest`, the one message that comes before the startup.
const SSL_REQUEST: i32 = 8;

async fn greet(mut stream: TcpStream, acceptor: Option<TlsAcceptor>) -> Option<()> {
    let mut peeked = [0; 4];
    stream.peek(&mut peeked).await.ok()?;
    if i32::from_be_bytes(peeked) != SSL_REQUEST {
        return converse(stream).await;
    }
    stream.read_exact(&mut [0; 8]).await.ok()?;
    match acceptor {
        None => {
            stream.write_all(b"N").await.ok()?;
            converse(stream).await
        }
        Some(acceptor) => {
            stream.write_all(b"S").await.ok()?;
            converse(acceptor.accept(stream).await.ok()?).await
        }
    }
}

/// Lets the caller in and answers every question with an error, which ends nothing.
async fn converse(mut stream: impl AsyncRead + AsyncWrite + Unpin) -> Option<()> {
    let length = stream.read_i32().await.ok()?;
    let mut startup = vec![0; usize::try_from(length).ok()? - 4];
    stream.read_exact(&mut startup).await.ok()?;
    // AuthenticationOk, ReadyForQuery.
    let mut welcome = b"R\x00\x00\x00\x08\x00\x00\x00\x00".to_vec();
    welcome.extend(READY);
    stream.write_all(&welcome).await.ok()?;
    loop {
        let kind = stream.read_u8().await.ok()?;
        let length = stream.read_i32().await.ok()?;
        let mut body = vec![0; usize::try_from(length).ok()? - 4];
        stream.read_exact(&mut body).await.ok()?;
        // Sync, and the simple query in which a connection is told its deadlines.
        if matches!(kind, b'S' | b'Q') {
            let fields = b"SERROR\0C42P01\0Mno such view\0\0";
            let mut answer = vec![b'E'];
            answer.extend((fields.len() as i32 + 4).to_be_bytes());
            answer.extend(fields);
            answer.extend(READY);
            stream.write_all(&answer).await.ok()?;
        }
    }
}

/// `ReadyForQuery`, idle.
const READY: [u8; 6] = *b"Z\x00\x00\x00\x05I";

/// What comes of connecting with this mode, trusting the authorities of a file.
async fn connect(port: u16, query: &str, ca: Option<&Path>) -> Result<Privacy, String> {
    let url = format!("postgres://masthead@localhost:{port}/news{query}");
    let trust = Trust::system();
    let options = PostgresOptions {
        trust: ca.map_or(trust.clone(), |file| trust.with_file(file).unwrap()),
        ..PostgresOptions::default()
    };
    let db = Db::connect_postgres(&url, options).await;
    let db = db.map_err(|error| error.to_string())?;
    Ok(db.privacy().await.unwrap())
}

#[tokio::test]
async fn a_server_of_ones_own_authority_is_verified_in_full() {
    let authority = Authority::new("Ours");
    let port = server(Some(acceptor(&authority, "localhost", |_| {}))).await;
    let file = authority.file();
    let full = connect(port, "?sslmode=verify-full", Some(&file)).await;
    assert_eq!(full, Ok(Privacy::Verified));
    let named = format!("?sslmode=verify-full&sslrootcert={}", file.display());
    assert_eq!(connect(port, &named, None).await, Ok(Privacy::Verified));
    let ca = connect(port, "?sslmode=verify-ca", Some(&file)).await;
    assert_eq!(ca, Ok(Privacy::Encrypted));
}

#[tokio::test]
async fn a_foreign_authority_is_refused_by_every_mode_that_asks_for_one() {
    let (ours, theirs) = (Authority::new("Ours"), Authority::new("Theirs"));
    let port = server(Some(acceptor(&theirs, "localhost", |_| {}))).await;
    let file = ours.file();
    let named = format!("?sslmode=require&sslrootcert={}", file.display());
    for query in ["?sslmode=verify-ca", "?sslmode=verify-full", &named] {
        let refused = connect(port, query, Some(&file)).await.unwrap_err();
        assert!(refused.contains("UnknownIssuer"), "{query}: {refused}");
    }
    let encrypted = connect(port, "?sslmode=require", Some(&file)).await;
    assert_eq!(encrypted, Ok(Privacy::Encrypted), "as libpq has it");
}

#[tokio::test]
async fn another_name_is_refused_by_verify_full_alone() {
    let authority = Authority::new("Ours");
    let port = server(Some(acceptor(&authority, "db.news.example", |_| {}))).await;
    let file = authority.file();
    let refused = connect(port, "?sslmode=verify-full", Some(&file)).await;
    let refused = refused.unwrap_err();
    assert!(refused.contains("not valid for name"), "{refused}");
    let ca = connect(port, "?sslmode=verify-ca", Some(&file)).await;
    assert_eq!(ca, Ok(Privacy::Encrypted));
}

#[tokio::test]
async fn a_certificate_out_of_date_is_refused_where_certificates_are_checked() {
    let authority = Authority::new("Ours");
    let port = server(Some(acceptor(&authority, "localhost", expired))).await;
    let file = authority.file();
    for query in ["?sslmode=verify-ca", "?sslmode=verify-full"] {
        let refused = connect(port, query, Some(&file)).await.unwrap_err();
        assert!(refused.contains("expired"), "{query}: {refused}");
    }
}

#[tokio::test]
async fn a_server_that_cannot_encrypt_is_refused_unless_plain_text_was_allowed() {
    let port = server(None).await;
    for query in [
        "?sslmode=require",
        "?sslmode=verify-ca",
        "?sslmode=verify-full",
    ] {
        let refused = connect(port, query, None).await.unwrap_err();
        assert!(
            refused.contains("does not support TLS"),
            "{query}: {refused}"
        );
    }
    for query in ["", "?sslmode=prefer", "?sslmode=disable"] {
        assert_eq!(
            connect(port, query, None).await,
            Ok(Privacy::Near),
            "{query}"
        );
    }
}

#[tokio::test]
async fn a_handshake_that_fails_never_leads_to_plain_text() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let breaking = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        stream.read_exact(&mut [0; 8]).await.unwrap();
        stream.write_all(b"Sno TLS after all").await.unwrap();
        drop(stream);
        // A second caller would be the fall-back.
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut seen = vec![0; 8];
        drop(stream.read_exact(&mut seen).await);
        seen
    });
    assert!(connect(port, "", None).await.is_err());
    assert!(connect(port, "?sslmode=prefer", None).await.is_err());
    // The second try asks for encryption again.
    assert_eq!(breaking.await.unwrap()[..4], SSL_REQUEST.to_be_bytes());
}

#[tokio::test]
async fn modes_and_files_that_do_not_exist_are_named() {
    let said = async |query: &str| connect(9, query, None).await.unwrap_err();
    assert!(
        said("?sslmode=verify")
            .await
            .contains("is not one of disable")
    );
    assert!(
        said("?sslmode=allow")
            .await
            .contains("write prefer or require")
    );
    let missing = said("?sslmode=verify-full&sslrootcert=/nowhere/ca.pem").await;
    assert!(missing.contains("sslrootcert /nowhere/ca.pem"), "{missing}");
}
