//! What files say of story knowledge: read, refused with all mistakes at once, written once, and exported.
use masthead::command::knowledge::export;
use masthead::ground::app::App;
use masthead::newsroom::article::origin;
use masthead::newsroom::knowledge::anchor::Anchor;
use masthead::newsroom::knowledge::record::{self, By, Record, Sort, State};
use masthead::newsroom::knowledge::thing::{self, Privacy};
use masthead::newsroom::knowledge::{deed, figure, moment, quote, storyline};

use super::Folder;
use crate::harness::TestApp;

const MANUAL: &str = include_str!("../../../../../docs/import.md");

/// The block of code in the manual that begins with these lines.
fn sample(begins: &str) -> &'static str {
    let chapter = MANUAL
        .split_once("\n## Story knowledge\n")
        .expect("the chapter")
        .1;
    let mut blocks = chapter.split("```").skip(1).step_by(2);
    let block = blocks
        .find(|block| block.contains(begins))
        .expect("a sample");
    block.split_once('\n').expect("its language").1
}

/// The folder of the manual's chapter.
fn folder() -> Folder {
    Folder::new()
        .file("things.toml", sample("[[thing]]"))
        .file("articles/2026/sea-wall.md", sample("title: Sea wall"))
        .file("storylines/the-sea-wall.md", sample("title: The sea wall"))
}

/// The id of the story with this slug.
async fn article(app: &App, slug: &str) -> i64 {
    let origins = origin::all(&app.db).await.unwrap();
    let origin = origins.iter().find(|origin| origin.slug == slug);
    origin.expect("the story").id
}

async fn records(app: &App, slug: &str) -> Vec<Record> {
    let id = article(app, slug).await;
    record::of_article(&app.db, id).await.unwrap()
}

/// The record with these words.
fn at<'r>(records: &'r [Record], words: &str) -> &'r Record {
    let found = records.iter().find(|record| record.anchor.words == words);
    found.unwrap_or_else(|| panic!("no `{words}` in {records:?}"))
}

/// All files of an export, as one text.
async fn exported(app: &App) -> String {
    let files = export::files(app).await.unwrap();
    let files = files
        .iter()
        .map(|(path, text)| format!("=== {path}\n{text}"));
    files.collect::<Vec<_>>().join("\n")
}

/// Says something at the desk, in a transaction of its own.
async fn decide(app: &App, record: &Record, state: State) {
    let mut tx = app.db.begin().await.unwrap();
    let seen = (record.id, record.version);
    let by = (7, app.clock.now());
    let written = record::decide(&mut tx, seen, state, by).await.unwrap();
    assert!(written.is_done());
    tx.commit().await.unwrap();
}

/// Suggests a name beside a record, as a rule does.
async fn suggest(app: &App, tx: &mut db::Tx, beside: &Record) {
    let suggested = record::New {
        id: app.ids.next(app.clock.now()),
        article: beside.article,
        anchor: Anchor {
            words: "canal bridge".to_owned(),
            nth: 0,
            ..beside.anchor.clone()
        },
        state: State::Suggested,
        made_by: By::Rule("place/1".to_owned()),
        confidence: 60,
        decided_by: None,
        now: app.clock.now(),
    };
    let mention = thing::NewMention {
        thing: None,
        name: "canal bridge".to_owned(),
        kind: None,
        spot: thing::Spot::Body,
    };
    thing::add_mention(tx, &suggested, &mention).await.unwrap();
}

fn doer(app: &App) -> deed::Doer {
    let now = app.clock.now();
    deed::Doer {
        staff: 7,
        now,
        deed: app.ids.next(now),
    }
}

async fn thing_at(app: &App, slug: &str) -> thing::Thing {
    let found = thing::by_slug(&app.db, slug).await.unwrap();
    found.unwrap_or_else(|| panic!("no thing {slug}"))
}

#[tokio::test]
async fn the_manuals_example_says_what_it_says() {
    let app = TestApp::new().await;
    let report = folder().import(&app).await.unwrap();
    assert!(
        report.knowledge > 0 && report.ignored.is_empty(),
        "{report:?}"
    );
    assert_eq!(report.unowned, ["storylines/the-sea-wall.md"]);
    let records = records(&app, "sea-wall").await;
    assert_eq!(records.len(), 8);
    for record in &records {
        let stands = record.state == State::Confirmed && record.revision.is_some();
        assert!(
            stands || record.anchor.words == "$45,000 in 2026",
            "{record:?}"
        );
    }
    let ada = thing_at(&app, "ada-quill").await;
    let board = thing_at(&app, "harbour-board").await;
    assert_eq!(ada.parent, Some(board.id));
    let mentions = thing::mentions_of(&app.db, records[0].article)
        .await
        .unwrap();
    let named: Vec<_> = mentions.iter().filter_map(|one| one.thing).collect();
    assert_eq!(named, [board.id, ada.id]);
    let closed = at(&records, "closed the harbour road on Monday");
    let closed = moment::facts(&app.db, closed.id).await.unwrap().unwrap();
    assert_eq!(
        (closed.edtf.as_str(), closed.ordinal),
        ("2026-03-02", Some(3))
    );
    assert_eq!(
        (closed.ordinal_said_by.as_str(), closed.counter),
        ("Harbour Board", Some(board.id))
    );
    let cost = at(&records, "$54,000 in 2026");
    let facts = figure::facts(&app.db, cost.id).await.unwrap().unwrap();
    assert_eq!(
        (facts.value.as_str(), facts.currency.as_str()),
        ("54000", "USD")
    );
    let wrong = at(&records, "$45,000 in 2026");
    let fate = figure::fate(&app.db, wrong.id).await.unwrap().unwrap();
    assert_eq!(fate.corrected_by, Some(cost.id));
    assert!(fate.withdrawn_reason.contains("two digits"));
    let said = at(&records, "There is none.");
    let said = quote::facts(&app.db, said.id).await.unwrap().unwrap();
    assert_eq!(said.speaker, Some(ada.id));
    let story = storyline::by_slug(&app.db, "the-sea-wall")
        .await
        .unwrap()
        .unwrap();
    let items = storyline::items(&app.db, story.id).await.unwrap();
    let pinned: Vec<_> = items
        .iter()
        .map(|item| (item.is_pinned, item.label.as_str()))
        .collect();
    assert_eq!(pinned, [(true, ""), (false, "Cost in 2026"), (false, "")]);
}

#[tokio::test]
async fn a_second_and_a_third_import_change_nothing() {
    let app = TestApp::new().await;
    let folder = folder();
    folder.import(&app).await.unwrap();
    let generation = app.publication().await.unwrap().generation;
    let before = exported(&app).await;
    for _ in 0..2 {
        let report = folder.import(&app).await.unwrap();
        assert_eq!((report.knowledge, report.revised), (0, 0), "{report:?}");
        assert_eq!(exported(&app).await, before);
    }
    assert_eq!(app.publication().await.unwrap().generation, generation);
}

#[tokio::test]
async fn an_edited_row_is_another_and_one_that_is_gone_is_rejected() {
    let app = TestApp::new().await;
    let folder = folder();
    folder.import(&app).await.unwrap();
    let before = records(&app, "sea-wall").await;
    let story = sample("title: Sea wall")
        .replace("value: 40\n", "value: 44\n")
        .replace("    - words: There is none.\n      nth: 1\n      speaker: ada-quill\n      occasion: At the meeting of the council\n", "")
        .replace("  quotes:\n", "");
    folder.write("articles/2026/sea-wall.md", &story);
    let report = folder.import(&app).await.unwrap();
    assert_eq!((report.knowledge, report.kept.len()), (2, 0), "{report:?}");
    let after = records(&app, "sea-wall").await;
    assert_eq!(before.len(), after.len());
    let buses = at(&after, "About 40 buses");
    let facts = figure::facts(&app.db, buses.id).await.unwrap().unwrap();
    assert_eq!(facts.value.as_str(), "44");
    assert_eq!(at(&after, "There is none.").state, State::Rejected);
    assert_eq!(folder.import(&app).await.unwrap().knowledge, 0);
}

#[tokio::test]
async fn a_figure_that_is_corrected_in_its_file_stays_as_withdrawn() {
    let app = TestApp::new().await;
    let folder = folder();
    let story = sample("title: Sea wall");
    let corrects = story.split_once("      corrects:\n").unwrap().1;
    let corrects = corrects.split_once("    - words: About").unwrap().0;
    let first = story
        .replace(&format!("      corrects:\n{corrects}"), "")
        .replace("$54,000", "$45,000")
        .replace("54 thousand", "45 thousand");
    folder.write("articles/2026/sea-wall.md", &first);
    let line = sample("title: The sea wall").replace("$54,000", "$45,000");
    folder.write("storylines/the-sea-wall.md", &line);
    folder.import(&app).await.unwrap();
    let wrong = at(&records(&app, "sea-wall").await, "$45,000 in 2026").id;
    folder.write("articles/2026/sea-wall.md", story);
    folder.write("storylines/the-sea-wall.md", sample("title: The sea wall"));
    let report = folder.import(&app).await.unwrap();
    assert!(report.kept.is_empty(), "{report:?}");
    let after = records(&app, "sea-wall").await;
    let right = at(&after, "$54,000 in 2026");
    let fate = figure::fate(&app.db, wrong).await.unwrap().unwrap();
    assert_eq!(fate.corrected_by, Some(right.id));
    let stale = at(&after, "$45,000 in 2026");
    assert_eq!((stale.id, stale.state), (wrong, State::Stale));
}

#[tokio::test]
async fn what_staff_have_decided_stays_and_is_named() {
    let app = TestApp::new().await;
    let folder = folder();
    folder.import(&app).await.unwrap();
    let records = records(&app, "sea-wall").await;
    decide(&app, at(&records, "There is none."), State::Rejected).await;
    let board = thing_at(&app, "harbour-board").await;
    let mut said = deed::Said::of(&board);
    said.one_line = "It keeps the harbour".to_owned();
    let mut tx = app.db.begin().await.unwrap();
    let done = deed::change(&mut tx, (board.id, board.version), &said, doer(&app)).await;
    assert!(matches!(done.unwrap(), deed::Outcome::Done(_)));
    tx.commit().await.unwrap();
    let story =
        sample("title: Sea wall").replace("occasion: At the meeting", "occasion: In the hall");
    folder.write("articles/2026/sea-wall.md", &story);
    let things = sample("[[thing]]").replace("Harbour Board", "Harbour Authority");
    folder.write(
        "things.toml",
        things.replace("\"Board\"", "\"Harbour Board\""),
    );
    let report = folder.import(&app).await.unwrap();
    assert_eq!(
        report.kept,
        [
            "things.toml (harbour-board)",
            "articles/2026/sea-wall.md (There is none.)"
        ]
    );
    let after = self::records(&app, "sea-wall").await;
    assert_eq!(at(&after, "There is none.").state, State::Rejected);
    assert_eq!(
        thing_at(&app, "harbour-board").await.one_line,
        "It keeps the harbour"
    );
}

/// Asserts that a line begins with `place` and holds `words`.
fn has(lines: &[String], place: &str, words: &str) {
    let mut lines_of = lines.iter().filter(|line| line.starts_with(place));
    let found = lines_of.any(|line| line.contains(words));
    assert!(found, "no `{place} … {words}` in\n{}", lines.join("\n"));
}

const WRONG: &str = "---
title: A story of one and two
section: news
byline: [jane-doe]
date: 2026-06-01 09:00
knowledge:
  things:
    - One
    - Nobody
    - { words: Two }
  moments:
    - { words: One, title: It happened, date: Friday, kind: quarrel }
    - { words: One, nth: 9, title: It happened, date: 2026-06, kind: vote, number: 3, weight: 5 }
  figures:
    - words: Three
      unit: ships
    - { words: Two, value: many, high: 1, currency: dollars, source_url: example.org }
    - { words: Two, value: 2, high: 1, measure: one, period: 2026-6, source: no-such-thing }
  quotes:
    - { words: Four, speaker: X, kind: shouted, moment: { story: none, words: One } }
  storylines: [a]
---
One.

Two.

Four.
";

/// Where the mistakes of [`WRONG`] and of the files beside it are, and what is said of them.
const SAID: &[(&str, &str)] = &[
    ("articles/wrong.md:9: knowledge:", "`Nobody` does not stand"),
    (
        "articles/wrong.md:10: knowledge.things[3].thing:",
        "is missing",
    ),
    (
        "articles/wrong.md:12: knowledge.moments[1].date:",
        "`Friday` is no date of EDTF",
    ),
    (
        "articles/wrong.md:12: knowledge.moments[1].kind:",
        "`quarrel` is none of `meeting`",
    ),
    (
        "articles/wrong.md:13: knowledge.moments[2].counted_by:",
        "say who counts",
    ),
    (
        "articles/wrong.md:13: knowledge.moments[2].weight:",
        "is not from 0 to 2",
    ),
    (
        "articles/wrong.md:15: knowledge.figures[1].value:",
        "is missing",
    ),
    (
        "articles/wrong.md:17: knowledge.figures[2].value:",
        "`many` is no number",
    ),
    (
        "articles/wrong.md:17: knowledge.figures[2].currency:",
        "no code of ISO 4217",
    ),
    (
        "articles/wrong.md:17: knowledge.figures[2].source_url:",
        "is no address",
    ),
    (
        "articles/wrong.md:18: knowledge.figures[3].high:",
        "is below `value`",
    ),
    (
        "articles/wrong.md:18: knowledge.figures[3].period:",
        "`2026-6` is no date",
    ),
    (
        "articles/wrong.md:20: knowledge.quotes[1].kind:",
        "`shouted` is none of",
    ),
    (
        "articles/wrong.md:21: knowledge.storylines:",
        "is an unknown key",
    ),
    ("things.toml:8: thing[2].kind:", "did you mean `person`?"),
    ("things.toml:10: thing[2].qid:", "no id of Wikidata"),
    ("things.toml:15: thing[3].privacy:", "`secret` is none of"),
    ("things.toml:18: measure[1].every:", "none of `day`"),
    ("things.toml:19: measure[1].colour:", "is an unknown key"),
    (
        "storylines/a.md:3: state:",
        "`quiet` is none of `running`, `closed`",
    ),
];

#[tokio::test]
async fn all_mistakes_are_named_at_once_with_file_and_line() {
    let app = TestApp::new().await;
    let folder = Folder::new()
        .file("articles/wrong.md", WRONG)
        .file(
            "things.toml",
            "[[thing]]\nslug = \"one\"\nkind = \"person\"\nname = \"One\"\nparent = \"two\"\n\
             [[thing]]\nslug = \"two\"\nkind = \"persn\"\nname = \"Two\"\nqid = \"159\"\n\
             [[thing]]\nslug = \"one\"\nkind = \"place\"\nname = \"One\"\nprivacy = \"secret\"\n\
             [[measure]]\nname = \"Ships\"\nevery = \"week\"\ncolour = 1\n",
        )
        .file(
            "storylines/a.md",
            "---\ntitle: A\nstate: quiet\nparent: a\nitems:\n  - nothing\n  - { story: wrong, moment: Five }\n---\n",
        );
    let lines = folder.mistakes(&app).await;
    for (place, words) in SAID {
        has(&lines, place, words);
    }
}

#[tokio::test]
async fn what_is_named_and_is_nowhere_is_a_mistake_where_all_else_is_sound() {
    let app = TestApp::new().await;
    let story = WRONG
        .lines()
        .filter(|line| !line.starts_with("    ") && !line.starts_with("  storylines"))
        .map(|line| match line {
            "  things:" => "  things: [One, { words: Two, thing: twoo }, Four]",
            "  moments:" => "  moments: [{ words: One, title: T, date: 2026, kind: vote, with: [one, three], series: one }]",
            "  figures:" => "  figures: [{ words: Two, value: 2, measure: one, source: no-such-thing }]",
            "  quotes:" => "  quotes: [{ words: One, nth: 9, speaker: Somebody, moment: { story: none, words: One } }]",
            line => line,
        })
        .collect::<Vec<_>>()
        .join("\n");
    let folder = Folder::new()
        .file("articles/wrong.md", story)
        .file(
            "things.toml",
            "[[thing]]\nslug = \"one\"\nkind = \"person\"\nname = \"One\"\nparent = \"two\"\n\
             [[thing]]\nslug = \"two\"\nkind = \"person\"\nname = \"Four\"\nparent = \"one\"\n\
             [[thing]]\nslug = \"four\"\nkind = \"place\"\nname = \"Four\"\nmerged_into = \"four\"\npicture = \"x.jpg\"\n",
        )
        .file(
            "storylines/a.md",
            "---\ntitle: A\nparent: a\nitems:\n  - nothing\n  - { story: wrong, moment: Five }\n  - { story: wrong, moment: One }\n---\n",
        );
    let lines = folder.mistakes(&app).await;
    for (place, words) in [
        (
            "articles/wrong.md:",
            "there is no thing `twoo`; did you mean `two`?",
        ),
        ("articles/wrong.md:", "`Four` is a name of `two`, `four`"),
        ("articles/wrong.md:", "there is no thing `three`"),
        (
            "articles/wrong.md:",
            "`one` is no series but of the kind `person`",
        ),
        (
            "articles/wrong.md:",
            "`one` is no measure but of the kind `person`",
        ),
        ("articles/wrong.md:", "there is no thing `no-such-thing`"),
        ("articles/wrong.md:", "there is no article `none`"),
        ("articles/wrong.md:", "`One` stands "),
        ("things.toml:", "answers for itself in the end"),
        ("things.toml:", "is the thing itself"),
        ("things.toml:", "picture"),
        ("storylines/a.md:3:", "there is no other storyline `a`"),
        ("storylines/a.md:5:", "there is no article `nothing`"),
        (
            "storylines/a.md:6:",
            "`Five` is no moment that `wrong` says",
        ),
    ] {
        has(&lines, place, words);
    }
    let sound = lines
        .iter()
        .filter(|line| line.starts_with("storylines/a.md:7"));
    assert_eq!(sound.count(), 0, "{lines:?}");
}

#[tokio::test]
async fn a_whole_export_gives_the_same_in_another_database_with_rejections_and_merges() {
    let (app, other) = (TestApp::new().await, TestApp::new().await);
    let folder = folder();
    let things = format!(
        "{}\n[[thing]]\nslug = \"the-board\"\nkind = \"organisation\"\nname = \"The Board\"\n",
        sample("[[thing]]")
    );
    folder.write("things.toml", &things);
    folder.import(&app).await.unwrap();
    let records = records(&app, "sea-wall").await;
    decide(&app, at(&records, "There is none."), State::Rejected).await;
    let (from, into) = (
        thing_at(&app, "the-board").await,
        thing_at(&app, "harbour-board").await,
    );
    let mut tx = app.db.begin().await.unwrap();
    let seen = ((from.id, from.version), (into.id, into.version));
    let merged = deed::merge(&mut tx, seen.0, seen.1, doer(&app))
        .await
        .unwrap();
    assert!(matches!(merged, deed::Outcome::Done(_)));
    suggest(&app, &mut tx, at(&records, "About 40 buses")).await;
    tx.commit().await.unwrap();
    let whole = exported(&app).await;
    for words in [
        "state = \"rejected\"",
        "merged_into = \"harbour-board\"",
        "by = \"rule:place/1\"",
    ] {
        assert!(whole.contains(words), "{words} in {whole}");
    }
    for (path, text) in export::files(&app).await.unwrap() {
        folder.write(&path, text);
    }
    folder.import(&other).await.unwrap();
    assert_eq!(exported(&other).await, whole);
    let report = folder.import(&other).await.unwrap();
    assert_eq!((report.knowledge, report.kept.len()), (0, 0), "{report:?}");
    let report = folder.import(&app).await.unwrap();
    assert_eq!(
        report.knowledge, 0,
        "its own export says nothing new: {report:?}"
    );
    let sort = |record: &&Record| record.sort == Sort::Quote;
    let imported = self::records(&other, "sea-wall").await;
    let quotes: Vec<State> = imported
        .iter()
        .filter(sort)
        .map(|record| record.state)
        .collect();
    assert_eq!(quotes, [State::Rejected]);
}

#[tokio::test]
async fn a_private_person_is_kept_from_the_file_on() {
    let app = TestApp::new().await;
    let things = sample("[[thing]]").replace(
        "one_line = \"Engineer of the harbour board\"\n",
        "one_line = \"Engineer of the harbour board\"\nprivacy = \"private\"\n",
    );
    let folder = folder().file("things.toml", things);
    folder.import(&app).await.unwrap();
    assert_eq!(thing_at(&app, "ada-quill").await.privacy, Privacy::Private);
    app.visitor().get("/things/ada-quill").await.expect(404);
    let nobody = "[[thing]]\nkind = \"person\"\nname = \"Sam Tallow\"\n";
    let folder = Folder::new().file("things.toml", nobody).story("a", "");
    folder.import(&app).await.unwrap();
    let sam = thing_at(&app, "sam-tallow").await;
    assert_eq!(sam.privacy, Privacy::Private, "nobody said who that is");
}
