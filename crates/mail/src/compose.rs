//! Turns a message into RFC 5322 bytes and lets no text become a header.

use lettre::message::header::{
    ContentTransferEncoding, ContentType, HeaderName, HeaderValue, MIME_VERSION_1_0,
};
use lettre::message::{Body, Mailbox, MessageBuilder, MultiPart};

use crate::address::{Address, domain};
use crate::dkim::Dkim;
use crate::{Error, Message};

/// Headers that the other fields of a message decide. A second copy would
/// change who gets it, who signs it or how it is read.
const DECIDED: [&str; 8] = [
    "bcc",
    "cc",
    "dkim-signature",
    "from",
    "mime-version",
    "sender",
    "subject",
    "to",
];

/// Checks every header of a message and gives its recipient.
pub(crate) fn recipient(message: &Message) -> Result<Mailbox, Error> {
    one_line("subject", &message.subject)?;
    for (name, value) in &message.headers {
        header_name(name)?;
        one_line(name, value)?;
    }
    mailbox("recipient", &message.to)
}

/// Whether a message can be made out to an address.
pub(crate) fn is_recipient(address: &Address) -> bool {
    lettre::Address::new(address.local(), address.domain()).is_ok()
}

/// Reads an address such as `Name <name@example.org>`. Its domain becomes A-labels, which
/// every server takes.
pub(crate) fn mailbox(what: &str, text: &str) -> Result<Mailbox, Error> {
    one_line(what, text)?;
    let invalid = |error| Error::Invalid(format!("the {what} is not an address: {error}"));
    let Mailbox { name, email } = text.parse().map_err(invalid)?;
    let email = match domain(email.domain()) {
        Some(domain) => lettre::Address::new(email.user(), domain).map_err(invalid)?,
        None => email,
    };
    Ok(Mailbox { name, email })
}

/// A name of our own for a message. The machine's name, which the builder would take, is
/// nobody's business.
fn message_id(from: &Mailbox) -> Result<String, Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| Error::Temporary(error.to_string()))?;
    let name: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(format!("<{name}@{}>", from.email.domain()))
}

/// Builds the message as it goes over the wire, signed where there is a key.
pub(crate) fn compose(
    from: &Mailbox,
    dkim: Option<&Dkim>,
    message: &Message,
) -> Result<lettre::Message, Error> {
    let to = recipient(message)?;
    let mut builder = lettre::Message::builder()
        .from(from.clone())
        .to(to)
        .subject(&message.subject);
    if !message
        .headers
        .iter()
        .any(|(name, _)| name.eq_ignore_ascii_case("message-id"))
    {
        builder = builder.message_id(Some(message_id(from)?));
    }
    for (name, value) in &message.headers {
        builder = builder.raw_header(HeaderValue::new(header_name(name)?, value.clone()));
    }
    let built = with_body(builder, message);
    let mut built = built.map_err(|error| Error::Invalid(error.to_string()))?;
    if let Some(dkim) = dkim {
        dkim.sign(&mut built);
    }
    Ok(built)
}

/// The body. Its media type stands among the message's own headers, not in a part's, so
/// that a signature covers it.
fn with_body(
    builder: MessageBuilder,
    message: &Message,
) -> Result<lettre::Message, lettre::error::Error> {
    let builder = builder.header(MIME_VERSION_1_0);
    let text = message.text.clone();
    let Some(html) = &message.html else {
        return builder.header(ContentType::TEXT_PLAIN).body(text);
    };
    let parts = MultiPart::alternative_plain_html(text, html.clone());
    let kind: Option<ContentType> = parts.headers().get();
    let whole = parts.formatted();
    let head = whole.windows(4).position(|four| four == b"\r\n\r\n");
    let body = whole[head.map_or(0, |at| at + 4)..].to_vec();
    // Each part is encoded by itself, so that the whole is plain ASCII.
    let body = Body::dangerous_pre_encoded(body, ContentTransferEncoding::SevenBit);
    builder
        .header(kind.unwrap_or(ContentType::TEXT_PLAIN))
        .body(body)
}

fn header_name(name: &str) -> Result<HeaderName, Error> {
    let lower = name.to_ascii_lowercase();
    if DECIDED.contains(&lower.as_str()) || lower.starts_with("content-") {
        return Err(Error::Invalid(format!(
            "the header {name} is decided by the message"
        )));
    }
    let invalid = || Error::Invalid(format!("{name:?} is not the name of a header"));
    if !name.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(invalid());
    }
    HeaderName::new_from_ascii(name.to_owned()).map_err(|_| invalid())
}

fn one_line(what: &str, text: &str) -> Result<(), Error> {
    if text.chars().any(char::is_control) {
        return Err(Error::Invalid(format!(
            "the {what:?} holds a line break or a control character"
        )));
    }
    Ok(())
}
