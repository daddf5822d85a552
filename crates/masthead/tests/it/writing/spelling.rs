//! `/desk/stories/{id}/spelling` and `/desk/style/words`: the words that no dictionary knows, the names and
//! the newsroom's words that are right all the same, and what there is without a sound dictionary.
use masthead::newsroom::knowledge::thing::{self, Kind, Thing};
use masthead::people::role::Role;
use serde_json::{Value, json};

use super::publishing::{publish, whole};
use super::{TEXT, Tab, begin, field, paragraph};
use crate::harness::{Member, Page, TestApp};
use crate::planning::demand;

const WORDS: &str = "/desk/style/words";
const AFF: &str =
    "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\nREP 1\nREP ei ie\nSFX S Y 1\nSFX S 0 s .\n";
const DIC: &str = "8\nthe\nferry/S\nminister/S\nsaid\ndon't\nreceive\nharbour\nwell-known\n";

/// Puts a dictionary into the folder of the test.
fn dictionary(app: &TestApp, name: &str, aff: &str, dic: &str) {
    let folder = app.data().join("dictionaries");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{name}.aff")), aff).unwrap();
    std::fs::write(folder.join(format!("{name}.dic")), dic).unwrap();
}

/// A story with one paragraph.
async fn story(person: &mut Member, text: &str) -> (String, Tab) {
    let story = begin(person).await;
    let mut tab = Tab::open(person, &story, "a").await;
    tab.send(person, &[paragraph(TEXT, "aaaaaaaa", text)]).await;
    (story, tab)
}

fn path(story: &str) -> String {
    format!("/desk/stories/{story}/spelling")
}

async fn look(person: &mut Member, story: &str) -> Value {
    person.get(&path(story)).await.expect(200).json()
}

/// The words that were found, in their order.
async fn found(person: &mut Member, story: &str) -> Vec<String> {
    let answer = look(person, story).await;
    assert_eq!(answer["state"], "looked", "{answer}");
    let words = answer["words"].as_array().unwrap().iter();
    words
        .map(|one| one["word"].as_str().unwrap().to_owned())
        .collect()
}

async fn pass(person: &mut Member, story: &str, word: &str, passes: bool) -> Page {
    let sent = json!({"word": word, "passes": passes});
    person.post_json(&path(story), &sent).await
}

async fn add(person: &mut Member, word: &str, language: &str) -> Page {
    let sent = json!({"word": word, "language": language});
    person.post_json(&format!("{WORDS}/add"), &sent).await
}

/// What the page before publishing says of spelling.
async fn second_look(person: &mut Member, story: &str) -> Vec<String> {
    let page = person.get(&format!("/desk/stories/{story}/publish")).await;
    let found = page.expect(200).texts(".findings li").into_iter();
    found.filter(|text| text.starts_with("Spelling")).collect()
}

#[tokio::test]
async fn each_unknown_word_is_listed_once_with_what_is_better() {
    let app = TestApp::new().await;
    dictionary(&app, "en_GB", AFF, DIC);
    let mut ana = app.staff(Role::Author).await;
    let text = "The ferrry, the ferrry: ministers don’t recieve 2,000 NATO harbour’s well-known \
                ferry-ferris www.example.org ana@example.org #hashtag.";
    let (story, mut tab) = story(&mut ana, text).await;
    let code = json!([{"type": "code", "attrs": {"id": "cccccccc"}, "content": [{"type": "text", "text": "cdoe"}]}]);
    let code = json!({"stepType": "replace", "from": TEXT, "to": TEXT, "slice": {"content": code}});
    tab.send(&mut ana, &[code]).await;
    let answer = look(&mut ana, &story).await;
    assert_eq!(answer["dictionary"], "en_GB");
    assert_eq!(answer["language"], "en");
    assert_eq!(answer["more"], 0);
    let words = answer["words"].as_array().unwrap();
    let counted: Vec<(&str, i64)> = words
        .iter()
        .map(|one| {
            (
                one["word"].as_str().unwrap(),
                one["count"].as_i64().unwrap(),
            )
        })
        .collect();
    assert_eq!(counted, [("ferrry", 2), ("recieve", 1), ("ferris", 1)]);
    assert_eq!(words[0]["suggestions"][0], "ferry");
    assert_eq!(words[1]["suggestions"][0], "receive");
    assert!(words[2]["suggestions"].as_array().unwrap().len() <= 5);
}

#[tokio::test]
async fn names_that_are_known_are_right_and_so_are_the_newsrooms_words() {
    let app = TestApp::new().await;
    dictionary(&app, "en_GB", AFF, DIC);
    app.person_author("Ana Reedwick").await;
    let now = app.clock.now();
    let mut tx = app.db.begin().await.unwrap();
    let kestovar = Thing::new(app.ids.next(now), Kind::State, "Kestovar", now);
    thing::add(&mut tx, kestovar).await.unwrap();
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    let mut ana = app.staff(Role::Editor).await;
    let text = "Kestovar’s minister said, Reedwick said: kestovar wurble. Wurbles d’Kestovar.";
    let (story, _) = story(&mut ana, text).await;
    assert_eq!(
        found(&mut ana, &story).await,
        ["kestovar", "wurble", "Wurbles"]
    );
    assert_eq!(look(&mut ana, &story).await["may_add"], true);
    let added = add(&mut ana, " wurble ", "en").await.expect(200);
    assert_eq!(added.json(), json!({"added": true}));
    add(&mut ana, "wurble", "en").await.expect(200);
    add(&mut ana, "Wurbles", "de").await.expect(200);
    assert_eq!(found(&mut ana, &story).await, ["kestovar", "Wurbles"]);
    for wrong in ["", "two words", "12", "-"] {
        add(&mut ana, wrong, "en").await.expect(400);
    }
    add(&mut ana, "word", "zz-nowhere").await.expect(400);
    let page = ana.get(WORDS).await.expect(200);
    assert_eq!(page.texts("tbody th"), ["Wurbles", "wurble"]);
    let delete = page.attrs("form[action$='/delete']", "action");
    ana.post(&delete[1]).await.expect(303);
    ana.post(&delete[1]).await.expect(404);
    assert!(found(&mut ana, &story).await.contains(&"wurble".to_owned()));
    let log = app.staff(Role::Owner).await.get("/desk/log").await;
    assert!(log.html().contains("added the word") && log.html().contains("deleted the word"));
}

#[tokio::test]
async fn the_newsrooms_words_are_typed_and_go_out_and_come_in_as_a_table() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Chief).await;
    let fields = [("word", "Almery"), ("language", "")];
    ana.submit(WORDS, &fields).await.expect(303);
    ana.submit(WORDS, &fields).await.expect(303);
    let page = ana
        .submit(WORDS, &[("word", "two words"), ("language", "xx-none")])
        .await
        .expect(422);
    assert!(page.has("#word-problem") && page.has("#language-problem"));
    assert_eq!(page.attr("#word", "value"), "two words");
    let table = ana.get(&format!("{WORDS}.csv")).await.expect(200);
    assert!(table.header("content-type").starts_with("text/csv"));
    let more = format!("{}paywall,en\r\nBelmark\r\n", table.html());
    let import = format!("{WORDS}/import");
    ana.submit(&import, &[("table", &more)]).await.expect(303);
    let words = ["Almery", "Belmark", "paywall"];
    assert_eq!(ana.get(WORDS).await.texts("tbody th"), words);
    let wrong = [("table", "good\n12\nfine,zz-nowhere")];
    let page = ana.submit(&import, &wrong).await.expect(422);
    assert!(page.text("#table-problem").contains("2, 3"));
    assert_eq!(ana.get(WORDS).await.texts("tbody th"), words);
    ana.submit(&import, &[("table", " ")]).await.expect(422);
    let log = app.staff(Role::Owner).await.get("/desk/log").await;
    assert!(log.html().contains("paywall, Belmark"));
}

#[tokio::test]
async fn a_word_is_right_in_one_story_until_that_is_taken_back() {
    let app = TestApp::new().await;
    dictionary(&app, "en_GB", AFF, DIC);
    let mut ana = app.staff(Role::Author).await;
    let (one, _) = story(&mut ana, "The wurble’n ferry.").await;
    let (other, _) = story(&mut ana, "The wurble’n ferry.").await;
    let passed = pass(&mut ana, &one, "wurble’n", true).await.expect(200);
    assert_eq!(passed.json(), json!({"passed": ["wurble'n"]}));
    pass(&mut ana, &one, "wurble’n", true).await.expect(200);
    assert!(found(&mut ana, &one).await.is_empty());
    assert_eq!(look(&mut ana, &one).await["passed"], json!(["wurble'n"]));
    assert_eq!(found(&mut ana, &other).await, ["wurble’n"]);
    let passed = pass(&mut ana, &one, "wurble'n", false).await.expect(200);
    assert_eq!(passed.json(), json!({"passed": []}));
    assert_eq!(found(&mut ana, &one).await, ["wurble’n"]);
    pass(&mut ana, &one, "no word", true).await.expect(400);
}

#[tokio::test]
async fn without_a_sound_dictionary_there_is_no_list_and_no_error() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, mut tab) = story(&mut ana, "Teh ferrry.").await;
    let answer = look(&mut ana, &story).await;
    assert_eq!(
        (&answer["state"], &answer["dictionary"]),
        (&json!("none"), &json!("en"))
    );
    assert!(second_look(&mut ana, &story).await.is_empty());
    dictionary(
        &app,
        "en_GB",
        "SET UTF-8\nSFX A Y 2\nSFX A\n",
        "1\nword/A\n",
    );
    let answer = look(&mut ana, &story).await;
    assert_eq!(
        (&answer["state"], &answer["dictionary"]),
        (&json!("damaged"), &json!("en_GB"))
    );
    assert_eq!(answer["words"], json!([]));
    assert!(second_look(&mut ana, &story).await.is_empty());
    // One that is put in its place is used at once.
    dictionary(&app, "en_GB", AFF, DIC);
    assert_eq!(found(&mut ana, &story).await, ["Teh", "ferrry"]);
    tab.send(&mut ana, &[field("language", &json!("pt-BR"))])
        .await;
    let answer = look(&mut ana, &story).await;
    assert_eq!(
        (&answer["state"], &answer["dictionary"]),
        (&json!("none"), &json!("pt_BR"))
    );
}

#[tokio::test]
async fn the_page_before_publishing_counts_them_and_blocks_only_where_that_is_wanted() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Author).await;
    let (story, _) = whole(&app, &mut ana).await;
    dictionary(&app, "en", AFF, "6\na\nbridge\nopens\nafter\nthe\nbefore\n");
    // "nine", "years", "gate", "Behind", "it", "zanzibar".
    assert_eq!(
        second_look(&mut ana, &story).await,
        ["Spelling: 6 words that no dictionary knows."]
    );
    demand(&app, &["spelling"]).await;
    publish(&mut ana, &story, &[("when", "now")])
        .await
        .expect(409);
    demand(&app, &[]).await;
    publish(&mut ana, &story, &[("when", "now")])
        .await
        .expect(303);
}

#[tokio::test]
async fn a_huge_story_gets_a_list_with_an_end() {
    let app = TestApp::new().await;
    dictionary(&app, "en", AFF, DIC);
    let mut ana = app.staff(Role::Author).await;
    let letter = |number: u32| char::from(b'a' + u8::try_from(number % 26).unwrap());
    let word = |number: u32| {
        [
            letter(number / 676),
            letter(number / 26),
            letter(number),
            'x',
            'q',
        ]
    };
    let words: Vec<String> = (0..5_000)
        .map(|number| word(number).iter().collect())
        .collect();
    let (story, _) = story(&mut ana, &words.join(" ")).await;
    let answer = look(&mut ana, &story).await;
    assert_eq!(answer["words"].as_array().unwrap().len(), 200);
    assert_eq!(answer["more"], 4_800);
    // What the dictionary was not asked yet is asked the next time.
    let asked = |answer: &Value| {
        let words = answer["words"].as_array().unwrap().iter();
        words.filter(|one| !one["suggestions"].is_null()).count()
    };
    let first = asked(&answer);
    assert!(first < 200 && asked(&look(&mut ana, &story).await) > first);
}

#[tokio::test]
async fn the_list_is_for_those_who_write_there_and_the_words_are_for_editors() {
    let app = TestApp::new().await;
    dictionary(&app, "en", AFF, DIC);
    let mut ana = app.staff(Role::Contributor).await;
    let (story, _) = story(&mut ana, "Teh ferry.").await;
    assert_eq!(look(&mut ana, &story).await["may_add"], false);
    add(&mut ana, "Teh", "en").await.expect(403);
    ana.get(WORDS).await.expect(403);
    let mut ben = app.staff(Role::Contributor).await;
    ben.get(&path(&story)).await.expect(403);
    pass(&mut ben, &story, "Teh", true).await.expect(403);
    ana.get(&path("7")).await.expect(404);
    pass(&mut ana, "7", "Teh", true).await.expect(404);
    let mut editor = app.staff(Role::Editor).await;
    editor.post(&format!("{WORDS}/7/delete")).await.expect(404);
}
