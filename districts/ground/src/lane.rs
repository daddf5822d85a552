//! Lanes: which worker does a job, by who waits for it.

/// Which worker does it. Each lane has slots of its own and finds its jobs by an index, so that
/// no backlog of one holds up another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lane {
    /// Mail that somebody waits for at this moment: codes, links, confirmations, notices.
    Awaited,
    /// Other mail: to many, or about what happened by itself.
    Bulk,
    /// What the payment processor is asked, and what follows from what it tells.
    Processor,
    /// Sizes of pictures, which take a processor each.
    Pictures,
    /// Sweeps, counts, hubs, alarms.
    Rest,
}

impl Lane {
    /// Every lane.
    pub const ALL: [Self; 5] = [
        Self::Awaited,
        Self::Bulk,
        Self::Processor,
        Self::Pictures,
        Self::Rest,
    ];

    /// Whether its jobs reach somebody outside: they wait while the publication is quiet.
    pub fn is_outside(self) -> bool {
        match self {
            Self::Awaited | Self::Bulk | Self::Processor => true,
            Self::Pictures | Self::Rest => false,
        }
    }

    /// Its name in metrics.
    pub fn word(self) -> &'static str {
        match self {
            Self::Awaited => "awaited",
            Self::Bulk => "bulk",
            Self::Processor => "processor",
            Self::Pictures => "pictures",
            Self::Rest => "rest",
        }
    }

    /// How many of its jobs run at once on a machine with so many processors. Those who wait for
    /// others far away cost no processor; half of the processors are kept for readers.
    pub fn slots(self, processors: usize) -> usize {
        match self {
            Self::Awaited => 6,
            Self::Bulk => 2,
            Self::Rest => 3,
            // Two of them may be long looks at everything; what somebody pays goes past.
            Self::Processor => 4,
            Self::Pictures => (processors / 2).max(1),
        }
    }
}
