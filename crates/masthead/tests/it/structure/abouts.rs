//! `/desk/about`: the pages about the publication.
use masthead::people::role::Role;

use super::assert_moved;
use crate::harness::TestApp;

const ABOUT: &str = "/desk/about";

#[tokio::test]
async fn a_page_is_written_in_markdown_moved_and_taken_away() {
    let app = TestApp::new().await;
    let mut chief = app.staff(Role::Chief).await;
    let new = format!("{ABOUT}/new");
    chief.get(&new).await.expect(200);
    let text = "We name our sources.\n\n## Always\n\n- in *every* story\n- with **care**\n";
    let fields = [("title", "Ethics"), ("kind", "ethics"), ("text", text)];
    let page = chief.submit(&new, &fields).await.expect(303);
    let path = page
        .header("location")
        .split('?')
        .next()
        .unwrap()
        .to_owned();
    let mut visitor = app.visitor();
    let html = visitor.get("/about/ethics").await.expect(200).html();
    assert!(html.contains("<em>every</em>") && html.contains("<strong>care</strong>"));
    assert!(
        visitor.get("/").await.html().contains("/about/ethics"),
        "the footer has it"
    );
    let page = chief.get(&path).await.expect(200);
    assert!(page.text("#text").contains("in *every* story"));
    let fields = [
        ("title", "Our ethics"),
        ("slug", "our-ethics"),
        ("kind", "ethics"),
        ("text", text),
    ];
    chief.submit_from(&path, &path, &fields).await.expect(303);
    assert_moved(&visitor.get("/about/ethics").await, "/about/our-ethics");
    // It goes, and its addresses lead to another page, or nowhere.
    let fields = [
        ("title", "Contact"),
        ("kind", "contact"),
        ("text", "Write to us."),
    ];
    let page = chief.submit(&new, &fields).await.expect(303);
    let contact = page
        .header("location")
        .split('?')
        .next()
        .unwrap()
        .to_owned();
    let to = contact.rsplit('/').next().unwrap().to_owned();
    let remove = format!("{path}/remove");
    chief
        .submit_from(&path, &remove, &[("to", &to)])
        .await
        .expect(303);
    for slug in ["ethics", "our-ethics"] {
        let page = visitor.get(&format!("/about/{slug}")).await;
        assert_moved(&page, "/about/contact");
    }
    let remove = format!("{contact}/remove");
    chief.submit_from(&contact, &remove, &[]).await.expect(303);
    for slug in ["ethics", "contact"] {
        visitor.get(&format!("/about/{slug}")).await.expect(410);
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_page_is_said_with_its_line_and_nothing_is_lost() {
    let app = TestApp::new().await;
    let mut chief = app.staff(Role::Chief).await;
    let new = format!("{ABOUT}/new");
    for (field, value) in [
        ("text", "Fine.\n\n<script>alert(1)</script>\n"),
        ("text", ""),
        ("title", ""),
        ("slug", "Not a slug"),
        ("place", "many"),
    ] {
        let mut fields = vec![("title", "Kept"), ("text", "Kept words."), ("slug", "kept")];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, value));
        let page = chief.submit(&new, &fields).await.expect(422);
        assert!(page.has(&format!("#{field}-problem")), "{field}");
    }
    let page = chief
        .submit(&new, &[("title", "x"), ("text", "a\n\n:::odd\n:::")])
        .await;
    assert!(page.expect(422).text("#text-problem").contains("line 3"));
    let page = chief.get(ABOUT).await.expect(200);
    assert!(page.html().contains("No pages about us yet"));
}
