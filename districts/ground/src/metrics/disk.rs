//! Whether what is written is kept, and how much room there is, for the scraper.
use std::path::Path;
use std::sync::atomic::AtomicI64;

use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::Registry;

/// The gauges.
#[derive(Debug, Default)]
pub struct Disk {
    keeps: Gauge<i64, AtomicI64>,
    free: Gauge<i64, AtomicI64>,
}

impl Disk {
    /// Registers the gauges; they are zero until the first look.
    pub fn register(registry: &mut Registry) -> Self {
        let all = Self::default();
        let text = "Whether the database answers and keeps what is written: 1 or 0";
        registry.register("database_ready", text, all.keeps.clone());
        let text = "Bytes that the server may still write on the disk of the data folder";
        registry.register("disk_free_bytes", text, all.free.clone());
        all
    }

    /// Takes over whether the database keeps what is written, and the room of the data folder's
    /// disk; of a folder that is not there nothing is known, and the room stays as it was.
    pub fn show(&self, keeps: bool, data: &Path) {
        self.keeps.set(i64::from(keeps));
        if let Ok(bytes) = free_bytes(data) {
            self.free.set(i64::try_from(bytes).unwrap_or(i64::MAX));
        }
    }
}

/// Bytes that the server's user may still write on the disk of a folder.
///
/// # Errors
/// When the folder is not there.
pub fn free_bytes(folder: &Path) -> rustix::io::Result<u64> {
    let disk = rustix::fs::statvfs(folder)?;
    Ok(disk.f_bavail.saturating_mul(disk.f_frsize))
}
