//! An e-mail address, as it was typed and as it is compared.

/// The longest address that can be used (RFC 5321, 4.5.3.1.3).
const LONGEST: usize = 254;

/// An address that mail could go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email {
    written: String,
    key: String,
}

impl Email {
    /// Reads an address; `None` for what no mail could reach.
    pub fn parse(text: &str) -> Option<Self> {
        let written = text.trim().to_owned();
        let (local, domain) = written.rsplit_once('@')?;
        let fits = |part: &str| {
            !part.is_empty()
                && !part.starts_with('.')
                && !part.ends_with('.')
                && !part.contains("..")
                && !part.chars().any(|letter| {
                    letter.is_whitespace()
                        || letter.is_control()
                        || "<>(),;:\\\"[]@".contains(letter)
                })
        };
        let is_good = written.len() <= LONGEST
            && local.len() <= 64
            && fits(local)
            && fits(domain)
            && domain.contains('.');
        let key = format!("{}@{}", local.to_lowercase(), domain.to_lowercase());
        is_good.then_some(Self { key, written })
    }

    /// As its owner wrote it; mail goes there.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// As it is compared: one account per key.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The part after the `@`, in lower case.
    pub fn domain(&self) -> &str {
        self.key.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_mailbox_has_one_key() {
        let key = |text| Email::parse(text).map(|email| email.key().to_owned());
        assert_eq!(key(" Anna@News.Example "), key("anna@news.example"));
    }

    #[test]
    fn what_no_mail_could_reach_is_no_address() {
        for wrong in [
            "",
            "anna",
            "@news.example",
            "anna@",
            "anna@news",
            "a b@news.example",
            "anna@news..example",
            "anna@news.example\nbcc: x@y.z",
            "<anna@news.example>",
            ".anna@news.example",
        ] {
            assert_eq!(Email::parse(wrong), None, "{wrong}");
        }
    }
}
