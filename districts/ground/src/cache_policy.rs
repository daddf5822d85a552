//! Who may keep an answer, as a value that every handler returns.
use http::header::{CACHE_CONTROL, VARY};
use http::{HeaderMap, HeaderName, HeaderValue};

/// What caches that publications rent obey before `Cache-Control` (RFC 9213).
const CDN_CACHE_CONTROL: HeaderName = HeaderName::from_static("cdn-cache-control");

/// Who may keep an answer (RFC 9111), documented by when to use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CachePolicy {
    /// The address holds the content's hash, and the content may be shown for ever: a style sheet.
    Immutable,
    /// The address holds the content's hash, but it stops answering when the content is withdrawn: a
    /// picture size. Browsers keep it; shared caches ask again after a minute, as they do for pages.
    Lasting,
    /// The same for everybody: a front, a feed, a free article.
    Public,
    /// The same for everybody who sends no cookie: the lead-in of a gated article.
    PublicWithoutCookie,
    /// The same for everybody who sends no cookie and is in no network that has rights. Nothing in
    /// a request tells a cache which network that is, so it has to ask each time.
    PublicWithoutNetwork,
    /// Depends on the reader, or was released by a grant. No cache may keep it, the
    /// browser's own included, because the answer to the next reader differs.
    Private,
    /// Never worth keeping: errors, refusals, probes.
    NoStore,
}

impl CachePolicy {
    /// Whether an `ETag` may be sent and compared. Private answers have none, so that
    /// no validator works on both sides of the gate.
    pub fn allows_validation(self) -> bool {
        matches!(
            self,
            Self::Immutable
                | Self::Lasting
                | Self::Public
                | Self::PublicWithoutCookie
                | Self::PublicWithoutNetwork
        )
    }

    /// Writes `Cache-Control`, the same for CDNs that are told to override it (RFC 9213), and
    /// `Vary`.
    pub fn apply(self, headers: &mut HeaderMap) {
        let (control, cdn, vary) = self.values();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(control));
        headers.insert(CDN_CACHE_CONTROL, HeaderValue::from_static(cdn));
        headers.insert(VARY, HeaderValue::from_static(vary));
    }

    fn values(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Immutable => (
                "public, max-age=31536000, immutable",
                "public, max-age=31536000, immutable",
                "Accept-Encoding",
            ),
            Self::Lasting => (
                "public, max-age=31536000, s-maxage=60, immutable",
                "public, max-age=60",
                "Accept-Encoding",
            ),
            Self::Public => (
                "public, max-age=30, s-maxage=60",
                "public, max-age=60",
                "Accept-Encoding",
            ),
            Self::PublicWithoutCookie => (
                "public, max-age=0, s-maxage=60, must-revalidate",
                "public, max-age=60, must-revalidate",
                "Accept-Encoding, Cookie",
            ),
            Self::PublicWithoutNetwork => (
                "public, no-cache",
                "public, no-cache",
                "Accept-Encoding, Cookie",
            ),
            Self::Private => (
                "private, no-store",
                "private, no-store",
                "Accept-Encoding, Cookie",
            ),
            Self::NoStore => ("no-store", "no-store", "Accept-Encoding"),
        }
    }
}
