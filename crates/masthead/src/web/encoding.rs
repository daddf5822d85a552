//! Content negotiation of the compression (RFC 9110, 12.5.3).
use http::HeaderMap;
use http::header::ACCEPT_ENCODING;

use crate::steps;

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
        let Some(accepted) = headers
            .get(ACCEPT_ENCODING)
            .and_then(|value| value.to_str().ok())
        else {
            return Self::Identity;
        };
        let takes = |wanted: &str| {
            steps::took(accepted.len());
            accepted.split(',').any(|part| {
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

    fn check(header: &'static str, expected: Encoding) {
        let headers = HeaderMap::from_iter([(ACCEPT_ENCODING, HeaderValue::from_static(header))]);
        assert_eq!(Encoding::accepted(&headers), expected, "{header}");
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
