//! Where a message was given up, and what that says: about the server, the recipient or us.

use lettre::transport::smtp::Error as SmtpError;

use crate::Error;

/// Codes that speak about our log-in and not about the message (RFC 4954).
/// The operator can mend them, so the message is worth keeping.
const OUR_FAULT: [u16; 4] = [530, 534, 535, 538];

/// Enhanced codes that speak about the mailbox of the recipient (RFC 3463).
const RECIPIENT_FAULT: [&str; 9] = [
    "5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.0", "5.2.1", "5.2.2",
];

/// Where a message was given up.
pub(crate) enum Stop {
    /// The server says nothing.
    Silent,
    /// The server refuses this recipient; another one would get the message.
    Recipient(SmtpError),
    /// The server takes no letters beyond ASCII before the `@`.
    NoUtf8,
    /// Anything else.
    Other(SmtpError),
}

impl Stop {
    /// Whether the server gave no answer.
    pub(crate) fn is_silent(&self) -> bool {
        match self {
            Self::Silent => true,
            Self::NoUtf8 => false,
            Self::Recipient(error) | Self::Other(error) => error.status().is_none(),
        }
    }
}

impl From<SmtpError> for Stop {
    fn from(error: SmtpError) -> Self {
        Self::Other(error)
    }
}

impl From<Stop> for Error {
    fn from(stop: Stop) -> Self {
        match stop {
            Stop::Silent => too_long(),
            Stop::NoUtf8 => Self::Recipient("the server takes no SMTPUTF8".to_owned()),
            Stop::Other(error) => sort(&error),
            Stop::Recipient(error) => match sort(&error) {
                // The server takes mail from us for nobody, or for nobody elsewhere.
                Self::Permanent(reason) if names_policy(&reason) => Self::Permanent(reason),
                Self::Permanent(reason) => Self::Recipient(reason),
                other => other,
            },
        }
    }
}

pub(crate) fn too_long() -> Error {
    Error::Temporary("the server took too long".to_owned())
}

/// Whether a server that refuses a message whole means its recipient (RFC 3463, 3.2 and 3.3).
pub(crate) fn names_recipient(error: &SmtpError) -> bool {
    let text = error.to_string();
    let mut words = text.split([' ', ':']);
    words.any(|word| RECIPIENT_FAULT.contains(&word))
}

/// Whether a refusal is about who sends, not about who is to get it: by its enhanced code, and
/// where it has none by the word that servers have for it.
fn names_policy(reason: &str) -> bool {
    let mut words = reason.split(|c: char| !(c.is_ascii_digit() || c == '.'));
    let is_enhanced = |word: &&str| word.starts_with("5.") && word.matches('.').count() == 2;
    match words.find(is_enhanced) {
        Some(code) => !RECIPIENT_FAULT.contains(&code),
        None => reason.to_ascii_lowercase().contains("relay"),
    }
}

pub(crate) fn sort(error: &SmtpError) -> Error {
    let ours = error
        .status()
        .is_some_and(|code| OUR_FAULT.contains(&u16::from(code)));
    if error.is_permanent() && !ours {
        Error::Permanent(error.to_string())
    } else {
        Error::Temporary(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_of_the_sender_is_told_from_one_of_the_recipient() {
        for ours in [
            "permanent error (554): 5.7.1 relay access denied",
            "permanent error (550): relay not permitted",
            "permanent error (553): sorry, not in my list of rcpthosts (#5.7.1)",
            "permanent error (550): 5.1.8 sender's domain does not exist",
            "permanent error (550): 5.4.1 Recipient address rejected: Access denied",
        ] {
            assert!(names_policy(ours), "{ours}");
        }
        for theirs in [
            "permanent error (550): 5.1.1 user unknown",
            "permanent error (550): no such user here",
            "permanent error (552): 5.2.2 mailbox full",
            "permanent error (550): 192.0.2.1 knows nobody of that name",
            "",
        ] {
            assert!(!names_policy(theirs), "{theirs}");
        }
    }
}
