//! Somebody with an account: a person whose browser is logged in.
use std::ops::{Deref, DerefMut};

use db::sql;
use http::HeaderMap;
use masthead::ground::ids::{hex, random_bytes};
use masthead::people::reader::{self, Email, session};
use masthead::people::rights::Rights;
use masthead::people::role::{self, Role, Roles};
use masthead::shop::subscription::{self, Entitlement};

use super::{Node, Person};

/// A logged-in person with an account.
#[derive(Clone)]
pub struct Member {
    person: Person,
    /// The account's id.
    pub id: i64,
    /// The account's address.
    pub email: String,
}

impl Deref for Member {
    type Target = Person;

    fn deref(&self) -> &Person {
        &self.person
    }
}

impl DerefMut for Member {
    fn deref_mut(&mut self) -> &mut Person {
        &mut self.person
    }
}

impl Member {
    pub(super) async fn new(node: &Node) -> Self {
        let email = format!("{}@readers.example", hex(&random_bytes::<6>()));
        let address = Email::parse(&email).unwrap();
        let now = node.clock.now();
        let mut tx = node.db.begin().await.unwrap();
        let reader = reader::verified(&mut tx, &address, node.ids.next(now), now)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let person = node.visitor();
        Self {
            person,
            id: reader.id,
            email,
        }
        .logged_in(node, 1)
        .await
    }

    /// The same with a new session, begun with so many factors.
    pub async fn logged_in(mut self, node: &Node, factors: i64) -> Self {
        let mut headers = HeaderMap::new();
        if let Some(cookies) = self.person.cookie_header() {
            headers.insert("cookie", cookies);
        }
        let mut tx = node.db.begin().await.unwrap();
        let cookie = session::begin(node, &mut tx, self.id, factors, &headers, "")
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let cookie = cookie
            .to_str()
            .unwrap()
            .split(';')
            .next()
            .unwrap()
            .to_owned();
        let (name, value) = cookie.split_once('=').unwrap();
        self.person
            .cookies
            .insert(name.to_owned(), value.to_owned());
        self
    }

    /// The same account, logged in from another browser with whatever that has in its jar.
    pub async fn using(mut self, node: &Node, browser: Person) -> Self {
        self.person = browser;
        self.logged_in(node, 1).await
    }

    /// The same, whose session has shown one factor alone.
    pub async fn with_one_factor(self, node: &Node) -> Self {
        self.logged_in(node, 1).await
    }

    /// The browser, logged in.
    pub fn into_person(self) -> Person {
        self.person
    }

    /// The browser after logging out: the session's cookie is gone and the others stay.
    pub fn logged_out(&self) -> Person {
        let mut person = self.person.clone();
        person.cookies.remove("__Host-session");
        person
    }

    /// The same, as if the address had never been proved.
    pub async fn unverified(self, node: &Node) -> Self {
        sql("UPDATE readers SET verified_at = NULL WHERE id = $1")
            .bind(self.id)
            .execute(&node.db)
            .await
            .unwrap();
        node.sessions().clear();
        self
    }

    /// The same with a full subscription.
    pub async fn subscribed(self, node: &Node) -> Self {
        self.entitled(node, Rights::ALL).await
    }

    /// The same with these rights.
    pub async fn entitled(self, node: &Node, rights: Rights) -> Self {
        let given = Entitlement {
            source: "test".to_owned(),
            rights,
            starts_at: node.clock.now(),
            ends_at: None,
        };
        let mut tx = node.db.begin().await.unwrap();
        subscription::entitle(&mut tx, self.id, &given)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        node.sessions().clear();
        self
    }

    /// The same as a member of staff.
    pub async fn with_role(self, node: &Node, role: Role) -> Self {
        let mut tx = node.db.begin().await.unwrap();
        role::set(&mut tx, self.id, Roles::of(vec![role]), node.clock.now())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        node.sessions().clear();
        self.logged_in(node, 2).await
    }
}
