//! Cookies: reading the few we set, and setting them safely.
use http::header::COOKIE;
use http::{HeaderMap, HeaderValue};

/// The value of cookie `name`. With several of one name the first one counts, as in browsers.
pub fn get<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    all(headers).find_map(|(key, value)| (key == name).then_some(value))
}

/// Every cookie of a request: name and value.
pub fn all(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
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
