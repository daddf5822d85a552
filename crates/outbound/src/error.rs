//! Why a request brought no answer.

use std::error::Error as StdError;

use crate::resolver::NoPublicAddress;

/// Why a request brought no answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The client could not be built.
    #[error("outgoing HTTP cannot be set up: {0}")]
    Setup(String),
    /// The guard refused the URL or every address of its host. Trying again
    /// does not help.
    #[error("refused to call this URL: {0}")]
    Refused(String),
    /// A header of the request cannot be sent. Trying again does not help.
    #[error("the request is not valid: {0}")]
    Invalid(String),
    /// The exchange took longer than allowed.
    #[error("the request timed out")]
    Timeout,
    /// The response body is longer than this many bytes.
    #[error("the response is longer than {0} bytes")]
    TooLarge(usize),
    /// The connection failed or broke.
    #[error("the request failed: {0}")]
    Network(String),
}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        // The URL may hold a secret in its query; it stays out of the logs.
        let error = error.without_url();
        if let Some(refusal) =
            causes(&error).find_map(|cause| cause.downcast_ref::<NoPublicAddress>())
        {
            Self::Refused(refusal.to_string())
        } else if error.is_timeout() {
            Self::Timeout
        } else if error.is_builder() {
            Self::Invalid(chain(&error))
        } else {
            Self::Network(chain(&error))
        }
    }
}

/// An error and its causes in one line.
pub(crate) fn chain(error: &(dyn StdError + 'static)) -> String {
    let mut lines: Vec<String> = causes(error).map(ToString::to_string).collect();
    // An `io::Error` repeats what it was made from.
    lines.dedup();
    lines.join(": ")
}

fn causes<'a>(
    error: &'a (dyn StdError + 'static),
) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(Some(error), |cause| source(*cause))
}

/// The cause of an error; an `io::Error` hides the one it was made from.
fn source<'a>(error: &'a (dyn StdError + 'static)) -> Option<&'a (dyn StdError + 'static)> {
    match error
        .downcast_ref::<std::io::Error>()
        .and_then(std::io::Error::get_ref)
    {
        Some(inner) => Some(inner),
        None => error.source(),
    }
}
