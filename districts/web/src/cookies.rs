//! Cookies: reading the few we set, and setting them safely.
use http::header::COOKIE;
use http::{HeaderMap, HeaderValue};

use ground::steps;

/// The value of cookie `name`. With several of one name the first one counts, as in browsers.
/// A cookie that is no text, as others set them, is passed over (RFC 6265, 5.4: octets).
pub fn get<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    all(headers).find_map(|(key, value)| (key == name).then_some(value))
}

/// Every cookie of a request: name and value.
pub fn all(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    headers
        .get_all(COOKIE)
        .iter()
        .flat_map(|line| line.as_bytes().split(|byte| *byte == b';'))
        .inspect(|pair| steps::took(pair.len() + 1))
        .filter_map(|pair| std::str::from_utf8(pair).ok()?.trim().split_once('='))
}

/// A `Set-Cookie` value that scripts cannot read and other sites' posts do not carry.
/// `secure` adds what the `__Host-` prefix demands (RFC 6265bis, 4.1.3.2).
///
/// # Panics
/// When `value` is not made of cookie characters; ours are.
pub fn set(name: &str, value: &str, max_age_seconds: i64, secure: bool) -> HeaderValue {
    let secure = if secure { "; Secure" } else { "" };
    let text = format!(
        "{name}={value}; Path=/; Max-Age={max_age_seconds}; HttpOnly; SameSite=Lax{secure}"
    );
    HeaderValue::from_str(&text).expect("our cookies are plain ASCII")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(lines: &[&[u8]]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for line in lines {
            let line = HeaderValue::from_bytes(line).expect("a value");
            headers.append(COOKIE, line);
        }
        headers
    }

    #[test]
    fn a_foreign_cookie_hides_no_other() {
        for lines in [
            &[&b"session=ours; city=S\xe3o"[..]][..],
            &[b"city=S\xe3o;session=ours"],
            &[b"city=S\xc3\xa3o; session=ours"],
            &[b"c\xff=1; session=ours; \xfe"],
            &[b"city=S\xe3o", b"session=ours"],
            &[b"session=ours", b"\xff"],
            &[b"session=\xff; session=ours"],
            &[b"; ;=;a;\tsession=ours\t"],
        ] {
            assert_eq!(get(&headers(lines), "session"), Some("ours"), "{lines:?}");
        }
    }

    #[test]
    fn the_work_grows_with_the_header_alone() {
        for (piece, tail) in steps::FAMILIES {
            let make = |size| piece.repeat(size) + &tail.repeat(size);
            steps::assert_header_linear(COOKIE, make, |headers| {
                assert_eq!(get(headers, "__Host-none"), None);
            });
        }
    }

    #[test]
    fn a_cookie_with_foreign_octets_is_none_of_ours() {
        for lines in [
            &[&b"session=\xff"[..]][..],
            &[b"\xffsession=1"],
            &[b"session"],
        ] {
            assert_eq!(get(&headers(lines), "session"), None, "{lines:?}");
        }
        assert_eq!(get(&headers(&[b"a=1; a=2"]), "a"), Some("1"));
    }
}
