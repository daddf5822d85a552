//! What is for the newsroom alone: every route, for everyone who may not see it. Each word has a mark with
//! a number, and whoever runs the newsroom must find each of them, or the crawl would see nothing.
use std::collections::BTreeSet;

use http::Method;
use masthead::ground::clock::DAY;
use masthead::people::role::Role;
use masthead::routes::TABLE;
use serde_json::{Value, json};

use super::decode::{canaries, teasers};
use super::examples::examples;
use super::world::World;
use crate::harness::{Member, Person, TestApp};
use crate::planning::{assign, to};
use crate::writing::after::act;
use crate::writing::publishing::{publish, whole};
use crate::writing::{TEXT, Tab, begin, field, links, paragraph, words};

/// Marks of what is in no list: only who may open the story sees it.
const INSIDE: [u32; 12] = [
    9001, 9002, 9003, 9004, 9005, 9006, 9007, 9008, 9009, 9021, 9022, 9024,
];
/// Marks of headlines and texts that editors of other sections may find.
const LISTED: [u32; 4] = [9101, 9102, 9103, 9104];

/// Where the first block of the published story begins, behind its headline and its standfirst.
const FIRST: usize = 35;

fn mark(number: u32) -> String {
    format!("Hiddenword CANARY-{number} ")
}

/// A newsroom with stories in every state before, beside and after publication.
struct Newsroom {
    /// All stories, by id.
    stories: Vec<String>,
    /// Addresses where they are, were, or would be.
    addresses: Vec<String>,
    /// Forms about a part of them.
    forms: Vec<String>,
    secrets: BTreeSet<u32>,
    /// Who is to write the idea, and is told so.
    assigned: String,
}

impl Newsroom {
    async fn new(app: &TestApp) -> Self {
        let mut ana = app.staff(Role::Editor).await;
        let mut room = Self {
            stories: Vec::new(),
            addresses: Vec::new(),
            forms: Vec::new(),
            secrets: INSIDE.into_iter().chain(LISTED).collect(),
            assigned: String::new(),
        };
        room.draft(&mut ana).await;
        room.idea(app, &mut ana).await;
        room.articles(app, &mut ana).await;
        room.published(app, &mut ana).await;
        app.refresh().await.unwrap();
        room
    }

    /// A draft under embargo, with all that is kept beside its text.
    async fn draft(&mut self, ana: &mut Member) {
        let story = begin(ana).await;
        let mut tab = Tab::open(ana, &story, "a").await;
        let steps = [
            beside(TEXT, 9002, 9003),
            paragraph(TEXT, "aaaaaaaa", &mark(9001)),
            field("section", &json!("news")),
            field("slug", &json!("hidden-draft")),
            words(1, &mark(9101)),
        ];
        tab.send(ana, &steps).await;
        let path = format!("/desk/stories/{story}");
        let thread = json!({"block": "aaaaaaaa", "quote": "", "text": mark(9004), "mentions": []});
        ana.post_json(&format!("{path}/threads"), &thread)
            .await
            .expect(200);
        let leftover = json!({"writer": "a", "block": "", "text": mark(9005), "reason": "gone"});
        ana.post_json(&format!("{path}/leftovers"), &leftover)
            .await
            .expect(200);
        let keep = json!({"version": tab.version, "note": mark(9006)});
        ana.post_json(&format!("{path}/revisions"), &keep)
            .await
            .expect(200);
        let name = mark(9007);
        links::make(ana, &story, &[("name", name.as_str())]).await;
        let held = mark(9008);
        let fields = [
            ("embargo_until", "2030-01-01T10:00"),
            ("embargo_reason", held.as_str()),
        ];
        act(ana, story.parse().unwrap(), "embargo", &fields)
            .await
            .expect(303);
        let draft = ana.get(&format!("{path}/draft")).await.expect(200).json();
        let id = |list: &str| draft[list][0]["id"].as_str().unwrap().to_owned();
        let (thread, leftover) = (id("threads"), id("leftovers"));
        self.forms.push(format!("/desk/threads/{thread}/messages"));
        self.forms.push(format!("/desk/threads/{thread}/state"));
        self.forms.push(format!("/desk/leftovers/{leftover}"));
        self.add(story, "/news/hidden-draft");
    }

    /// An idea, which somebody else is to write.
    async fn idea(&mut self, app: &TestApp, ana: &mut Member) {
        let headline = mark(9102);
        let fields = [("headline", headline.as_str()), ("section", "news")];
        let page = ana.submit("/desk/stories/idea", &fields).await.expect(303);
        let rest = page
            .header("location")
            .strip_prefix("/desk/stories/")
            .unwrap();
        let story = rest.split('/').next().unwrap().to_owned();
        let (mut chief, ben) = (app.staff(Role::Chief).await, app.staff(Role::Author).await);
        let (his, note) = (to(&ben), mark(9009));
        let fields = [(his.as_str(), "yes"), ("brief", note.as_str())];
        assign(&mut chief, &story, &fields).await.expect(303);
        self.assigned = ben.email.clone();
        self.add(story, "/news/hidden-idea");
    }

    /// One that is scheduled and one that was withdrawn.
    async fn articles(&mut self, app: &TestApp, ana: &mut Member) {
        let tomorrow = app.clock.now() + DAY;
        let scheduled = app.article().headline(&mark(9103)).slug("hidden-scheduled");
        let scheduled = scheduled.published_at(tomorrow).create().await;
        let withdrawn = app.article().headline(&mark(9104)).slug("hidden-withdrawn");
        let withdrawn = withdrawn.create().await;
        let fields = [("deed", "withdraw"), ("reason", "It was wrong.")];
        act(ana, withdrawn.id, "state", &fields).await.expect(303);
        for article in [scheduled, withdrawn] {
            self.secrets.insert(article.number);
            self.add(article.id.to_string(), &article.path);
        }
    }

    /// A public story with suggestions and a stash in it, and a change that is not published.
    async fn published(&mut self, app: &TestApp, ana: &mut Member) {
        let (story, mut tab) = whole(app, ana).await;
        tab.send(ana, &[beside(FIRST, 9021, 9022)]).await;
        publish(ana, &story, &[("when", "now")]).await.expect(303);
        tab.send(ana, &[paragraph(FIRST, "kkkkkkkk", &mark(9024))])
            .await;
        self.add(story, "/news/a-bridge-opens");
    }

    fn add(&mut self, story: String, address: &str) {
        self.stories.push(story);
        for suffix in ["", "/continue", "/comments", ".md", "?version=1"] {
            self.addresses.push(format!("{address}{suffix}"));
        }
        let url = format!(
            "/oembed?url=https%3A%2F%2Fnews.example{}",
            address.replace('/', "%2F")
        );
        self.addresses.push(url);
    }

    /// Every address at the desk of every story, in an order in which a story is opened first.
    fn desk(&self) -> Vec<String> {
        let own = TABLE.iter().map(|route| route.path);
        let own = own.filter(|path| path.starts_with("/desk/stories/{id}"));
        let own: Vec<&str> = own.chain(QUERIES).collect();
        let paths = self.stories.iter().flat_map(|story| {
            own.iter()
                .map(move |path| path.replace("{id}", story).replace("{item}", "1"))
        });
        paths.chain(self.forms.iter().cloned()).collect()
    }
}

/// The same addresses asked for more.
const QUERIES: [&str; 9] = [
    "/desk/stories/{id}/steps?after=0",
    "/desk/stories/{id}/history?from=0&to=1",
    "/desk/stories/{id}/replay?at=1",
    "/desk/stories/{id}/preview?as=search",
    "/desk/stories/{id}/preview?as=card",
    "/desk/stories/{id}/preview?as=feed",
    "/desk/stories/{id}/preview/page?as=visitor",
    "/desk/stories/{id}/preview/page?as=subscriber",
    "/desk/stories/{id}/preview/page?as=subscriber&version=1",
];

/// Where one looks for words.
const SEARCHES: [&str; 12] = [
    "/search?q=hiddenword",
    "/search?q=canary&order=newest",
    "/search/rss.xml?q=hiddenword",
    "/search/feed.json?q=canary",
    "/search/suggest?q=hiddenw",
    "/desk/search?q=hiddenword",
    "/desk/open?q=hiddenword",
    "/desk/open/suggest?q=hidden",
    "/desk/stories?q=hiddenword",
    "/desk/stories/links?q=hiddenword",
    "/desk/stories/board",
    "/desk/stories/calendar",
];

/// A step that puts in a paragraph with a suggestion and a comment's place, and a stash.
fn beside(at: usize, suggested: u32, stashed: u32) -> Value {
    let marked = |text: &str, kind: &str| {
        let mark = json!({"type": kind, "attrs": {"id": "7"}});
        json!({"type": "text", "text": text, "marks": [mark]})
    };
    let (added, talk) = (
        marked(&mark(suggested), "insertion"),
        marked("plain ", "comment"),
    );
    let inner = json!({"type": "paragraph", "content": [{"type": "text", "text": mark(stashed)}]});
    let blocks = json!([
        {"type": "paragraph", "attrs": {"id": "cccccccc"}, "content": [talk, added]},
        {"type": "stash", "attrs": {"id": "dddddddd"}, "content": [inner]},
    ]);
    json!({"stepType": "replace", "from": at, "to": at, "slice": {"content": blocks}})
}

/// The secrets that an answer has, in its head and its body.
async fn told(person: &Person, method: &Method, path: &str, room: &Newsroom) -> BTreeSet<u32> {
    let page = person.clone().send(method.clone(), path, "").await;
    let mut found = canaries(&page.bytes());
    found.extend(teasers(&page.bytes()));
    found.extend(canaries(format!("{:?}", page.headers).as_bytes()));
    found.intersection(&room.secrets).copied().collect()
}

/// Somebody, and which of the secrets they may find.
type Stranger = (String, Person, BTreeSet<u32>);

/// Everyone who may open none of these stories.
async fn strangers(app: &TestApp) -> Vec<Stranger> {
    let nothing = BTreeSet::new;
    let mut all = vec![
        ("a program".to_owned(), app.curl(), nothing()),
        ("a visitor".to_owned(), app.visitor(), nothing()),
        (
            "a reader".to_owned(),
            app.reader().await.into_person(),
            nothing(),
        ),
        (
            "a subscriber".to_owned(),
            app.subscriber().await.into_person(),
            nothing(),
        ),
    ];
    for role in [
        Role::Contributor,
        Role::Author,
        Role::Support,
        Role::Moderator,
        Role::Advertising,
    ] {
        let staff = app.staff(role).await;
        all.push((role.word().to_owned(), staff.into_person(), nothing()));
    }
    let one = app.staff(Role::Owner).await.with_one_factor(app).await;
    all.push((
        "an owner with one factor".to_owned(),
        one.into_person(),
        nothing(),
    ));
    all.push(elsewhere(app).await);
    all
}

/// An editor of another section, who may find stories by their headlines and what was public.
async fn elsewhere(app: &TestApp) -> Stranger {
    let culture = app.section("culture").await;
    let mut chief = app.staff(Role::Chief).await;
    let editor = app.staff(Role::Editor).await;
    let action = format!("/desk/newsroom/editors/{}", editor.id);
    let section = format!("section-{culture}");
    let page = chief
        .submit_from("/desk/newsroom", &action, &[(section.as_str(), "yes")])
        .await;
    page.expect(303);
    let inside: BTreeSet<u32> = INSIDE.into_iter().collect();
    let listed = (0..10_000).filter(|number| !inside.contains(number));
    (
        "an editor elsewhere".to_owned(),
        editor.into_person(),
        listed.collect(),
    )
}

#[tokio::test]
async fn t15_what_is_for_the_newsroom_alone_is_on_no_page_of_anyone_who_may_not_see_it() {
    let world = World::new().await;
    let app = &world.app;
    let room = Newsroom::new(app).await;
    app.index().await;
    let mut asked = 0;
    for (name, person, may) in strangers(app).await {
        let public = TABLE.iter().filter(|route| !ENDS.contains(&route.path));
        let public = public.flat_map(|route| examples(route.path, &world));
        let searches = SEARCHES.into_iter().map(str::to_owned);
        let paths: Vec<String> = public
            .chain(searches)
            .chain(room.addresses.clone())
            .collect();
        for path in &paths {
            let found = told(&person, &Method::GET, path, &room).await;
            assert!(found.is_subset(&may), "{name} at {path}: {found:?}");
            asked += 1;
        }
        for path in room.desk() {
            for method in [Method::GET, Method::HEAD, Method::POST] {
                let found = told(&person, &method, &path, &room).await;
                assert!(found.is_subset(&may), "{name}, {method} {path}: {found:?}");
                asked += 1;
            }
        }
    }
    assert!(asked > 3_000, "{asked} requests");
    let mails = app.mails().await.into_iter();
    for mail in mails.filter(|mail| mail.to != room.assigned) {
        let found = canaries(format!("{} {} {:?}", mail.subject, mail.text, mail.html).as_bytes());
        assert!(
            found.is_disjoint(&room.secrets),
            "a mail to {}: {found:?}",
            mail.to
        );
    }
}

/// Pages that end the session that they are asked with.
const ENDS: [&str; 2] = ["/log-out", "/account/data/erase"];

#[tokio::test]
async fn t15_the_crawl_finds_each_of_these_words_where_it_may_be() {
    let world = World::new().await;
    let app = &world.app;
    let room = Newsroom::new(app).await;
    app.index().await;
    let owner = app.staff(Role::Owner).await.into_person();
    let mut found = BTreeSet::new();
    for path in SEARCHES.into_iter().map(str::to_owned).chain(room.desk()) {
        found.extend(told(&owner, &Method::GET, &path, &room).await);
    }
    let missed: Vec<&u32> = room.secrets.difference(&found).collect();
    assert!(missed.is_empty(), "nothing shows {missed:?}");
}
