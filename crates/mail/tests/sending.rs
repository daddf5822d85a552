//! What reaches a folder, memory and a pretended SMTP server.

#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use mail::{Error, Mailer, Message, SmtpOptions, Tls};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use trust::Trust;

fn message() -> Message {
    Message {
        to: "Åsa Reading <asa@example.org>".to_owned(),
        subject: "Backup übrig".to_owned(),
        text: "It worked.\n".to_owned(),
        ..Message::default()
    }
}

/// Starts an SMTP server that answers this to every message it is given.
async fn server(answer: &'static str) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(converse(stream, answer));
        }
    });
    port
}

async fn converse(stream: TcpStream, answer: &str) -> Option<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 ready\r\n").await.ok()?;
    let mut in_data = false;
    while let Some(line) = lines.next_line().await.ok()? {
        let reply = match line.as_str() {
            "." => answer,
            _ if in_data => continue,
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            line if line.starts_with("AUTH") => "535 wrong password",
            line if line.starts_with("EHLO") => "250 AUTH PLAIN",
            _ => "250 fine",
        };
        in_data = line == "DATA";
        write
            .write_all(format!("{reply}\r\n").as_bytes())
            .await
            .ok()?;
    }
    Some(())
}

fn options(port: u16) -> SmtpOptions {
    SmtpOptions {
        host: "127.0.0.1".to_owned(),
        port,
        user: None,
        password: None,
        tls: Tls::None,
        from: "Desk <desk@example.org>".to_owned(),
        dkim: None,
        patience: None,
        trust: Trust::system(),
    }
}

fn mailer(port: u16) -> Mailer {
    Mailer::smtp(&options(port)).unwrap()
}

#[tokio::test]
async fn a_message_that_the_server_takes_is_sent() {
    assert_eq!(
        mailer(server("250 taken").await).send(&message()).await,
        Ok(())
    );
}

#[tokio::test]
async fn a_5xx_is_permanent_and_a_4xx_is_temporary() {
    let refused = mailer(server("550 no such mailbox").await)
        .send(&message())
        .await;
    assert!(matches!(refused, Err(Error::Permanent(_))), "{refused:?}");
    let nobody = mailer(server("550 5.1.1 no such mailbox").await);
    let nobody = nobody.send(&message()).await;
    assert!(matches!(nobody, Err(Error::Recipient(_))), "{nobody:?}");
    let later = mailer(server("451 try later").await).send(&message()).await;
    assert!(matches!(later, Err(Error::Temporary(_))), "{later:?}");
}

#[tokio::test]
async fn a_wrong_password_is_temporary_because_the_operator_can_mend_it() {
    let port = server("250 taken").await;
    let account = Some("desk".to_owned());
    let options = SmtpOptions {
        user: account.clone(),
        password: account,
        ..options(port)
    };
    let result = Mailer::smtp(&options).unwrap().send(&message()).await;
    assert!(
        matches!(&result, Err(Error::Temporary(why)) if why.contains("535")),
        "{result:?}"
    );
}

#[tokio::test]
async fn a_server_that_is_away_is_temporary() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let result = mailer(port).send(&message()).await;
    assert!(matches!(result, Err(Error::Temporary(_))), "{result:?}");
}

#[tokio::test]
async fn a_server_that_offers_no_tls_is_not_spoken_to_in_the_clear() {
    let port = server("250 taken").await;
    let options = SmtpOptions {
        tls: Tls::StartTls,
        ..options(port)
    };
    let result = Mailer::smtp(&options).unwrap().send(&message()).await;
    assert!(matches!(result, Err(Error::Temporary(_))), "{result:?}");
}

#[tokio::test]
async fn a_folder_gets_one_finished_file_per_message_id() {
    let folder = tempfile::tempdir().unwrap();
    let mailer = Mailer::folder(folder.path().join("out"), "desk@example.org").unwrap();
    let id = (
        "Message-ID".to_owned(),
        "<../../notice.7@example.org>".to_owned(),
    );
    let html = Some("<p>It worked.</p>".to_owned());
    let message = Message {
        headers: vec![id],
        html,
        ..message()
    };
    mailer.send(&message).await.unwrap();
    mailer.send(&message).await.unwrap();

    let files: Vec<_> = std::fs::read_dir(folder.path().join("out"))
        .unwrap()
        .collect();
    let [file] = &files[..] else {
        panic!("one file expected: {files:?}")
    };
    let path = file.as_ref().unwrap().path();
    assert!(
        path.ends_with("out/------notice-7-example-org.eml"),
        "{path:?}"
    );
    let text = std::fs::read_to_string(path).unwrap();
    for part in [
        "From: desk@example.org\r\n",
        "<asa@example.org>\r\n",
        "text/html",
        "\r\nDate: ",
    ] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert_eq!(text.matches("Message-ID:").count(), 1, "{text}");
}

#[tokio::test]
async fn messages_without_an_id_do_not_overwrite_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let mailer = Mailer::folder(folder.path(), "desk@example.org").unwrap();
    mailer.send(&message()).await.unwrap();
    mailer.send(&message()).await.unwrap();
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_temporary() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let mailer = Mailer::folder(file.path(), "desk@example.org").unwrap();
    assert!(matches!(
        mailer.send(&message()).await,
        Err(Error::Temporary(_))
    ));
}

#[tokio::test]
async fn memory_keeps_what_was_sent() {
    let mailer = Mailer::memory();
    mailer.send(&message()).await.unwrap();
    let Mailer::Memory(outbox) = mailer else {
        unreachable!("made as memory")
    };
    assert_eq!(*outbox.lock().unwrap(), [message()]);
}

#[tokio::test]
async fn text_that_would_become_a_header_is_refused_everywhere() {
    let folder = tempfile::tempdir().unwrap();
    let mailers = [
        Mailer::memory(),
        Mailer::folder(folder.path(), "desk@example.org").unwrap(),
        mailer(server("250 taken").await),
    ];
    let with_header = |name: &str, value: &str| Message {
        headers: vec![(name.to_owned(), value.to_owned())],
        ..message()
    };
    let mut planted = vec![
        with_header("Bcc", "victim@example.org"),
        with_header("FROM", "boss@example.org"),
        with_header("Content-Type", "text/html"),
        with_header("", "x"),
        with_header("X Y", "x"),
        with_header("X:Y", "x"),
        with_header("X\r\nBcc", "victim@example.org"),
        with_header("Å", "x"),
        Message {
            to: "a@example.org, b@example.org".to_owned(),
            ..message()
        },
        Message {
            to: "nobody".to_owned(),
            ..message()
        },
        Message {
            to: String::new(),
            ..message()
        },
    ];
    for smuggled in [
        "\r\nBcc: v@example.org",
        "\nBcc: v@example.org",
        "\rBcc: x",
        "\0",
        "\u{85}",
    ] {
        planted.push(Message {
            subject: format!("Hello{smuggled}"),
            ..message()
        });
        planted.push(Message {
            to: format!("a@example.org{smuggled}"),
            ..message()
        });
        planted.push(Message {
            to: format!("A{smuggled} <a@example.org>"),
            ..message()
        });
        planted.push(with_header("X-Note", &format!("x{smuggled}")));
    }
    for mailer in &mailers {
        for message in &planted {
            let result = mailer.send(message).await;
            assert!(
                matches!(result, Err(Error::Invalid(_))),
                "{message:?}: {result:?}"
            );
        }
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_sender_that_is_no_address_is_refused_at_the_start() {
    assert!(matches!(
        Mailer::folder("/tmp", "desk"),
        Err(Error::Invalid(_))
    ));
    let options = SmtpOptions {
        from: "desk\r\n".to_owned(),
        ..options(25)
    };
    assert!(matches!(Mailer::smtp(&options), Err(Error::Invalid(_))));
}

#[test]
fn options_do_not_print_their_password() {
    let options = SmtpOptions {
        password: Some("hunter2".to_owned()),
        ..options(25)
    };
    assert!(!format!("{options:?}").contains("hunter2"));
}

#[tokio::test]
async fn a_message_id_does_not_name_the_machine() {
    let folder = tempfile::tempdir().unwrap();
    let mailer = Mailer::folder(folder.path(), "Desk <desk@news.example>").unwrap();
    mailer.send(&message()).await.unwrap();
    mailer.send(&message()).await.unwrap();
    let kept = mail::folder::newest(folder.path(), 9).unwrap();
    let ids: Vec<&str> = kept.iter().map(|kept| kept.header("Message-ID")).collect();
    assert_eq!(ids.len(), 2);
    assert_ne!(ids[0], ids[1]);
    assert!(
        ids.iter().all(|id| id.ends_with("@news.example>")),
        "{ids:?}"
    );
}

#[tokio::test]
async fn a_domain_goes_over_the_wire_in_letters_that_every_server_takes() {
    let folder = tempfile::tempdir().unwrap();
    let mailer = Mailer::folder(folder.path(), "Desk <desk@b\u{fc}cher.example>").unwrap();
    let message = Message {
        to: "Anna <anna@\u{4f8b}\u{5b50}.example>".to_owned(),
        ..message()
    };
    mailer.send(&message).await.unwrap();
    let kept = mail::folder::newest(folder.path(), 1).unwrap();
    assert_eq!(kept[0].header("To"), "Anna <anna@xn--fsqu00a.example>");
    assert_eq!(kept[0].header("From"), "Desk <desk@xn--bcher-kva.example>");
}

#[tokio::test]
async fn a_server_that_has_not_said_so_takes_no_letters_beyond_ascii_before_the_at() {
    let wide = mail::Address::parse("andr\u{e9}@news.example").unwrap();
    let plain = mail::Address::parse("andre@b\u{fc}cher.example").unwrap();
    let mailer = mailer(server("250 taken").await);
    assert!(!mailer.takes(&wide) && mailer.takes(&plain));
    mailer.learn().await.unwrap();
    assert!(!mailer.takes(&wide) && mailer.takes(&plain));
    assert!(Mailer::memory().takes(&wide));
    let message = Message {
        to: wide.wire(),
        ..message()
    };
    let refused = mailer.send(&message).await;
    assert!(matches!(refused, Err(Error::Recipient(_))), "{refused:?}");
}

#[tokio::test]
async fn what_is_read_is_taken_or_known_not_to_be() {
    let letters = [
        "a", "Z", "0", ".", "-", "_", "+", "@", "/", "'", " ", "\"", "(", ")", ",", ":", "\u{e9}",
        "\u{301}", "\u{212a}", "\u{430}", "\u{5b50}", "xn--", ".example", "\n", "\u{200b}",
    ];
    let mailer = Mailer::memory();
    let mut read = 0;
    // Every text of three pieces, before the @ and behind it.
    let many = letters.len();
    for number in 0..many.pow(3) {
        let piece = |place: u32| letters[number / many.pow(place) % many];
        let pieces = [piece(0), piece(1), piece(2)].concat();
        for text in [
            format!("{pieces}@b.example"),
            format!("a@{pieces}b.example"),
        ] {
            if let Ok(address) = mail::Address::parse(&text) {
                read += 1;
                let message = Message {
                    to: address.to_string(),
                    ..message()
                };
                let sent = mailer.send(&message).await;
                assert_eq!(sent.is_ok(), mailer.takes(&address), "{text:?}");
                // A mark that makes no letter of its own is all that the builder refuses.
                assert!(sent.is_ok() || text.contains('\u{301}'), "{text:?}");
                let again = mail::Address::parse(&address.to_string());
                assert_eq!(again, Ok(address), "{text:?}");
            }
        }
    }
    assert!(read > 1_000, "{read}");
}
