//! `/desk/topics`: better names, two that are one, and one that goes.
use masthead::newsroom::article::counts;
use masthead::people::role::Role;

use super::{assert_moved, told};
use crate::harness::{Member, Page, TestApp};

const TOPICS: &str = "/desk/topics";

async fn id(app: &TestApp, slug: &str) -> i64 {
    let topic = masthead::newsroom::topic::by_slug(&app.db, slug).await;
    topic.unwrap().unwrap().id
}

async fn post(chief: &mut Member, id: i64, deed: &str, fields: &[(&str, &str)]) -> Page {
    let path = format!("{TOPICS}/{id}");
    chief
        .submit_from(&path, &format!("{path}{deed}"), fields)
        .await
}

#[tokio::test]
async fn a_topic_with_another_name_and_address_is_so_on_every_story() {
    let app = TestApp::new().await;
    let story = app.article().topic("Harbor").create().await;
    app.visitor().get(&story.path).await.expect(200);
    app.visitor().get("/topics").await.expect(200);
    let mut chief = app.staff(Role::Chief).await;
    let harbor = id(&app, "harbor").await;
    let fields = [("name", "Harbour"), ("slug", "harbour")];
    post(&mut chief, harbor, "", &fields).await.expect(303);
    let mut visitor = app.visitor();
    let html = visitor.get(&story.path).await.expect(200).html();
    assert!(html.contains("/topics/harbour") && !html.contains("Harbor<"));
    assert!(visitor.get("/topics").await.html().contains("Harbour"));
    assert_moved(&visitor.get("/topics/harbor").await, "/topics/harbour");
    assert_moved(
        &visitor.get("/topics/harbor/atom.xml").await,
        "/topics/harbour/atom.xml",
    );
    // A story that is written with the name from before is about the same topic.
    let later = app.article().topic("Harbor").create().await;
    let page = visitor.get("/topics/harbour").await.expect(200);
    assert!(page.attrs("a", "href").contains(&later.path));
    for slug in ["", "A b", "harbor x"] {
        let fields = [
            ("name", if slug.is_empty() { "" } else { "x" }),
            ("slug", slug),
        ];
        post(&mut chief, harbor, "", &fields).await.expect(422);
    }
}

#[tokio::test]
async fn two_topics_become_one_with_the_stories_of_both() {
    let app = TestApp::new().await;
    let one = app.article().topic("Port").topic("Ships").create().await;
    let both = app.article().topic("Port").topic("Harbour").create().await;
    app.visitor().get(&one.path).await.expect(200);
    let mut chief = app.staff(Role::Chief).await;
    let (port, harbour) = (id(&app, "port").await, id(&app, "harbour").await);
    post(&mut chief, port, "/merge", &[("into", "Nothing")])
        .await
        .expect(422);
    post(&mut chief, port, "/merge", &[("into", "port")])
        .await
        .expect(422);
    post(&mut chief, port, "/merge", &[("into", "harbour")])
        .await
        .expect(303);
    assert!(
        told(&app)
            .await
            .contains("merged the topic Port into Harbour")
    );
    let mut visitor = app.visitor();
    let links = visitor
        .get("/topics/harbour")
        .await
        .expect(200)
        .attrs("a", "href");
    assert!(links.contains(&one.path) && links.contains(&both.path));
    let topics = visitor.get(&one.path).await.expect(200).html();
    assert!(topics.contains("/topics/harbour") && !topics.contains("/topics/port"));
    assert_moved(&visitor.get("/topics/port").await, "/topics/harbour");
    let now = app.clock.now();
    assert_eq!(counts::of_topic(&app.db, harbour, now).await.unwrap(), 2);
    let page = chief.get(TOPICS).await.expect(200);
    assert_eq!(page.texts(".sheet tbody th"), ["Harbour", "Ships"]);
    chief.get(&format!("{TOPICS}/{port}")).await.expect(404);
}

#[tokio::test]
async fn a_topic_that_is_removed_is_gone_until_a_story_uses_it_again() {
    let app = TestApp::new().await;
    let story = app.article().topic("Gossip").create().await;
    app.visitor().get(&story.path).await.expect(200);
    app.index().await;
    let mut chief = app.staff(Role::Chief).await;
    let gossip = id(&app, "gossip").await;
    let path = format!("{TOPICS}/{gossip}");
    chief
        .submit(&format!("{path}/remove"), &[("seen", "7")])
        .await
        .expect(409);
    post(&mut chief, gossip, "/remove", &[]).await.expect(303);
    let html = app.visitor().get(&story.path).await.expect(200).html();
    assert!(!html.contains("Gossip"));
    app.visitor().get("/topics/gossip").await.expect(410);
    app.visitor()
        .get("/topics/gossip/rss.xml")
        .await
        .expect(410);
    app.index().await;
    let found = app.visitor().get("/search?q=gossip").await.expect(200);
    assert!(!found.attrs(".card-found a", "href").contains(&story.path));
    let again = app.article().topic("Gossip").create().await;
    let page = app.visitor().get("/topics/gossip").await.expect(200);
    assert!(page.attrs("a", "href").contains(&again.path));
}

#[tokio::test]
async fn topics_are_paged_by_name_and_found_by_a_part_of_it() {
    let app = TestApp::new().await;
    let mut story = app.article();
    for number in 100..205 {
        story = story.topic(&format!("Topic {number}"));
    }
    story.create().await;
    let mut chief = app.staff(Role::Chief).await;
    let page = chief.get(TOPICS).await.expect(200);
    assert_eq!(page.texts(".sheet tbody th").len(), 100);
    let next = page.attr(".pager a", "href");
    let page = chief.get(&next).await.expect(200);
    let names = page.texts(".sheet tbody th");
    assert_eq!((names.len(), names[0].as_str()), (5, "Topic 200"));
    assert!(!page.has(".pager a"));
    let page = chief.get(&format!("{TOPICS}?q=IC+20")).await.expect(200);
    assert_eq!(page.texts(".sheet tbody th").len(), 5);
}
