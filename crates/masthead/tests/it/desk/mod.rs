//! `/desk`: who may do what there, and what they find.
mod frame;
mod house_style;
mod late;
mod log;
mod overtaken;
mod readers;
pub mod roles;
mod staff;
mod subscriptions;
mod today;

use masthead::people::deed::{Filter, Line, lines};

use crate::harness::TestApp;

/// The log as `action subject detail`, newest first.
async fn log(app: &TestApp) -> Vec<String> {
    let found = lines(&app.db, &Filter::default(), i64::MAX).await;
    let line = |line: &Line| {
        let text = format!("{} {} {}", line.action, line.subject, line.detail);
        text.trim_end().to_owned()
    };
    found.unwrap().iter().map(line).collect()
}
