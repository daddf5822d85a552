//! Whether anybody looks: browsers fetch pages that perhaps nobody will open.
use http::{HeaderMap, HeaderName, HeaderValue};

/// The headers in which browsers announce that nobody looks yet: the first is the standard's,
/// the others are older.
const PURPOSES: [HeaderName; 4] = [
    HeaderName::from_static("sec-purpose"),
    HeaderName::from_static("purpose"),
    HeaderName::from_static("x-purpose"),
    HeaderName::from_static("x-moz"),
];

/// Whether nobody looks yet.
pub fn is_speculative(headers: &HeaderMap) -> bool {
    let announces = |value: &HeaderValue| {
        let value = String::from_utf8_lossy(value.as_bytes()).to_ascii_lowercase();
        ["prefetch", "prerender", "preview"]
            .iter()
            .any(|purpose| value.contains(purpose))
    };
    PURPOSES
        .iter()
        .any(|name| headers.get_all(name).iter().any(announces))
}
