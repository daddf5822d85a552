//! How far an import is: a bar on a terminal, plain lines elsewhere.
use std::borrow::Cow;
use std::io::{IsTerminal, Write};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc::UnboundedSender;

use crate::ground::error::Result;

/// Where progress is shown.
#[derive(Clone, Debug)]
pub enum Progress {
    /// A bar on the terminal.
    Bar(ProgressBar),
    /// A line on standard error as each stage begins.
    Lines,
    /// To a command in another process, for as long as it listens.
    Told(UnboundedSender<Stage>),
    /// Nowhere.
    Silent,
}

/// What another process is told.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Stage {
    /// A stage of so many steps begins.
    Begins(String, usize),
    /// It is so many steps further.
    Further(u64),
}

impl Stage {
    /// The same with steps in a row summed up.
    pub fn summed(stages: Vec<Self>) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for stage in stages {
            match (all.last_mut(), &stage) {
                (Some(Self::Further(sum)), Self::Further(steps)) => *sum += steps,
                _ => all.push(stage),
            }
        }
        all
    }
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
    pub fn stage(&self, name: impl Into<Cow<'static, str>>, total: usize) {
        let name = name.into();
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
            // Who is gone is noticed by `expect_wanted`.
            Self::Told(to) => drop(to.send(Stage::Begins(name.into_owned(), total))),
            Self::Silent => {}
        }
    }

    /// One step further.
    pub fn step(&self) {
        match self {
            Self::Bar(bar) => bar.inc(1),
            Self::Told(to) => drop(to.send(Stage::Further(1))),
            Self::Lines | Self::Silent => {}
        }
    }

    /// Shows what an import in another process told.
    pub fn show(&self, stage: Stage) {
        match (stage, self) {
            (Stage::Begins(name, total), _) => self.stage(name, total),
            (Stage::Further(steps), Self::Bar(bar)) => bar.inc(steps),
            (Stage::Further(_), _) => {}
        }
    }

    /// Ends an import that nobody waits for any more, before anything of it is kept.
    ///
    /// # Errors
    /// When the command that asked for it has gone.
    pub fn expect_wanted(&self) -> Result<()> {
        match self {
            Self::Told(to) if to.is_closed() => {
                Err(anyhow::anyhow!("the command was broken off").into())
            }
            _ => Ok(()),
        }
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        if let Self::Bar(bar) = self {
            bar.finish_and_clear();
        }
    }
}
