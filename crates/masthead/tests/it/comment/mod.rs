//! Comments: who reads, who posts, and what becomes of it.
mod account;
mod bans;
mod letters;
mod likes;
mod moderation;
mod overtaken;
mod paging;
mod posting;
mod rights;
mod scripts;
mod spelling;
mod undo;

use http::Method;

use crate::harness::{Member, Page, Person, TestApp, TestArticle};

/// The fields of a form as a browser sends them.
pub fn form(fields: &[(&str, &str)]) -> String {
    let encode = |text: &str| {
        percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
    };
    let pairs: Vec<String> = fields
        .iter()
        .map(|(name, value)| format!("{name}={}", encode(value)))
        .collect();
    pairs.join("&")
}

/// Posts a form.
pub async fn send(person: &mut Person, path: &str, fields: &[(&str, &str)]) -> Page {
    person.send(Method::POST, path, &form(fields)).await
}

/// Decides as a moderator does, on the version of the comment, or of its writer's ban, that the
/// desk shows.
pub async fn decide(moderator: &mut Person, desk: &str, fields: &[(&str, &str)]) -> Page {
    let seen = match fields.contains(&("deed", "ban")) {
        true => seen_ban(moderator, desk).await,
        false => seen(moderator, desk).await,
    };
    let fields = [fields, &[("seen", seen.as_str())]].concat();
    send(moderator, desk, &fields).await
}

/// The version that the forms of a page of the desk are made from.
pub async fn seen(person: &mut Person, path: &str) -> String {
    let page = person.get(path).await.expect(200);
    page.attr("input[name=seen]", "value")
}

/// The version of a ban that the form of a page of the desk is made from.
pub async fn seen_ban(person: &mut Person, path: &str) -> String {
    let page = person.get(path).await.expect(200);
    page.attr("form:has(input[name=days]) input[name=seen]", "value")
}

/// A publication without pre-moderation, with one article.
pub async fn open_house() -> (TestApp, TestArticle) {
    let app = TestApp::new().await;
    app.terms(|terms: &mut masthead::talk::comment::Settings| terms.premoderate_new = false)
        .await;
    let article = app.article().create().await;
    (app, article)
}

/// A subscriber with a name.
pub async fn named(app: &TestApp, name: &str) -> Member {
    let member = app.subscriber().await;
    let mut tx = app.db.begin().await.unwrap();
    masthead::people::reader::set_name(&mut tx, member.id, name)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    app.sessions().clear();
    member
}

/// Posts a comment and gives its id, from the address one is led back to.
pub async fn say(person: &mut Person, article: &TestArticle, text: &str) -> i64 {
    posted(
        &send(
            person,
            &format!("{}/comments", article.path),
            &[("text", text)],
        )
        .await,
    )
}

/// Posts an answer and gives its id.
pub async fn answer(person: &mut Person, article: &TestArticle, to: i64, text: &str) -> i64 {
    let to = to.to_string();
    let fields = [("text", text), ("answers", to.as_str())];
    posted(&send(person, &format!("{}/comments", article.path), &fields).await)
}

#[track_caller]
fn posted(page: &Page) -> i64 {
    assert_eq!(page.status, 303, "{}", page.html());
    let to = page.header("location");
    let (_, id) = to.rsplit_once("#c-").unwrap();
    id.parse().unwrap()
}

/// The discussion as somebody sees it.
pub async fn talk(person: &mut Person, article: &TestArticle) -> Page {
    person.get(&format!("{}/comments", article.path)).await
}

/// The state of a comment in the database.
pub async fn state(app: &TestApp, id: i64) -> String {
    let (state,): (String,) = db::sql("SELECT state FROM comments WHERE id = $1")
        .bind(id)
        .one(&app.db)
        .await
        .unwrap();
    state
}
