//! How the indexes of search stand, for the scraper.
use std::sync::atomic::AtomicI64;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct IndexLabel {
    index: &'static str,
}

type Gauges = Family<IndexLabel, Gauge<i64, AtomicI64>>;

/// How an index stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct IndexStanding {
    /// What can be found.
    pub entries: u64,
    /// Parts that it consists of.
    pub segments: u64,
    /// Bytes of its files.
    pub bytes: u64,
    /// Stories and pictures that wait to be written.
    pub waiting: u64,
    /// Versions of the table of changes that it has not followed.
    pub behind: u64,
}

/// The gauges, by index.
#[derive(Debug, Default)]
pub struct Index {
    entries: Gauges,
    segments: Gauges,
    bytes: Gauges,
    waiting: Gauges,
    behind: Gauges,
}

impl Index {
    /// None yet, known to the registry.
    pub fn register(registry: &mut Registry) -> Self {
        let all = Self::default();
        let named = [
            (
                "search_entries",
                "What an index of search can find",
                &all.entries,
            ),
            (
                "search_segments",
                "Parts of an index of search",
                &all.segments,
            ),
            (
                "search_bytes",
                "Bytes of the files of an index of search",
                &all.bytes,
            ),
            (
                "search_waiting",
                "Stories and pictures that an index of search has not taken up",
                &all.waiting,
            ),
            (
                "search_behind",
                "Changes that an index of search has not followed",
                &all.behind,
            ),
        ];
        for (name, text, gauges) in named {
            registry.register(name, text, gauges.clone());
        }
        all
    }

    /// Takes over how one stands.
    pub fn show(&self, index: &'static str, standing: IndexStanding) {
        let set = |gauges: &Gauges, value: u64| {
            let value = i64::try_from(value).unwrap_or(i64::MAX);
            gauges.get_or_create(&IndexLabel { index }).set(value);
        };
        set(&self.entries, standing.entries);
        set(&self.segments, standing.segments);
        set(&self.bytes, standing.bytes);
        set(&self.waiting, standing.waiting);
        set(&self.behind, standing.behind);
    }
}
