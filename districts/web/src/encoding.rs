//! Content negotiation of the compression (RFC 9110, 12.5.3).
use http::header::ACCEPT_ENCODING;
use http::{HeaderMap, HeaderName};

use ground::steps;

/// A content coding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// As it is.
    Identity,
    /// RFC 7932.
    Brotli,
    /// RFC 8878.
    Zstd,
    /// RFC 1952.
    Gzip,
}

impl Encoding {
    /// The value of `Content-Encoding`; none for identity.
    pub fn token(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Brotli => Some("br"),
            Self::Zstd => Some("zstd"),
            Self::Gzip => Some("gzip"),
        }
    }

    /// The smallest encoding that the client takes.
    pub fn accepted(headers: &HeaderMap) -> Self {
        let takes = |wanted: &str| {
            list(headers, &ACCEPT_ENCODING).any(|part| {
                let (token, parameters) = part.split_once(';').unwrap_or((part, ""));
                token.trim().eq_ignore_ascii_case(wanted) && !is_zero(parameters)
            })
        };
        [Self::Brotli, Self::Zstd, Self::Gzip]
            .into_iter()
            .find(|encoding| encoding.token().is_some_and(takes))
            .unwrap_or(Self::Identity)
    }
}

/// The entries of a list that a header holds, on one line or on several (RFC 9110, 5.6.1).
/// An entry that is no text is passed over and hides no other.
pub fn list<'a>(headers: &'a HeaderMap, name: &HeaderName) -> impl Iterator<Item = &'a str> {
    headers
        .get_all(name)
        .iter()
        .inspect(|line| steps::took(line.len()))
        .flat_map(|line| line.as_bytes().split(|byte| *byte == b','))
        .filter_map(|entry| std::str::from_utf8(entry).ok().map(str::trim))
}

fn is_zero(parameters: &str) -> bool {
    let weight = parameters
        .trim()
        .strip_prefix("q=")
        .map(|weight| weight.trim().parse::<f32>());
    matches!(weight, Some(Ok(0.0)))
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn accepted(lines: &[&[u8]]) -> Encoding {
        let mut headers = HeaderMap::new();
        for line in lines {
            let line = HeaderValue::from_bytes(line).expect("a value");
            headers.append(ACCEPT_ENCODING, line);
        }
        Encoding::accepted(&headers)
    }

    fn check(header: &'static str, expected: Encoding) {
        assert_eq!(accepted(&[header.as_bytes()]), expected, "{header}");
    }

    #[test]
    fn foreign_octets_and_several_lines_hide_no_encoding() {
        assert_eq!(accepted(&[b"\xff, gzip"]), Encoding::Gzip);
        assert_eq!(accepted(&[b"\xff", b"gzip"]), Encoding::Gzip);
        assert_eq!(accepted(&[b"gzip", b"br"]), Encoding::Brotli);
        assert_eq!(accepted(&[b"br\xff"]), Encoding::Identity);
    }

    #[test]
    fn the_work_grows_with_the_header_alone() {
        for (piece, tail) in steps::FAMILIES {
            let make = |size| format!("{}{}", piece.repeat(size), tail.repeat(size));
            steps::assert_header_linear(ACCEPT_ENCODING, make, |headers| {
                Encoding::accepted(headers);
            });
        }
    }

    #[test]
    fn the_smallest_accepted_encoding_wins() {
        check("gzip, deflate, br, zstd", Encoding::Brotli);
        check("gzip, zstd", Encoding::Zstd);
        check("GZIP", Encoding::Gzip);
        check("br;q=0, gzip;q=0.5", Encoding::Gzip);
        check("deflate", Encoding::Identity);
        check("", Encoding::Identity);
    }
}
