//! Where tests make the program fail.
use super::Failure;

/// Makes the program fail at its nth step towards a processor, as a crash would. In
/// production nothing sets it.
#[derive(Debug, Default)]
pub struct Breaks(std::sync::atomic::AtomicI64);

impl Breaks {
    /// Fails at the `step`th step from now, once; 0 is never.
    pub fn at(&self, step: i64) {
        self.0.store(step, std::sync::atomic::Ordering::SeqCst);
    }

    /// Whether the step that was set has been reached.
    pub fn was_reached(&self) -> bool {
        self.0.load(std::sync::atomic::Ordering::SeqCst) <= 0
    }

    /// One step further.
    ///
    /// # Errors
    /// At the step that was set.
    pub fn step(&self) -> Result<(), Failure> {
        use std::sync::atomic::Ordering::SeqCst;
        if self.0.load(SeqCst) == 0 || self.0.fetch_sub(1, SeqCst) != 1 {
            return Ok(());
        }
        Err(Failure::Retry("a test broke it here".to_owned()))
    }
}
