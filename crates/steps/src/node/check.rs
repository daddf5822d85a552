//! Whether a tree keeps to its schema.

use std::sync::atomic::Ordering;

use super::{DEEPEST, Node};
use crate::mark::Mark;
use crate::refusal::{Refusal, Result};

impl Node {
    /// Checks content and marks of the whole tree. What was found sound once is not looked at
    /// again, so that a check after a step costs as much as the step changed.
    ///
    /// # Errors
    ///
    /// A node has content or marks that the schema does not allow, or nodes are nested too deep.
    pub fn check(&self) -> Result<()> {
        if self.height() > DEEPEST {
            return Err(Refusal::Depth);
        }
        self.check_inner()
    }

    fn check_inner(&self) -> Result<()> {
        // The flag says nothing of other memory: a stale value costs a check too many.
        if self.0.is_sound.load(Ordering::Relaxed) {
            return Ok(());
        }
        if !self.kind().takes(self.children()) {
            return Err(Refusal::Content(self.name().to_owned()));
        }
        let mut marks: Vec<Mark> = Vec::new();
        for mark in self.marks() {
            marks = mark.add_to(&marks);
        }
        if marks != self.marks() {
            return Err(Refusal::Marks(self.name().to_owned()));
        }
        for child in self.children() {
            child.check_inner()?;
        }
        self.0.is_sound.store(true, Ordering::Relaxed);
        Ok(())
    }
}
