//! How far an import is: a bar on a terminal, plain lines elsewhere.
use std::io::{IsTerminal, Write};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Where progress is shown.
#[derive(Clone, Debug)]
pub enum Progress {
    /// A bar on the terminal.
    Bar(ProgressBar),
    /// A line on standard error as each stage begins.
    Lines,
    /// Nowhere.
    Silent,
}

impl Progress {
    /// A bar where standard error is a terminal, else lines.
    pub fn on_stderr() -> Self {
        if !std::io::stderr().is_terminal() {
            return Self::Lines;
        }
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
        if let Ok(style) = ProgressStyle::with_template("{msg:20} {wide_bar} {pos}/{len}") {
            bar.set_style(style);
        }
        Self::Bar(bar)
    }

    /// Begins a stage of `total` steps.
    pub fn stage(&self, name: &'static str, total: usize) {
        match self {
            Self::Bar(bar) => {
                bar.reset();
                bar.set_length(u64::try_from(total).unwrap_or(u64::MAX));
                bar.set_message(name);
            }
            Self::Lines => {
                // Nobody may be listening any more, which is no reason to stop.
                drop(writeln!(std::io::stderr(), "{name}: {total}"));
            }
            Self::Silent => {}
        }
    }

    /// One step further.
    pub fn step(&self) {
        if let Self::Bar(bar) = self {
            bar.inc(1);
        }
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        if let Self::Bar(bar) = self {
            bar.finish_and_clear();
        }
    }
}
