//! Many updates leave few segments, flat memory, and the right answers.

use std::fs;

use finder::Batch;

use crate::shelf::{Dice, Shelf, asking, entry, times};

/// Up to here the long form lets memory grow between the middle and the end, in bytes.
const GROWTH: u64 = 24_000_000;

/// Memory of the process that is no file's, in bytes; `None` where the system does not tell.
fn anonymous() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|it| it.starts_with("RssAnon:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}

#[test]
fn many_updates_leave_few_segments_and_flat_memory() {
    let updates = times("FINDER_TEST_UPDATES", 2_400);
    let at_once = (updates / 200).max(40);
    let ids = updates / 4;
    let shelf = Shelf::empty();
    let mut dice = Dice(7);
    let mut last = vec![None; ids];
    let mut halfway = None;
    for (position, first) in (0..updates).step_by(at_once).enumerate() {
        let mut put = Vec::new();
        for number in first..(first + at_once).min(updates) {
            let id = dice.roll(ids);
            last[id] = Some(number);
            let text: Vec<String> = (0..60).map(|_| format!("w{}", dice.roll(4_000))).collect();
            put.push(entry(
                &format!("e{id}"),
                "en",
                &format!("update{number}"),
                &text.join(" "),
            ));
        }
        let batch = Batch {
            put,
            remove: Vec::new(),
            position: position as i64,
        };
        shelf.finder.write(&batch).unwrap();
        let health = shelf.finder.health();
        assert!(
            health.segments <= 12,
            "{} segments at {first}",
            health.segments
        );
        if first <= updates / 2 {
            halfway = anonymous();
        }
    }
    assert_eq!(
        shelf.finder.health().entries,
        last.iter().flatten().count() as u64
    );
    for (id, number) in last.iter().enumerate().step_by(37) {
        if let Some(number) = number {
            let found = shelf.found(&format!("update{number}"), &["en"]);
            assert_eq!(found, [format!("e{id}")]);
        }
    }
    assert_eq!(shelf.found("update0 -update0", &["en"]), [""; 0]);
    assert!(shelf.finder.find(&asking("w7", &["en"])).unwrap().total > 0);
    // Other tests of the same process take memory too, which shows beside a short form.
    if let (Some(before), Some(after), true) = (halfway, anonymous(), updates >= 50_000) {
        assert!(
            after < before + GROWTH,
            "memory has grown from {before} to {after} bytes"
        );
    }
}
