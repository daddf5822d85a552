//! `/desk/style`: rules that editors write, that the editor gets, and that speak before publishing.
use masthead::people::role::Role;
use serde_json::{Value, json};

use super::overtaken::seen;
use crate::harness::{Member, Page, TestApp};
use crate::writing::{TEXT, Tab, begin, field, paragraph};

const PATH: &str = "/desk/style";

/// The form of a rule of words, with these fields in place of the usual ones.
async fn add(person: &mut Member, fields: &[(&str, &str)]) -> Page {
    let usual = [
        ("kind", "words"),
        ("act", "replace"),
        ("pattern", "utilise"),
        ("suggest", "use"),
    ];
    let rest = usual
        .iter()
        .filter(|(name, _)| fields.iter().all(|(own, _)| own != name));
    let fields: Vec<(&str, &str)> = fields.iter().chain(rest).copied().collect();
    person.submit(PATH, &fields).await
}

/// The rules that the editor of a story gets.
async fn editor_rules(person: &mut Member, story: &str) -> Value {
    let page = person
        .get(&format!("/desk/stories/{story}"))
        .await
        .expect(200);
    serde_json::from_str(&page.text("#editor-rules")).unwrap()
}

/// What the page before publishing says of house style.
async fn second_look(person: &mut Member, story: &str) -> Vec<String> {
    let page = person
        .get(&format!("/desk/stories/{story}/publish"))
        .await
        .expect(200);
    let found = page.texts(".findings li").into_iter();
    found
        .filter(|text| text.starts_with("House style"))
        .collect()
}

#[tokio::test]
async fn a_rule_is_in_the_editor_and_on_the_page_before_publishing() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    add(&mut ana, &[("any_case", "yes"), ("say", "Shorter.")])
        .await
        .expect(303);
    add(
        &mut ana,
        &[("pattern", "very"), ("act", "remove"), ("suggest", "")],
    )
    .await
    .expect(303);
    add(
        &mut ana,
        &[
            ("pattern", "ministry"),
            ("act", "warn"),
            ("say", "Which one?"),
        ],
    )
    .await
    .expect(303);
    let percent = [
        ("kind", "pattern"),
        ("pattern", "([0-9]{1,3}) percent"),
        ("suggest", "$1 per cent"),
    ];
    add(&mut ana, &percent).await.expect(303);
    add(
        &mut ana,
        &[
            ("pattern", "colour"),
            ("suggest", "Farbe"),
            ("language", "de"),
        ],
    )
    .await
    .expect(303);
    let story = begin(&mut ana).await;
    let rules = editor_rules(&mut ana, &story).await;
    let rules = rules.as_array().unwrap();
    assert_eq!(rules.len(), 5);
    assert_eq!(rules[0]["pattern"], "((?:[\\u{30}-\\u{39}]){1,3}) percent");
    assert!(
        rules
            .iter()
            .any(|rule| rule["suggest"] == Value::Null && rule["say"] == "Which one?")
    );
    let mut tab = Tab::open(&mut ana, &story, "a").await;
    let text = "Utilise it, utilise it. Utilised is another word. 12 percent of a very old ministry, in colour.";
    let code = json!([{"type": "code", "attrs": {"id": "cccccccc"}, "content": [{"type": "text", "text": "very"}]}]);
    let code = json!({"stepType": "replace", "from": TEXT, "to": TEXT, "slice": {"content": code}});
    tab.send(&mut ana, &[code, paragraph(TEXT, "aaaaaaaa", text)])
        .await;
    let said = second_look(&mut ana, &story).await;
    assert_eq!(said.len(), 5, "{said:?}");
    let has = |words: &str| said.iter().any(|one| one.contains(words));
    assert!(has("“12 percent”, better “12 per cent”"), "{said:?}");
    assert!(has("“Utilise”, better “use”. Shorter."), "{said:?}");
    assert!(
        has("delete “very”.") && has("“ministry”. Which one?"),
        "{said:?}"
    );
    tab.send(&mut ana, &[field("language", &json!("de"))]).await;
    let said = second_look(&mut ana, &story).await;
    assert!(
        said.iter().any(|one| one.contains("better “Farbe”")),
        "{said:?}"
    );
}

#[tokio::test]
async fn a_rule_that_could_not_work_is_not_taken_and_nothing_typed_is_lost() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Chief).await;
    for fields in [
        [("kind", "pattern"), ("pattern", "(a+)+b")],
        [("kind", "pattern"), ("pattern", "(")],
        [("kind", "pattern"), ("pattern", "a?")],
        [("kind", "words"), ("pattern", " ")],
        [("kind", "words"), ("suggest", "")],
        [("kind", "words"), ("language", "zz-nowhere")],
    ] {
        let page = add(&mut ana, &[&fields[..], &[("why", "Because.")]].concat())
            .await
            .expect(422);
        assert!(page.has(".problem"), "{fields:?}");
        assert_eq!(page.attr("#why", "value"), "Because.", "{fields:?}");
    }
    let long = "x".repeat(201);
    add(&mut ana, &[("pattern", &long)]).await.expect(422);
    assert!(!ana.get(PATH).await.has("form[action$='/delete']"));
}

#[tokio::test]
async fn a_rule_is_changed_and_deleted_as_it_was_seen() {
    let app = TestApp::new().await;
    let (mut ana, mut ben) = (app.staff(Role::Editor).await, app.staff(Role::Editor).await);
    add(&mut ana, &[]).await.expect(303);
    let url = ana
        .get(PATH)
        .await
        .attr("th a[href^='/desk/style/']", "href");
    let version = seen(&ben.get(&url).await.expect(200), &url);
    let fields = |suggest| {
        [
            ("kind", "words"),
            ("act", "replace"),
            ("pattern", "utilise"),
            ("suggest", suggest),
        ]
    };
    let with = |suggest, seen| [&fields(suggest)[..], &[("seen", seen)]].concat();
    ana.submit(&url, &with("use it", &version))
        .await
        .expect(303);
    let page = ben.submit(&url, &with("apply", &version)).await.expect(409);
    assert!(
        page.text(".overtaken").contains("use it") && page.text(".overtaken").contains("apply")
    );
    assert_eq!(page.attr("#suggest", "value"), "apply");
    let delete = format!("{url}/delete");
    ben.submit(&delete, &[("seen", version.as_str())])
        .await
        .expect(409);
    let newest = seen(&ben.get(PATH).await, &delete);
    ben.submit(&delete, &[("seen", newest.as_str())])
        .await
        .expect(303);
    ben.get(&url).await.expect(404);
    let log = app.staff(Role::Owner).await.get("/desk/log").await;
    assert!(log.html().contains("deleted the rule") && log.html().contains("utilise"));
}

#[tokio::test]
async fn the_rules_go_out_as_a_table_and_come_in_again() {
    let app = TestApp::new().await;
    let mut ana = app.staff(Role::Editor).await;
    add(&mut ana, &[("say", "Shorter, \"better\"")])
        .await
        .expect(303);
    let table = ana.get("/desk/style/rules.csv").await.expect(200);
    assert!(table.header("content-type").starts_with("text/csv"));
    let table = table.html();
    let import = "/desk/style/import";
    // What is there already is not there twice.
    ana.submit(import, &[("table", &table)]).await.expect(303);
    assert_eq!(
        ana.get(PATH).await.texts("form[action$='/delete']").len(),
        1
    );
    let more = format!("{table}words,very,any,,,,en\r\n");
    ana.submit(import, &[("table", &more)]).await.expect(303);
    assert_eq!(
        ana.get(PATH).await.texts("form[action$='/delete']").len(),
        2
    );
    let wrong = "words,good,any,better,,,\nregex,(,any,x,,,\npattern,(a+)+,any,x,,,";
    let page = ana.submit(import, &[("table", wrong)]).await.expect(422);
    assert!(
        page.text("#table-problem").contains("2, 3"),
        "{}",
        page.text("#table-problem")
    );
    assert!(page.text("#table").contains("words,good,any"));
    assert_eq!(
        ana.get(PATH).await.texts("form[action$='/delete']").len(),
        2,
        "all or none"
    );
    ana.submit(import, &[("table", " ")]).await.expect(422);
}

#[tokio::test]
async fn rules_are_for_editors() {
    let app = TestApp::new().await;
    for role in [Role::Author, Role::Contributor, Role::Support] {
        let mut other = app.staff(role).await;
        other.get(PATH).await.expect(403);
        add(&mut other, &[]).await.expect(403);
    }
}
