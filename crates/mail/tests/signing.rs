//! Signatures (DKIM), checked by a verifier that shares nothing with the signer.
//!
//! The keys beside this file were made for these tests and sign nothing else.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use std::path::{Path, PathBuf};
use std::process::Command;

use mail::{Dkim, Error, Mailer, Message};

const PKCS8: &str = include_str!("dkim-pkcs8.pem");
const PKCS1: &str = include_str!("dkim-pkcs1.pem");
const PUBLIC: &str = include_str!("dkim-public.txt");

fn message() -> Message {
    let header = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    Message {
        to: "Åsa Reading <asa@example.org>".to_owned(),
        subject: "Über 14 Tage, und ein Betreff, der so lang ist, dass er umbrochen wird"
            .to_owned(),
        text: "Grüße.  \n\nTwo  spaces, a line of dots:\n.\n\n\n".to_owned(),
        html: Some("<p>Grüße,\tund ein Tabulator.</p>\n\n".to_owned()),
        headers: vec![
            header("Message-ID", "<1.letter@example.org>"),
            header("Auto-Submitted", "auto-generated"),
            header("List-Unsubscribe", "<https://example.org/stop/1>"),
            header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ],
    }
}

/// A signed message as it was written.
async fn signed(folder: &Path, pem: &str, message: &Message) -> String {
    let dkim = Dkim::new("example.org", "june", pem).unwrap();
    let mailer = Mailer::signed_folder(folder, "Desk <desk@example.org>", Some(dkim)).unwrap();
    mailer.send(message).await.unwrap();
    let files = std::fs::read_dir(folder).unwrap();
    let paths: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
    std::fs::read_to_string(&paths[0]).unwrap()
}

/// What the independent verifier says about a text.
fn verdict(text: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = root.join("../../target/python/bin/python");
    assert!(
        python.exists(),
        "cargo xtask test installs the verifier of signatures into target/python"
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("message.eml");
    std::fs::write(&file, text).unwrap();
    let done = Command::new(python)
        .arg(root.join("tests/verify.py"))
        .arg(&file)
        .arg("june._domainkey.example.org")
        .arg(format!("v=DKIM1; k=rsa; p={PUBLIC}"))
        .output()
        .unwrap();
    assert!(done.status.success(), "{done:?}");
    String::from_utf8(done.stdout).unwrap().trim().to_owned()
}

#[tokio::test]
async fn a_signature_is_good_with_keys_of_both_forms_with_and_without_html() {
    for pem in [PKCS8, PKCS1] {
        for html in [message().html, None] {
            let folder = tempfile::tempdir().unwrap();
            let message = Message { html, ..message() };
            let text = signed(folder.path(), pem, &message).await;
            assert!(text.contains("c=relaxed/relaxed"), "{text}");
            assert_eq!(verdict(&text), "good", "{text}");
        }
    }
}

#[tokio::test]
async fn what_is_changed_on_the_way_makes_it_bad() {
    let folder = tempfile::tempdir().unwrap();
    let text = signed(folder.path(), PKCS8, &message()).await;
    for (from, to) in [
        ("stop/1", "stop/2"),
        ("=One-Click", "=No"),
        ("Desk <desk@", "Boss <boss@"),
        ("multipart/alternative", "multipart/mixed"),
        ("Two", "Three"),
        ("1.letter@", "2.letter@"),
    ] {
        assert!(text.contains(from), "{from}");
        assert_eq!(verdict(&text.replace(from, to)), "bad", "{from}");
    }
    let planted = text.replacen("To: ", "Reply-To: boss@example.org\r\nTo: ", 1);
    assert_eq!(verdict(&planted), "bad");
}

#[tokio::test]
async fn a_signed_message_is_read_back_whole() {
    let folder = tempfile::tempdir().unwrap();
    signed(folder.path(), PKCS8, &message()).await;
    let kept = mail::folder::newest(folder.path(), 10).unwrap();
    assert_eq!(kept.len(), 1);
    assert_eq!(kept[0].header("subject"), message().subject);
    assert!(kept[0].header("to").contains("Åsa"));
    assert!(kept[0].text.starts_with("Grüße.  \n\nTwo  spaces"));
    assert!(kept[0].html.as_deref().unwrap().contains("<p>Grüße,\tund"));
    assert_eq!(mail::folder::one(folder.path(), "../secret"), None);
    let nowhere = folder.path().join("nowhere");
    assert_eq!(mail::folder::newest(&nowhere, 10).unwrap(), []);
}

#[test]
fn keys_and_names_that_cannot_sign_are_refused() {
    for pem in [
        "",
        "not a key",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----",
    ] {
        let wrong = Dkim::new("example.org", "june", pem);
        assert!(matches!(wrong, Err(Error::Invalid(_))));
    }
    for (domain, selector) in [
        ("", "june"),
        ("example.org", ""),
        ("a; b=c", "june"),
        ("a\r\nb", "x"),
    ] {
        let wrong = Dkim::new(domain, selector, PKCS8);
        assert!(matches!(wrong, Err(Error::Invalid(_))), "{domain:?}");
    }
    let key = Dkim::new("example.org", "june", PKCS8).unwrap();
    assert_eq!(format!("{key:?}"), "Dkim", "a log shows no key");
}
