//! The one error of the crate.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use tantivy::TantivyError;
use tantivy::directory::error::{LockError, OpenReadError, OpenWriteError};

/// Why an index could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The files are not what was written: build the index anew.
    #[error("the index is damaged: {0}")]
    Damaged(String),
    /// Another version of the program wrote the index: build it anew.
    #[error("the index has the form of another version")]
    OtherShape,
    /// Another process, or another [`crate::Finder`], writes to this folder.
    #[error("the index is in use by another process")]
    Busy,
    /// The file system failed.
    #[error("the index cannot be read or written: {0}")]
    Io(#[from] io::Error),
    /// The engine failed in a way that says nothing of the files.
    #[error("the index failed: {0}")]
    Engine(String),
}

impl From<TantivyError> for Error {
    fn from(error: TantivyError) -> Self {
        match error {
            TantivyError::LockFailure(LockError::LockBusy, _) => Self::Busy,
            TantivyError::IoError(error)
            | TantivyError::LockFailure(LockError::IoError(error), _)
            | TantivyError::OpenWriteError(OpenWriteError::IoError {
                io_error: error, ..
            })
            | TantivyError::OpenReadError(OpenReadError::IoError {
                io_error: error, ..
            }) => of_files(&error),
            TantivyError::DataCorruption(_)
            | TantivyError::OpenReadError(_)
            | TantivyError::IncompatibleIndex(_)
            | TantivyError::SchemaError(_)
            | TantivyError::DeserializeError(_)
            | TantivyError::FieldNotFound(_) => Self::Damaged(error.to_string()),
            other => Self::Engine(other.to_string()),
        }
    }
}

/// Files that are too short, or hold nonsense, are told by the same error as a failing disk.
fn of_files(error: &Arc<io::Error>) -> Error {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof | io::ErrorKind::NotFound => {
            Error::Damaged(error.to_string())
        }
        kind => Error::Io(io::Error::new(kind, Arc::clone(error))),
    }
}

/// Runs something that reads files of the index. The engine panics where bytes make no sense.
pub(crate) fn guarded<T>(read: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|panic| {
        let why = panic
            .downcast_ref::<String>()
            .cloned()
            .or_else(|| panic.downcast_ref::<&str>().map(|it| (*it).to_owned()));
        Err(Error::Damaged(
            why.unwrap_or_else(|| "it made no sense".to_owned()),
        ))
    })
}
