//! Programs that say that they are programs.
use http::HeaderMap;
use http::header::{FROM, USER_AGENT};

use ground::steps;

/// What the names of robots hold: the usual words, the address of their operator, services
/// that fetch pages for their users, and libraries. In lower case.
const MARKS: [&str; 36] = [
    "bot",
    "crawl",
    "spider",
    "slurp",
    "+http",
    "preview",
    "fetch",
    "archiver",
    "monitor",
    "pingdom",
    "uptime",
    "validator",
    "checker",
    "lighthouse",
    "headless",
    "phantomjs",
    "facebookexternalhit",
    "facebookcatalog",
    "meta-external",
    "mediapartners",
    "google-inspectiontool",
    "googleother",
    "whatsapp/",
    "embedly",
    "vkshare",
    "chatgpt-user",
    "perplexity-user",
    "curl/",
    "wget/",
    "python",
    "go-http-client",
    "java/",
    "libwww-perl",
    "httpclient",
    "axios/",
    "scrapy",
];
/// Telephones whose maker's name holds a word of the above.
const PEOPLE: [&str; 1] = ["cubot"];

/// Whether a request declares that no person makes it: by the name of its program, or by the
/// address of somebody who answers for it, which robots should give (RFC 9110, 10.1.2).
pub fn is_declared(headers: &HeaderMap) -> bool {
    let is_robot = |name: &[u8]| {
        steps::took(name.len());
        let mut name = String::from_utf8_lossy(name).to_ascii_lowercase();
        for people in PEOPLE {
            name = name.replace(people, "");
        }
        let has = |mark: &&str| {
            steps::took(name.len());
            name.contains(mark)
        };
        MARKS.iter().any(has)
    };
    let mut names = headers.get_all(USER_AGENT).iter();
    headers.contains_key(FROM) || names.any(|name| is_robot(name.as_bytes()))
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn by(name: &'static [u8]) -> bool {
        let name = HeaderValue::from_bytes(name).expect("a header's value");
        is_declared(&HeaderMap::from_iter([(USER_AGENT, name)]))
    }

    #[test]
    fn programs_that_say_so_are_known() {
        for name in [
            &b"Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"[..],
            b"facebookexternalhit/1.1",
            b"curl/8.9.1",
            b"python-requests/2.32",
            b"Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/126.0",
            b"\xffSlackbot-LinkExpanding 1.0",
        ] {
            assert!(by(name), "{}", String::from_utf8_lossy(name));
        }
        let from = HeaderMap::from_iter([(FROM, HeaderValue::from_static("crawl@news.example"))]);
        assert!(is_declared(&from));
    }

    #[test]
    fn the_work_grows_with_the_name_alone() {
        let names = [("cubot", "bot"), ("cucubotbot", "c"), ("pytho", "n")];
        for (piece, tail) in steps::FAMILIES.into_iter().chain(names) {
            let make = |size| format!("{}{}", piece.repeat(size), tail.repeat(size));
            steps::assert_header_linear(USER_AGENT, make, |headers| {
                is_declared(headers);
            });
        }
    }

    #[test]
    fn people_are_no_robots() {
        for name in [
            &b"Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"[..],
            b"Mozilla/5.0 (Linux; Android 10; CUBOT X30) AppleWebKit/537.36 Chrome/120.0 Mobile",
            b"",
        ] {
            assert!(!by(name), "{}", String::from_utf8_lossy(name));
        }
        assert!(!is_declared(&HeaderMap::new()));
    }
}
