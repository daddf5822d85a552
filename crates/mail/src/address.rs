//! An e-mail address in the one form in which it is kept, compared and sent to.
//!
//! The part before the `@` is a dot-atom (RFC 5321, 4.1.2; RFC 5322, 3.2.3). Quotation is
//! left out: a host should not have mailboxes that need it (RFC 5321, 4.1.2). Letters beyond
//! ASCII (RFC 6531) follow the profile for addresses of UTS 39, 3.3. The domain is a name in
//! DNS, in the form of UTS 46.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_security::{
    GeneralSecurityProfile, RestrictionLevel, RestrictionLevelDetection, skeleton,
};

/// The longest address that can be used, in octets (RFC 5321, 4.5.3.1.3).
const LONGEST: usize = 254;
/// The longest text that is looked at, in octets: each of its letters has four at most. What
/// is longer is refused before anything is folded or encoded.
const LONGEST_TYPED: usize = 4 * LONGEST;
/// The longest part before the `@`, in octets (RFC 5321, 4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;
/// What an atom may hold beside ASCII letters and digits (RFC 5322, 3.2.3).
const ATOM_MARKS: &str = "!#$%&'*+-/=?^_`{|}~";

/// An address that mail could go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// As its owner wrote it, composed (NFC).
    local: String,
    /// As A-labels, in lower case.
    domain: String,
    /// As people read it.
    shown: String,
}

/// Why a text is no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It does not have the form of one.
    #[error("is no e-mail address")]
    Form,
    /// It holds letters that others can be mistaken for.
    #[error("holds letters that look like others")]
    LookAlike,
}

impl Address {
    /// Reads an address; space around it does not count.
    ///
    /// # Errors
    /// Why it is none.
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let text = text.trim();
        if text.len() > LONGEST_TYPED {
            return Err(Fault::Form);
        }
        let (local, name) = text.rsplit_once('@').ok_or(Fault::Form)?;
        let local = local_part(local)?;
        let domain = domain(name).ok_or(Fault::Form)?;
        let fits = local.len() <= LONGEST_LOCAL && local.len() + 1 + domain.len() <= LONGEST;
        // Capitals of plain names are the owner's own; a DNS does not see them.
        let shown = match name.eq_ignore_ascii_case(&domain) && !domain.contains("xn--") {
            true => name.to_owned(),
            false => shown(&domain),
        };
        let address = Self {
            local,
            domain,
            shown,
        };
        fits.then_some(address).ok_or(Fault::Form)
    }

    /// The part before the `@`, as its owner wrote it.
    pub fn local(&self) -> &str {
        &self.local
    }

    /// The domain as A-labels (RFC 5890, 2.3.2.1), in lower case.
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// As it is compared: two addresses with one key are one mailbox.
    pub fn key(&self) -> String {
        format!("{}@{}", fold(&self.local), self.domain)
    }

    /// As it goes over the wire: any server takes the domain; the part before it may need one
    /// that takes letters beyond ASCII ([`crate::Mailer::takes`]).
    pub fn wire(&self) -> String {
        format!("{}@{}", self.local, self.domain)
    }
}

impl fmt::Display for Address {
    /// As people read it, and as it is kept.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.local, self.shown)
    }
}

/// A domain that mail could go to, as A-labels in lower case; `None` for what is none.
pub fn domain(text: &str) -> Option<String> {
    if text.len() > LONGEST_TYPED {
        return None;
    }
    let domain = idna::domain_to_ascii_strict(text).ok()?;
    let (_, last) = domain.rsplit_once('.')?;
    // A number there is an address of a network and no name (RFC 1123, 2.1).
    let is_name = !last.is_empty() && !last.bytes().all(|byte| byte.is_ascii_digit());
    is_name.then_some(domain)
}

/// A domain in its own letters, unless they mislead.
fn shown(domain: &str) -> String {
    let (unicode, read) = idna::domain_to_unicode(domain);
    let is_clear = |label: &str| label.is_ascii() || is_one_script(label);
    match read {
        Ok(()) if unicode.split('.').all(is_clear) => unicode,
        _ => domain.to_owned(),
    }
}

fn local_part(typed: &str) -> Result<String, Fault> {
    let is_atom = |letter: char| {
        letter.is_ascii_alphanumeric() || ATOM_MARKS.contains(letter) || !letter.is_ascii()
    };
    let is_hidden = |letter: char| letter.is_whitespace() || letter.is_control();
    let is_part = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|letter| is_atom(letter) && !is_hidden(letter))
    };
    if !typed.split('.').all(is_part) {
        return Err(Fault::Form);
    }
    if typed.is_ascii() {
        return Ok(typed.to_owned());
    }
    // Asked of what was typed: composed, the sign of the kelvin would be a plain K.
    let is_allowed = |letter: char| letter.is_ascii() || letter.identifier_allowed();
    let composed: String = typed.nfc().collect();
    let begins_with_mark = |part: &str| part.chars().next().is_some_and(is_combining_mark);
    if !typed.chars().all(is_allowed)
        || !is_one_script(&composed)
        || composed.split('.').any(begins_with_mark)
    {
        return Err(Fault::LookAlike);
    }
    Ok(composed)
}

/// Whether letters are of scripts that are written together, and not all of them could be
/// taken for ASCII (UTS 39, 4 and 5.2).
fn is_one_script(text: &str) -> bool {
    let is_letter = |letter: &char| letter.is_ascii_alphanumeric() || !letter.is_ascii();
    let letters: String = text.chars().filter(is_letter).collect();
    letters
        .as_str()
        .check_restriction_level(RestrictionLevel::HighlyRestrictive)
        && !skeleton(&letters).all(|letter| letter.is_ascii())
}

/// Without the difference of capitals. The two small sigmas are one letter.
fn fold(local: &str) -> String {
    let lower = local.chars().flat_map(char::to_lowercase);
    let lower = lower.map(|letter| if letter == 'ς' { 'σ' } else { letter });
    lower.nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Address {
        Address::parse(text).unwrap_or_else(|fault| panic!("{text}: {fault}"))
    }

    #[test]
    fn one_mailbox_has_one_key() {
        for (one, other) in [
            (" Anna@News.Example ", "anna@news.example"),
            ("anna@bücher.example", "ANNA@xn--bcher-kva.example"),
            ("anna@BU\u{308}CHER.example", "anna@bücher.example"),
            ("andre\u{301}@news.example", "ANDRÉ@news.example"),
            ("ΝΊΚΟΣ@news.example", "νίκος@news.example"),
            ("anna@ｎｅｗｓ.example", "anna@news.example"),
        ] {
            assert_eq!(read(one).key(), read(other).key(), "{one}");
        }
        assert_ne!(read("anna@straße.example"), read("anna@strasse.example"));
    }

    #[test]
    fn what_is_far_too_long_is_refused_and_what_has_many_octets_is_not() {
        let long = format!("anna@{}.example", "ü".repeat(30_000));
        assert_eq!(Address::parse(&long), Err(Fault::Form));
        assert_eq!(domain(&long[5..]), None);
        let label = "語".repeat(16);
        let wide = format!("anna@{label}.{label}.{label}.example");
        assert!(wide.len() > 150 && Address::parse(&wide).is_ok());
    }

    #[test]
    fn what_no_mail_could_reach_is_no_address() {
        let long = format!("{}@news.example", "a".repeat(65));
        let longer = format!("a@{}example", "news.".repeat(52));
        for wrong in [
            "",
            "anna",
            "@news.example",
            "anna@",
            "anna@news",
            "a b@news.example",
            "anna@news..example",
            "anna@news.example\nbcc: x@y.example",
            "<anna@news.example>",
            "Anna <anna@news.example>",
            ".anna@news.example",
            "anna.@news.example",
            "an..na@news.example",
            "anna@news.example/",
            "anna@news.example.",
            "anna@news.example,",
            "anna@news.example;b@news.example",
            "anna@news_paper.example",
            "anna@-news.example",
            "anna@news-.example",
            "anna@127.0.0.1",
            "anna@[127.0.0.1]",
            "\"anna\"@news.example",
            "anna(reader)@news.example",
            "anna@xn--a.example",
            "anna@@news.example",
            "mailto:anna@news.example",
            "anna\u{a0}@news.example",
            "anna@news.example?subject=x",
            &long,
            &longer,
        ] {
            assert_eq!(Address::parse(wrong), Err(Fault::Form), "{wrong}");
        }
    }

    #[test]
    fn letters_that_others_can_be_mistaken_for_are_refused() {
        for wrong in [
            "mar\u{212A}@news.example", // the sign of the kelvin
            "\u{17F}am@news.example",   // the long s
            "ａnna@news.example",       // full width
            "ﬁona@news.example",        // a ligature
            "аnna@news.example",        // Cyrillic a before Latin
            "аеор@news.example",        // all Cyrillic, reads as Latin
            "an\u{200B}na@news.example",
            "an\u{202E}na@news.example",
            "anna\u{FE0F}@news.example",
            "\u{301}anna@news.example",
        ] {
            assert_eq!(Address::parse(wrong), Err(Fault::LookAlike), "{wrong}");
        }
    }

    #[test]
    fn real_addresses_of_every_script_are_read() {
        for good in [
            "o'neill+news/tips@news.example",
            "a_b-c=d@news.example",
            "andré@news.example",
            "用户@例子.example",
            "дмитрий@почта.example",
            "θσερ@εχαμπλε.example",
            "राम@मोहन.example",
        ] {
            assert_eq!(read(good).to_string(), good);
            assert!(read(good).domain().is_ascii());
        }
    }

    #[test]
    fn what_is_kept_reads_as_itself() {
        for text in [
            "Anna@BÜCHER.example",
            "a@xn--bcher-kva.example",
            "a@XN--bcher-kva.EXAMPLE",
            "Anna@News.Example",
        ] {
            let kept = read(text).to_string();
            assert_eq!(read(&kept).to_string(), kept);
            assert_eq!(read(&kept), read(text));
        }
    }

    #[test]
    fn a_domain_that_misleads_is_shown_as_it_is_on_the_wire() {
        let address = read("anna@nеws.example"); // Cyrillic e
        assert!(address.to_string().starts_with("anna@xn--"), "{address}");
        assert_eq!(
            read("anna@xn--bcher-kva.example").to_string(),
            "anna@bücher.example"
        );
    }
}
