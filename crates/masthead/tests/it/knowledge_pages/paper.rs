//! A small paper whose stories say something that was confirmed: two states, their meetings, their trade.
use masthead::ground::clock::{DAY, Millis};
use masthead::newsroom::knowledge::anchor::Anchor;
use masthead::newsroom::knowledge::decimal::Decimal;
use masthead::newsroom::knowledge::record::{By, New, State};
use masthead::newsroom::knowledge::storyline::{self, Item, ItemKind, Storyline};
use masthead::newsroom::knowledge::thing::{self, Kind, NewMention, Spot, Thing};
use masthead::newsroom::knowledge::{figure, moment, quote};
use masthead::paywall::Access;
use richtext::{BlockKind, Document, Inline};

use crate::harness::{NOON, TestApp, TestArticle};

/// The staff that confirms.
const STAFF: i64 = 1;

/// The paper.
pub struct Paper {
    pub app: TestApp,
}

/// A story with the ids of its paragraphs.
pub struct Told {
    pub article: TestArticle,
    blocks: Vec<String>,
}

impl Paper {
    pub async fn new() -> Self {
        Self {
            app: TestApp::new().await,
        }
    }

    /// A story of these paragraphs that is open to all.
    pub async fn free(&self, slug: &str, paragraphs: &[&str]) -> Told {
        self.told(slug, Access::Free, paragraphs).await
    }

    /// A story of which the first paragraph stands before the gate.
    pub async fn gated(&self, slug: &str, paragraphs: &[&str]) -> Told {
        self.told(slug, Access::Metered, paragraphs).await
    }

    async fn told(&self, slug: &str, access: Access, paragraphs: &[&str]) -> Told {
        let paragraph = |text: &&str| BlockKind::Paragraph {
            text: Inline::from_plain(text),
        };
        let mut kinds: Vec<BlockKind> = paragraphs.iter().map(paragraph).collect();
        if access != Access::Free {
            kinds.insert(1, BlockKind::Gate);
        }
        let document = Document::from_kinds(kinds);
        let is_text = |block: &&richtext::Block| !matches!(block.kind, BlockKind::Gate);
        let blocks = document.blocks.iter().filter(is_text);
        let blocks = blocks.map(|block| block.id.to_string()).collect();
        let article = self.app.article().slug(slug).access(access);
        let headline = format!("Headline of {slug}");
        let article = article.headline(&headline).document(document);
        let article = article.topic("Trade").create().await;
        Told { article, blocks }
    }

    fn new_record(&self, told: &Told, at: usize, words: &str) -> New {
        New {
            id: self.app.ids.next(self.app.clock.now()),
            article: told.article.id,
            anchor: Anchor {
                block: told.blocks[at].clone(),
                words: words.to_owned(),
                nth: 0,
            },
            state: State::Confirmed,
            made_by: By::Staff(STAFF),
            confidence: 100,
            decided_by: Some(STAFF),
            now: self.app.clock.now(),
        }
    }

    /// A thing with a line about it.
    pub async fn thing(&self, kind: Kind, name: &str) -> Thing {
        let now = self.app.clock.now();
        let mut thing = Thing::new(self.app.ids.next(now), kind, name, now);
        thing.one_line = format!("What {name} is");
        self.add(thing).await
    }

    /// A thing as it is given.
    pub async fn add(&self, thing: Thing) -> Thing {
        let mut tx = self.app.db.begin().await.unwrap();
        let thing = thing::add(&mut tx, thing).await.unwrap();
        tx.commit().await.unwrap();
        self.app.refresh().await.unwrap();
        thing
    }

    /// That a story names a thing.
    pub async fn mention(&self, told: &Told, at: usize, words: &str, thing: &Thing) {
        let new = self.new_record(told, at, words);
        let mention = NewMention {
            thing: Some(thing.id),
            name: words.to_owned(),
            kind: Some(thing.kind),
            spot: if at == 0 { Spot::Lead } else { Spot::Body },
        };
        let mut tx = self.app.db.begin().await.unwrap();
        thing::add_mention(&mut tx, &new, &mention).await.unwrap();
        tx.commit().await.unwrap();
        self.app.refresh().await.unwrap();
    }

    /// A moment that a story tells.
    pub async fn moment(&self, told: &Told, at: usize, words: &str, facts: moment::Facts) -> i64 {
        let new = self.new_record(told, at, words);
        let mut tx = self.app.db.begin().await.unwrap();
        moment::add(&mut tx, &new, &facts).await.unwrap();
        tx.commit().await.unwrap();
        self.app.refresh().await.unwrap();
        new.id
    }

    /// A figure that a story gives.
    pub async fn figure(&self, told: &Told, at: usize, words: &str, facts: figure::Facts) -> i64 {
        let new = self.new_record(told, at, words);
        let mut tx = self.app.db.begin().await.unwrap();
        figure::add(&mut tx, &new, &facts).await.unwrap();
        tx.commit().await.unwrap();
        self.app.refresh().await.unwrap();
        new.id
    }

    /// A quotation of a story.
    pub async fn quote(&self, told: &Told, at: usize, words: &str, speaker: &Thing) -> i64 {
        let new = self.new_record(told, at, words);
        let facts = quote::Facts {
            speaker: Some(speaker.id),
            speaker_text: String::new(),
            occasion: "after the talks".to_owned(),
            moment: None,
            kind: quote::Kind::Direct,
            language: String::new(),
        };
        let mut tx = self.app.db.begin().await.unwrap();
        quote::add(&mut tx, &new, &facts).await.unwrap();
        tx.commit().await.unwrap();
        self.app.refresh().await.unwrap();
        new.id
    }

    /// A storyline of these stories and figures.
    pub async fn storyline(&self, title: &str, stories: &[&Told], figures: &[i64]) -> Storyline {
        let now = self.app.clock.now();
        let mut line = Storyline::new(self.app.ids.next(now), title, Some(STAFF), now);
        line.summary = "The first paragraph.\n\nAnd a second one.".to_owned();
        line.summary_at = Some(now);
        let mut tx = self.app.db.begin().await.unwrap();
        let line = storyline::add(&mut tx, line).await.unwrap();
        let stories = stories
            .iter()
            .map(|told| (ItemKind::Article, told.article.id));
        let figures = figures.iter().map(|id| (ItemKind::Figure, *id));
        for (position, (kind, id)) in (1..).zip(stories.chain(figures)) {
            let item = Item {
                kind,
                id,
                position,
                is_pinned: false,
                label: String::new(),
                added_at: now,
            };
            storyline::put(&mut tx, line.id, &item, now).await.unwrap();
        }
        tx.commit().await.unwrap();
        self.app.refresh().await.unwrap();
        line
    }
}

/// A meeting of two things.
pub fn meeting(title: &str, edtf: &str, things: [&Thing; 2]) -> moment::Facts {
    moment::Facts {
        things: things
            .map(|thing| (thing.id, moment::Role::TookPart))
            .into(),
        ..moment::Facts::new(title, edtf, moment::Kind::Meeting)
    }
}

/// The same as somebody counts it.
pub fn counted(facts: moment::Facts, ordinal: i64, who: &str) -> moment::Facts {
    moment::Facts {
        ordinal: Some(ordinal),
        ordinal_said_by: who.to_owned(),
        ..facts
    }
}

/// An amount of euros about two things for a period.
pub fn euros(value: &str, period: &str, source: &str, about: [&Thing; 2]) -> figure::Facts {
    figure::Facts {
        currency: "EUR".to_owned(),
        period: period.to_owned(),
        source_text: source.to_owned(),
        things: about.map(|thing| thing.id).into(),
        ..figure::Facts::new(Decimal::parse(value).unwrap(), "")
    }
}

/// Three stories of two states that met three times and trade with each other.
pub struct Neighbours {
    pub paper: Paper,
    pub arland: Thing,
    pub belmark: Thing,
    pub trade: Thing,
    pub stories: [Told; 3],
    pub moments: [i64; 3],
    pub figures: Vec<i64>,
}

/// The words of the three stories.
const WORDS: [[&str; 2]; 3] = [
    [
        "Arland and Belmark met in the capital for the first time.",
        "Trade was 7.9 billion euros in 2024.",
    ],
    [
        "Arland and Belmark met again in the harbour.",
        "Trade was 8.4 billion euros in 2025, the customs said 8.1 billion.",
    ],
    [
        "Arland and Belmark met on the island.",
        "\u{201c}Now we want numbers,\u{201d} Arland said of Belmark.",
    ],
];

impl Neighbours {
    pub async fn new() -> Self {
        let paper = Paper::new().await;
        let arland = paper.thing(Kind::State, "Arland").await;
        let belmark = paper.thing(Kind::State, "Belmark").await;
        let trade = paper.thing(Kind::Measure, "Trade of the two").await;
        let stories = [
            paper.free("first", &WORDS[0]).await,
            paper.free("second", &WORDS[1]).await,
            paper.free("third", &WORDS[2]).await,
        ];
        for told in &stories {
            paper.mention(told, 0, "Arland", &arland).await;
            paper.mention(told, 0, "Belmark", &belmark).await;
        }
        let both = [&arland, &belmark];
        let mut moments = [0; 3];
        for (nth, edtf) in ["2021-05-04", "2023-06", "2026-06-01"]
            .into_iter()
            .enumerate()
        {
            let facts = meeting(&format!("Meeting {nth}"), edtf, both);
            let facts = match nth {
                2 => counted(facts, 38, "the palace"),
                _ => facts,
            };
            let words = WORDS[nth][0];
            moments[nth] = paper.moment(&stories[nth], 0, words, facts).await;
        }
        let mut figures = Vec::new();
        for (story, words, value, period, source) in [
            (0, "7.9 billion euros", "7900000000", "2024", "Statistics"),
            (1, "8.4 billion euros", "8400000000", "2025", "Statistics"),
            (1, "8.1 billion", "8100000000", "2025", "The customs"),
        ] {
            let facts = figure::Facts {
                measure: Some(trade.id),
                ..euros(value, period, source, both)
            };
            figures.push(paper.figure(&stories[story], 1, words, facts).await);
        }
        let words = "Now we want numbers,";
        paper.quote(&stories[2], 1, words, &arland).await;
        Self {
            paper,
            arland,
            belmark,
            trade,
            stories,
            moments,
            figures,
        }
    }

    /// The storyline of all of it.
    pub async fn line(&self) -> Storyline {
        let [first, second, third] = &self.stories;
        let title = "Trade talks";
        self.paper
            .storyline(title, &[first, second, third], &self.figures)
            .await
    }
}

/// A moment so many days after the first one of every test.
pub fn later(days: i64) -> Millis {
    NOON + days * DAY
}
