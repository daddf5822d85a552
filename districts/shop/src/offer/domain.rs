//! Domains of mail that somebody can answer for: a university's, a company's.

/// Names of public providers of mail, under whatever ending they have it.
const PUBLIC_NAMES: [&str; 11] = [
    "aol",
    "gmail",
    "gmx",
    "googlemail",
    "hotmail",
    "msn",
    "outlook",
    "protonmail",
    "yahoo",
    "yandex",
    "zohomail",
];
/// Further public providers. Whoever wants an address there has one in a minute.
const PUBLIC: [&str; 74] = [
    "126.com",
    "163.com",
    "abv.bg",
    "alice.it",
    "arcor.de",
    "att.net",
    "bk.ru",
    "bluewin.ch",
    "bol.com.br",
    "btinternet.com",
    "charter.net",
    "comcast.net",
    "cox.net",
    "duck.com",
    "email.cz",
    "email.de",
    "fastmail.com",
    "fastmail.fm",
    "free.fr",
    "freenet.de",
    "hey.com",
    "hushmail.com",
    "icloud.com",
    "inbox.lv",
    "inbox.ru",
    "interia.pl",
    "kakao.com",
    "laposte.net",
    "libero.it",
    "live.co.uk",
    "live.com",
    "live.de",
    "live.fr",
    "live.it",
    "live.nl",
    "mail.bg",
    "mail.com",
    "mail.de",
    "mail.ee",
    "mail.ru",
    "proton.me",
    "list.ru",
    "mac.com",
    "mailbox.org",
    "mailfence.com",
    "me.com",
    "naver.com",
    "o2.pl",
    "onet.pl",
    "orange.fr",
    "pm.me",
    "posteo.de",
    "qq.com",
    "rambler.ru",
    "rediffmail.com",
    "riseup.net",
    "rocketmail.com",
    "runbox.com",
    "sapo.pt",
    "sbcglobal.net",
    "seznam.cz",
    "sfr.fr",
    "sina.com",
    "sky.com",
    "t-online.de",
    "terra.com.br",
    "tuta.com",
    "tutanota.com",
    "uol.com.br",
    "verizon.net",
    "virgilio.it",
    "wanadoo.fr",
    "web.de",
    "wp.pl",
];

/// A domain in the form in which it is compared, if an organisation can have it.
pub(super) fn own_domain(text: &str) -> Option<String> {
    mail::domain(text).filter(|domain| !is_public(domain))
}

/// Whether this is a domain whose people can be let in together: a name, and not that of a
/// public provider of mail, where everybody can have an address.
pub fn is_domain(text: &str) -> bool {
    own_domain(text).is_some()
}

fn is_public(domain: &str) -> bool {
    let (name, ending) = domain.split_once('.').unwrap_or((domain, ""));
    let is_ending = match ending.split_once('.') {
        None => ending.len() <= 3,
        Some((kind, country)) => ["co", "com"].contains(&kind) && country.len() == 2,
    };
    PUBLIC.contains(&domain) || (PUBLIC_NAMES.contains(&name) && is_ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_providers_are_nobodys_domain() {
        for public in [
            "gmail.com",
            "GMX.de",
            "yahoo.co.uk",
            "hotmail.fr",
            "web.de",
            "qq.com",
        ] {
            assert!(!is_domain(public), "{public}");
        }
        for own in [
            "uni.example",
            "mail.uni.example",
            "gmail.uni.de",
            "gmail.example",
            "b\u{fc}cher.example",
            "staff.yahoo.example",
        ] {
            assert!(is_domain(own), "{own}");
        }
        for none in [
            "uni",
            "uni..example",
            "uni_x.example",
            "@uni.example",
            "uni.example/",
        ] {
            assert!(!is_domain(none), "{none}");
        }
    }
}
