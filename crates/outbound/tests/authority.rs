//! Servers whose certificate is of an authority that only a file names.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::sync::Arc;

use outbound::{Error, Outbound, OutboundOptions};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::pki_types::PrivateKeyDer;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use trust::Trust;

/// Starts an HTTPS server called `localhost`; its port and its authority in PEM form.
async fn server() -> (u16, String) {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let issuer = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    let certificate = params.signed_by(&key, &issuer).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(
            vec![certificate.der().clone()],
            PrivateKeyDer::try_from(key.serialize_der()).unwrap(),
        );
    let acceptor = TlsAcceptor::from(Arc::new(config.unwrap()));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            // Who does not believe the certificate hangs up here.
            let Ok(mut stream) = acceptor.accept(stream).await else {
                continue;
            };
            let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nhi";
            drop(stream.read(&mut [0; 1024]).await);
            drop(stream.write_all(answer).await);
        }
    });
    (port, issuer.pem())
}

fn outbound(trust: Trust) -> Outbound {
    Outbound::new(OutboundOptions {
        allow_private: true,
        trust,
        ..OutboundOptions::default()
    })
    .unwrap()
}

#[tokio::test]
async fn an_authority_is_believed_where_a_file_names_it_and_nowhere_else() {
    let (port, authority) = server().await;
    let url = format!("https://localhost:{port}/");
    let refused = outbound(Trust::system()).get(&url).await;
    assert!(
        matches!(&refused, Err(Error::Network(why)) if why.contains("certificate")),
        "{refused:?}"
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    std::fs::write(&file, authority).unwrap();
    let trust = Trust::system().with_file(&file).unwrap();
    let answer = outbound(trust).get(&url).await.unwrap();
    assert_eq!(answer.text(), "hi");
}
