//! The one error of the crate.

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
    Io(#[from] std::io::Error),
    /// The engine failed in a way that says nothing of the files.
    #[error("the index failed: {0}")]
    Engine(String),
}
