//! What is asked for: one request of each kind that matters.

use super::measure::Load;
use super::{Plan, http};
use crate::Result;
use crate::server::Server;

/// The story that readers of the bench read; it is in the demo, as the others are.
pub const STORY: &str = "/diplomacy/xi-putin-beijing-2022";
const OTHERS: [&str; 3] = [
    "/diplomacy/kestrel-accord-initialled",
    "/defence/vigilance-kessary-14-inquiry",
    "/diplomacy/kestrel-island-prepares",
];

/// First reads in a second that are prepared for; more cannot be measured.
const FIRST_READS: f64 = 20_000.0;

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    /// Nobody known.
    Stranger,
    /// Somebody who has read the story before.
    Returning,
    /// Somebody else each time, who reads for the first time.
    New,
    /// Somebody who has read three others.
    Spent,
    /// Somebody with a subscription.
    Subscriber,
}

/// A kind of request.
#[derive(Debug)]
pub struct Case {
    /// Its name in the table.
    pub name: &'static str,
    path: &'static str,
    who: Who,
    /// The share of the static server's throughput that is aimed at.
    pub aim: Option<f64>,
}

/// All kinds, in the table's order.
pub const CASES: [Case; 8] = [
    Case {
        name: "article, no cookie",
        path: STORY,
        who: Who::Stranger,
        aim: Some(0.8),
    },
    Case {
        name: "article, read again",
        path: STORY,
        who: Who::Returning,
        aim: Some(0.5),
    },
    Case {
        name: "article, first read (durable)",
        path: STORY,
        who: Who::New,
        aim: Some(0.2),
    },
    Case {
        name: "article, subscriber",
        path: STORY,
        who: Who::Subscriber,
        aim: Some(0.5),
    },
    Case {
        name: "article at the wall",
        path: STORY,
        who: Who::Spent,
        aim: None,
    },
    Case {
        name: "home",
        path: "/",
        who: Who::Stranger,
        aim: None,
    },
    Case {
        name: "section",
        path: "/diplomacy",
        who: Who::Stranger,
        aim: None,
    },
    Case {
        name: "RSS",
        path: "/rss.xml",
        who: Who::Stranger,
        aim: None,
    },
];

/// Cookies of readers in the states that the cases need.
#[derive(Debug)]
pub struct Readers {
    returning: String,
    spent: String,
    subscriber: String,
    whole: usize,
}

impl Readers {
    /// Reads what has to be read before.
    ///
    /// # Errors
    /// When a page does not come as it should.
    pub fn prepare(server: &Server, subscriber: &str) -> Result<Self> {
        let host = server.host();
        let cookie = || {
            http::post(host, &format!("{STORY}/continue"))?
                .cookie
                .ok_or("no cookie was given".to_owned())
        };
        let (returning, spent) = (cookie()?, cookie()?);
        let whole = http::get(host, STORY, &returning)?.bytes;
        for story in OTHERS {
            http::get(host, story, &spent)?;
        }
        let wall = http::get(host, STORY, &spent)?.bytes;
        if wall >= whole {
            return Err(format!(
                "the wall's page ({wall} bytes) should be shorter than the story's ({whole})"
            ));
        }
        Ok(Self {
            returning,
            spent,
            subscriber: subscriber.to_owned(),
            whole,
        })
    }

    /// A request of the case that may be repeated: path and cookie.
    pub fn example(&self, case: &Case) -> Vec<&str> {
        match case.who {
            Who::Stranger => vec![case.path],
            Who::Returning | Who::New => vec![case.path, &self.returning],
            Who::Spent => vec![case.path, &self.spent],
            Who::Subscriber => vec![case.path, &self.subscriber],
        }
    }

    /// The load of a case.
    ///
    /// # Errors
    /// When the page does not answer.
    pub fn load(
        &self,
        server: &Server,
        case: &Case,
        connections: usize,
        plan: &Plan,
    ) -> Result<Load> {
        let cookie = match case.who {
            Who::Stranger => "none".to_owned(),
            Who::Returning => format!("cookie={}", self.returning),
            Who::Spent => format!("cookie={}", self.spent),
            Who::Subscriber => format!("cookie={}", self.subscriber),
            Who::New => format!("fresh={:.0}", plan.seconds * FIRST_READS),
        };
        // A whole story proves itself by its length: a wall would be shorter.
        let is_whole = matches!(case.who, Who::Returning | Who::New | Who::Subscriber);
        let min_bytes = if is_whole { self.whole * 9 / 10 } else { 1 };
        Ok(Load {
            host: server.host().to_owned(),
            path: case.path.to_owned(),
            connections,
            seconds: plan.seconds,
            min_bytes,
            cookie,
        })
    }
}
