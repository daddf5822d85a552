//! What the tests of search search for: stories with words of their own, before and behind the gate.
use richtext::{BlockKind, Document, Inline};

use crate::harness::{Page, Person, TestApp};

/// A text whose first paragraph everybody sees, and whose second one stands behind the gate.
pub fn text(open: &str, closed: &str) -> Document {
    let paragraph = |words: &str| BlockKind::Paragraph {
        text: Inline::from_plain(words),
    };
    Document::from_kinds(vec![paragraph(open), BlockKind::Gate, paragraph(closed)])
}

/// What stands behind the gate of the story about the harbour.
pub const CLOSED: &str = "The zanzibarine ledger vanished quietly from the lighthouse.";

/// Stories about a harbour, an orchard and a railway.
pub async fn newspaper() -> TestApp {
    newspaper_with(CLOSED).await
}

/// The same with another text behind the gate of the story about the harbour.
pub async fn newspaper_with(closed: &str) -> TestApp {
    let app = TestApp::new().await;
    let ines = app.person_author("Ines Calloway").await;
    let tomasz = app.person_author("Tomasz Wrede").await;
    app.article()
        .section("news")
        .slug("old-harbour")
        .headline("The old harbour wall gives way")
        .standfirst("Eighty boats were moved before dawn.")
        .document(text(
            "Masons had warned of the cracks since the great storm, and nobody listened to them.",
            closed,
        ))
        .topic("Ferries")
        .by(ines)
        .create()
        .await;
    app.article()
        .section("culture")
        .slug("orchard")
        .headline("An orchard in the city")
        .standfirst("Pears ripen between the tram lines, and boats bring the baskets.")
        .document(text("Every street has a tree.", "Nobody counts the pears."))
        .topic("Gardens")
        .by(tomasz)
        .create()
        .await;
    app.article()
        .section("news")
        .slug("railway")
        .headline("The railway comes back")
        .standfirst("Trains run again to the harbour.")
        .document(text("The first train is full.", "The second one is late."))
        .topic("Railways")
        .by(tomasz)
        .create()
        .await;
    app.index().await;
    app
}

/// A page for the words in `query`, which is written as in an address.
pub async fn ask(person: &Person, query: &str) -> Page {
    let page = person.clone().get(&format!("/search?{query}")).await;
    page.expect(200)
}

/// The paths of the stories that a page of results has, in its order.
pub fn found(page: &Page) -> Vec<String> {
    page.attrs(".card-found .head a", "href")
}
