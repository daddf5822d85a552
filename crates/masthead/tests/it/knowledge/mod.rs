//! Story knowledge: what is kept of stories, and what of it readers may see. By the store's own
//! functions, because every page, feed and export reads it through them.
mod deeds;
mod gate;
mod private;
mod reading;
mod relation;
mod standing;
mod storyline;
mod topics;

use std::sync::Arc;

use db::Tx;
use masthead::newsroom::article::{self, Head};
use masthead::newsroom::knowledge::anchor::Anchor;
use masthead::newsroom::knowledge::decimal::Decimal;
use masthead::newsroom::knowledge::moment::Role;
use masthead::newsroom::knowledge::record::{By, New, State};
use masthead::newsroom::knowledge::shown::{self, Readers};
use masthead::newsroom::knowledge::thing::{self, Kind, NewMention, Spot, Thing};
use masthead::newsroom::knowledge::{deed, figure, moment, quote};
use masthead::newsroom::publication::Publication;
use richtext::{BlockKind, Document, Inline, Marks, Span};

use crate::harness::TestApp;

/// A text of paragraphs; `|` ends one, `^` is the gate.
pub fn text(text: &str) -> Document {
    let kinds = text.split('|').map(|part| match part {
        "^" => BlockKind::Gate,
        part => BlockKind::Paragraph {
            text: Inline(vec![Span {
                text: part.to_owned(),
                marks: Marks::default(),
            }]),
        },
    });
    Document::from_kinds(kinds.collect())
}

/// The desk of a test: does one thing in a transaction, and has this node read it.
pub struct Kept<'a> {
    pub app: &'a TestApp,
}

impl Kept<'_> {
    pub fn id(&self) -> i64 {
        self.app.ids.next(self.app.clock.now())
    }

    pub async fn begin(&self) -> Tx {
        self.app.db.begin().await.unwrap()
    }

    pub async fn done(&self, tx: Tx) {
        tx.commit().await.unwrap();
        self.app.refresh().await.unwrap();
    }

    pub fn doer(&self) -> deed::Doer {
        deed::Doer {
            staff: 1,
            now: self.app.clock.now(),
            deed: self.id(),
        }
    }

    pub async fn thing(&self, kind: Kind, name: &str) -> Thing {
        let mut tx = self.begin().await;
        let thing = Thing::new(self.id(), kind, name, self.app.clock.now());
        let thing = thing::add(&mut tx, thing).await.unwrap();
        self.done(tx).await;
        thing
    }

    /// A thing that another one answers for.
    pub async fn child(&self, kind: Kind, name: &str, parent: &Thing, from: Option<&str>) -> Thing {
        let mut tx = self.begin().await;
        let mut thing = Thing::new(self.id(), kind, name, self.app.clock.now());
        thing.parent = Some(parent.id);
        thing.parent_from = from.map(str::to_owned);
        let thing = thing::add(&mut tx, thing).await.unwrap();
        self.done(tx).await;
        thing
    }

    pub async fn again(&self, thing: &Thing) -> Thing {
        thing::by_id(&self.app.db, thing.id).await.unwrap().unwrap()
    }

    /// A record of words that stand once in an article, wherever.
    pub fn row(&self, article: i64, words: &str) -> New {
        New {
            id: self.id(),
            article,
            anchor: Anchor {
                block: "nowhere".to_owned(),
                words: words.to_owned(),
                nth: 0,
            },
            state: State::Confirmed,
            made_by: By::Staff(1),
            confidence: 100,
            decided_by: Some(1),
            now: self.app.clock.now(),
        }
    }

    pub async fn mention(&self, article: i64, thing: &Thing, words: &str) -> i64 {
        let new = self.row(article, words);
        let mention = NewMention {
            thing: Some(thing.id),
            name: thing.name.clone(),
            kind: Some(thing.kind),
            spot: Spot::Body,
        };
        let mut tx = self.begin().await;
        thing::add_mention(&mut tx, &new, &mention).await.unwrap();
        self.done(tx).await;
        new.id
    }

    pub async fn figure(&self, article: i64, words: &str, facts: &figure::Facts) -> i64 {
        let new = self.row(article, words);
        let mut tx = self.begin().await;
        figure::add(&mut tx, &new, facts).await.unwrap();
        self.done(tx).await;
        new.id
    }

    /// A figure about things, of a measure.
    pub async fn count(&self, article: i64, words: &str, value: &str, about: &[&Thing]) -> i64 {
        let mut facts = figure::Facts::new(Decimal::parse(value).unwrap(), "people");
        facts.things = about.iter().map(|thing| thing.id).collect();
        self.figure(article, words, &facts).await
    }

    pub async fn moment(&self, article: i64, words: &str, facts: &moment::Facts) -> i64 {
        let new = self.row(article, words);
        let mut tx = self.begin().await;
        moment::add(&mut tx, &new, facts).await.unwrap();
        self.done(tx).await;
        new.id
    }

    /// A meeting of things.
    pub async fn meeting(&self, article: i64, words: &str, day: &str, who: &[&Thing]) -> i64 {
        let mut facts = moment::Facts::new(words, day, moment::Kind::Meeting);
        facts.things = who.iter().map(|thing| (thing.id, Role::TookPart)).collect();
        self.moment(article, words, &facts).await
    }

    pub async fn quote(&self, article: i64, words: &str, speaker: &Thing) -> i64 {
        let facts = quote::Facts {
            speaker: Some(speaker.id),
            speaker_text: speaker.name.clone(),
            occasion: String::new(),
            moment: None,
            kind: quote::Kind::Direct,
            language: String::new(),
        };
        let new = self.row(article, words);
        let mut tx = self.begin().await;
        quote::add(&mut tx, &new, &facts).await.unwrap();
        self.done(tx).await;
        new.id
    }

    pub async fn head(&self, article: i64) -> Head {
        article::by_id(&self.app.db, article)
            .await
            .unwrap()
            .unwrap()
    }
}

/// Everything that readers may see of an article and of things, as one text.
pub async fn surfaces(app: &TestApp, article: i64, things: &[&Thing]) -> String {
    let publication: Arc<Publication> = app.publication().await.unwrap();
    let readers = Readers {
        db: &app.db,
        publication: &publication,
        now: app.clock.now(),
    };
    let head = article::by_id(&app.db, article).await.unwrap().unwrap();
    let mut all = vec![
        format!(
            "{:?}",
            shown::things_of_article(&readers, &head).await.unwrap()
        ),
        format!(
            "{:?}",
            shown::moments_of_article(&readers, &head).await.unwrap()
        ),
        format!(
            "{:?}",
            shown::figures_of_article(&readers, &head).await.unwrap()
        ),
        format!(
            "{:?}",
            shown::quotes_of_article(&readers, &head).await.unwrap()
        ),
    ];
    for thing in things {
        let thing = thing::root_of(&app.db, thing.id).await.unwrap().unwrap();
        let stories = shown::articles_of_thing(&readers, &thing, 50)
            .await
            .unwrap();
        let stories: Vec<String> = stories.iter().map(|head| head.slug.clone()).collect();
        all.extend([
            format!("{:?}", shown::label(&readers, thing.id).await.unwrap()),
            format!(
                "{:?}",
                shown::moments_of_thing(&readers, &thing).await.unwrap()
            ),
            format!(
                "{:?}",
                shown::figures_of_thing(&readers, &thing).await.unwrap()
            ),
            format!(
                "{:?}",
                shown::quotes_of_thing(&readers, &thing).await.unwrap()
            ),
            format!("{:?}", shown::history(&readers, &thing).await.unwrap()),
            format!(
                "{:?}",
                shown::moments_of_series(&readers, &thing).await.unwrap()
            ),
            format!("{stories:?}"),
        ]);
    }
    all.join("\n")
}
