//! The one error of the house: each variant is a different answer to a person. How it is
//! answered says [`crate::failure`].
use http::StatusCode;

/// Result of a handler or a feature. Whatever asks the database fails when that does not answer;
/// docstrings name the errors beside that one.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The newsroom's own words about something that is not there.
pub type Said = Option<Box<str>>;

/// What went wrong, as the reader needs to hear it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is nothing at this address.
    #[error("not found")]
    NotFound,
    /// There was a story here; the newsroom has withdrawn it.
    #[error("withdrawn")]
    Gone(Said),
    /// There was a story here, which is not on the site at this time.
    #[error("not on the site any more")]
    Away(Said),
    /// There was something else than a story here, such as a section; the newsroom has removed it.
    #[error("removed")]
    Removed,
    /// The law keeps this page from being shown (RFC 7725).
    #[error("unavailable for legal reasons")]
    LegalReasons(Said),
    /// Readers of this address are led to another path of this site for now.
    #[error("elsewhere")]
    Elsewhere(String),
    /// The address exists, but not for this method; the value is the `Allow` header.
    #[error("method not allowed")]
    MethodNotAllowed(&'static str),
    /// The request cannot be understood; the text says what to mend.
    #[error("bad request: {0}")]
    BadRequest(&'static str),
    /// The request's body is larger than `limits.body_bytes`.
    #[error("content too large")]
    TooLarge,
    /// The request came for a host that is not this publication (RFC 9110, 15.5.20).
    #[error("misdirected request")]
    Misdirected,
    /// The request came from a page of another site (Fetch Metadata, `Origin`).
    #[error("cross-site request")]
    CrossSite,
    /// Only somebody with an account may do this. Pages lead to the log-in instead.
    #[error("log in first")]
    LogIn,
    /// The account may not do this.
    #[error("not permitted")]
    Forbidden,
    /// Tried too often; the value is the time to wait, in seconds (RFC 6585, 4).
    #[error("too many requests")]
    TooMany(u32),
    /// Too much of what is slow is asked for at once; the value is the time to wait, in seconds.
    #[error("busy")]
    Busy(u32),
    /// A part of the product cannot answer now; it is worth trying again.
    #[error("unavailable")]
    Unavailable,
    /// A fault of ours. The reader is told only that; the log has the rest.
    #[error("{0:#}")]
    Internal(#[from] anyhow::Error),
}

impl Error {
    /// The HTTP status that says the same.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Gone(_) | Self::Away(_) | Self::Removed => StatusCode::GONE,
            Self::Elsewhere(_) => StatusCode::FOUND,
            Self::LegalReasons(_) => StatusCode::UNAVAILABLE_FOR_LEGAL_REASONS,
            Self::MethodNotAllowed(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Misdirected => StatusCode::MISDIRECTED_REQUEST,
            Self::CrossSite | Self::Forbidden => StatusCode::FORBIDDEN,
            Self::LogIn => StatusCode::UNAUTHORIZED,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable | Self::Busy(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// A 403 can mean many things, and each asks the reader for something else.
    pub(crate) fn words(&self) -> Option<&'static str> {
        match self {
            Self::CrossSite => Some("cross-site"),
            Self::Removed => Some("removed"),
            Self::Busy(_) => Some("busy"),
            Self::Away(_) => Some("away"),
            _ => None,
        }
    }

    /// What the newsroom says about it.
    pub(crate) fn said(&self) -> Said {
        match self {
            Self::Gone(said) | Self::Away(said) | Self::LegalReasons(said) => said.clone(),
            _ => None,
        }
    }
}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Self {
        if error.is_unavailable() {
            tracing::error!(%error, "the database does not answer");
            return Self::Unavailable;
        }
        Self::Internal(error.into())
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Internal(error.into())
    }
}

impl From<minijinja::Error> for Error {
    fn from(error: minijinja::Error) -> Self {
        Self::Internal(anyhow::anyhow!("{error:#}"))
    }
}
