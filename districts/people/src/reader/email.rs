//! An e-mail address: as its owner wrote it, as it is compared, and the mailbox behind it.
use mail::{Address, Fault};
use sha2::{Digest, Sha256};

use ground::app::App;
use ground::ids::hex;
use ground::steps;

/// Providers of mail that ignore dots in the local part.
const DOTLESS: [&str; 2] = ["gmail.com", "googlemail.com"];

/// An address that mail could go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email {
    address: Address,
    written: String,
    key: String,
}

/// What is wrong with an address that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailProblem {
    /// It does not have the form of one.
    Form,
    /// It holds letters that others can be mistaken for.
    LookAlike,
    /// Our mail server does not take what stands before the `@`.
    Unreachable,
}

impl EmailProblem {
    /// The interface string that says what to mend; `form` is that of the form's own words.
    pub fn key(self, form: &'static str) -> &'static str {
        match self {
            Self::Form => form,
            Self::LookAlike => "email-problem-look-alike",
            Self::Unreachable => "email-problem-unreachable",
        }
    }
}

impl Email {
    /// Reads an address that is kept; `None` for what no mail could reach.
    pub fn parse(text: &str) -> Option<Self> {
        steps::took(text.len());
        Address::parse(text).ok().map(Self::of)
    }

    /// Reads an address that somebody has typed.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(text: &str) -> Result<Self, EmailProblem> {
        steps::took(text.len());
        let address = Address::parse(text).map_err(|fault| match fault {
            Fault::Form => EmailProblem::Form,
            Fault::LookAlike => EmailProblem::LookAlike,
        })?;
        Ok(Self::of(address))
    }

    /// Reads an address that somebody has typed and that mail is to go to. What the mailer
    /// would refuse is refused here, where its writer can mend it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn reached(app: &App, text: &str) -> Result<Self, EmailProblem> {
        let email = Self::read(text)?;
        match app.mailer.takes(&email.address) {
            true => Ok(email),
            false => Err(EmailProblem::Unreachable),
        }
    }

    fn of(address: Address) -> Self {
        Self {
            written: address.to_string(),
            key: address.key(),
            address,
        }
    }

    /// As its owner wrote it, in one form; mail goes there.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// As it is compared: one account per key.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// With the domain in letters that every program takes.
    pub fn wire(&self) -> String {
        self.address.wire()
    }

    /// The part after the `@`, as A-labels in lower case.
    pub fn domain(&self) -> &str {
        self.address.domain()
    }

    /// The mailbox behind the address: without what stands behind a `+`, and without the dots
    /// where the provider ignores them. Who has one mailbox is one person, whatever accounts
    /// they open.
    pub fn mailbox(&self) -> String {
        let (local, domain) = self.key.rsplit_once('@').unwrap_or((&self.key, ""));
        let local = match local.split_once('+') {
            Some((name, _)) if !name.is_empty() => name,
            _ => local,
        };
        match DOTLESS.contains(&domain) {
            true => format!("{}@{}", local.replace('.', ""), DOTLESS[0]),
            false => format!("{local}@{domain}"),
        }
    }

    /// The mailbox as a hash, which is kept longer than the account.
    pub fn mailbox_hash(&self) -> String {
        hash(&self.mailbox())
    }
}

/// The hash of a mailbox.
pub(super) fn hash(mailbox: &str) -> String {
    format!("mail:{}", hex(&Sha256::digest(mailbox)))
}

/// Whether two addresses are one, in whatever spelling.
pub fn is_same(one: &str, other: &str) -> bool {
    match (Email::parse(one), Email::parse(other)) {
        (Some(one), Some(other)) => one.key() == other.key(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mailbox(text: &str) -> Option<String> {
        Email::parse(text).map(|email| email.mailbox())
    }

    /// What the parser does with each letter is its own affair: it looks at a thousand octets at
    /// most, which a test beside it holds it to.
    #[test]
    fn the_work_grows_with_the_address_alone() {
        for (piece, tail) in steps::FAMILIES {
            let make = |size| format!("{}@{}", piece.repeat(size), tail.repeat(size));
            steps::assert_linear(&format!("{piece:?} {tail:?}"), make, |text| {
                let _ = (Email::read(text), is_same(text, text));
            });
        }
    }

    #[test]
    fn one_mailbox_in_many_spellings_is_one() {
        for (one, other) in [
            (
                "anna.writer@gmail.com",
                "A.n.n.a.Writer+news@GoogleMail.com",
            ),
            ("anna@news.example", "anna+trial2@news.example"),
            ("anna@bücher.example", "anna+1@xn--bcher-kva.example"),
        ] {
            assert_eq!(mailbox(one), mailbox(other), "{one}");
        }
        for (one, other) in [
            ("a.nna@news.example", "anna@news.example"),
            ("bertha@gmail.com", "anna@gmail.com"),
            ("+anna@news.example", "+ben@news.example"),
        ] {
            assert_ne!(mailbox(one), mailbox(other), "{one}");
        }
    }
}
