//! A gift link, as a subscriber makes it.
use super::{Member, Page, Person, TestArticle};

/// A gift link.
#[derive(Clone, Debug)]
pub struct TestGift {
    /// The secret part of its address.
    pub token: String,
    /// Its address on the site.
    pub path: String,
    /// Where its giver ends it.
    end_path: String,
}

impl TestGift {
    /// Gives `article` as the button under it does.
    pub async fn new(giver: &mut Member, article: &TestArticle) -> Self {
        give(giver, article).await.expect(303);
        let list = giver.get("/account/gifts").await.expect(200);
        let url = list.attr("#gift-link", "value");
        let token = url.rsplit('/').next().unwrap().to_owned();
        assert_eq!(token.len(), 32, "{}", list.html());
        Self {
            path: format!("/gift/{token}"),
            token,
            end_path: list.attr("td form", "action"),
        }
    }

    /// Ends it.
    pub async fn end(&self, giver: &mut Member) {
        giver.post(&self.end_path).await.expect(303);
    }

    /// Redeems it as a browser does: the page, its button, the redirect.
    pub async fn open(&self, person: &mut Person) -> Page {
        let page = person.get(&self.path).await;
        if !page.has("form[method=post]") {
            return page;
        }
        person.post(&self.path).await
    }
}

/// Presses the button under an article.
pub async fn give(giver: &mut Member, article: &TestArticle) -> Page {
    let id = article.id.to_string();
    giver.submit("/account/gifts", &[("article", &id)]).await
}
