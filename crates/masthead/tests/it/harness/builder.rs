//! Builders of what a test needs, with defaults for what it does not care about.
//!
//! An article has `TEASER-<number>` in its lead-in, and `CANARY-<number>-<n>` in
//! everything behind the gate: paragraphs, lists, tables, quotes, embeds, code,
//! captions and alt texts.
use masthead::ground::clock::{HOUR, Millis};
use masthead::newsroom::article::moved::OldAddress;
use masthead::newsroom::article::{
    Content, Correction, Credit, LeadPicture, Role, Saved, State, Wanted, Wording, save,
};
use masthead::newsroom::author::{self, Author, Kind, Member};
use masthead::newsroom::picture::{self, Picture, Rights};
use masthead::newsroom::section::{self, Section};
use masthead::paywall::Access;
use richtext::{Align, BlockKind, Document, Inline, PictureRef};
use sha2::{Digest, Sha256};

use super::TestApp;

/// The smallest PNG: one pixel.
const PIXEL: &[u8] = include_bytes!("pixel.png");

/// A created article.
#[derive(Clone, Debug)]
pub struct TestArticle {
    /// Id.
    pub id: i64,
    /// Number in its `TEASER` and `CANARY` marks.
    pub number: u32,
    /// Last part of the URL.
    pub slug: String,
    /// Address on the site.
    pub path: String,
    /// Headline.
    pub headline: String,
    /// The picture behind the gate, where the article has one.
    pub gated_picture: Option<i64>,
}

/// A created picture.
#[derive(Clone, Debug)]
pub struct TestPicture {
    /// Id.
    pub id: i64,
    /// File name under which it was handed in.
    pub name: String,
}

/// An article to be created.
pub struct ArticleBuilder<'a> {
    app: &'a TestApp,
    number: u32,
    section: String,
    gate_after: Option<usize>,
    lead_in: usize,
    has_gated_picture: bool,
    draft: Wanted,
}

impl<'a> ArticleBuilder<'a> {
    pub(super) fn new(app: &'a TestApp) -> Self {
        let number = app.number();
        let content = Content {
            wording: Wording {
                headline: format!("Headline {number}"),
                standfirst: format!("Standfirst {number}."),
                ..Wording::default()
            },
            language: None,
            access: Access::Metered,
            byline: Vec::new(),
            picture: None,
            updated_at: None,
            corrections: Vec::new(),
            document: Document::default(),
        };
        let draft = Wanted {
            id: None,
            source: None,
            source_hash: None,
            slug: format!("story-{number}"),
            old_addresses: Vec::new(),
            section: 0,
            state: State::Live,
            published_at: app.clock.now() - HOUR - i64::from(number),
            expires_at: None,
            story: None,
            topics: Vec::new(),
            content,
        };
        Self {
            app,
            number,
            section: "news".to_owned(),
            gate_after: Some(2),
            lead_in: 2,
            has_gated_picture: false,
            draft,
        }
    }

    /// Section by slug; made if there is none.
    pub fn section(mut self, slug: &str) -> Self {
        self.section = slug.to_owned();
        self
    }

    /// Last part of the URL.
    pub fn slug(mut self, slug: &str) -> Self {
        self.draft.slug = slug.to_owned();
        self
    }

    /// The file it comes from, which finds it again under another slug.
    pub fn source(mut self, file: &str) -> Self {
        self.draft.source = Some(file.to_owned());
        self
    }

    /// Slugs it had before.
    pub fn old_slugs(mut self, slugs: &[&str]) -> Self {
        let old = slugs.iter().map(|slug| OldAddress::read(slug));
        self.draft.old_addresses = old.map(|old| old.expect("an address")).collect();
        self
    }

    /// Headline.
    pub fn headline(mut self, headline: &str) -> Self {
        self.draft.content.wording.headline = headline.to_owned();
        self
    }

    /// Sentences under the headline.
    pub fn standfirst(mut self, standfirst: &str) -> Self {
        self.draft.content.wording.standfirst = standfirst.to_owned();
        self
    }

    /// Who may read it.
    pub fn access(mut self, access: Access) -> Self {
        self.draft.content.access = access;
        self
    }

    /// Where it is in its life.
    pub fn state(mut self, state: State) -> Self {
        self.draft.state = state;
        self
    }

    /// First publication.
    pub fn published_at(mut self, at: Millis) -> Self {
        self.draft.published_at = at;
        self
    }

    /// From when on readers see it no more.
    pub fn expires_at(mut self, at: Millis) -> Self {
        self.draft.expires_at = Some(at);
        self
    }

    /// Paragraphs before the gate marker.
    pub fn gate_after(mut self, paragraphs: usize) -> Self {
        self.gate_after = Some(paragraphs);
        self.lead_in = paragraphs;
        self
    }

    /// Language other than the publication's.
    pub fn language(mut self, tag: &str) -> Self {
        self.draft.content.language = Some(tag.to_owned());
        self
    }

    /// Dateline.
    pub fn dateline(mut self, place: &str) -> Self {
        self.draft.content.wording.dateline = Some(place.to_owned());
        self
    }

    /// The story this one translates: an article's id.
    pub fn translates(mut self, story: i64) -> Self {
        self.draft.story = Some(story);
        self
    }

    /// One more writer.
    pub fn by(self, author: i64) -> Self {
        self.credit(author, Role::By)
    }

    /// One more name of the byline.
    pub fn credit(mut self, author: i64, role: Role) -> Self {
        self.draft.content.byline.push(Credit { author, role });
        self
    }

    /// One more topic; the slug is the name in lower case.
    pub fn topic(mut self, name: &str) -> Self {
        let slug = name.to_lowercase().replace(' ', "-");
        self.draft.topics.push((slug, name.to_owned()));
        self
    }

    /// Lead picture.
    pub fn lead_picture(self, picture: &TestPicture) -> Self {
        self.lead_picture_with(picture, Rights::default())
    }

    /// Lead picture with what this use says instead of the picture's own record.
    pub fn lead_picture_with(mut self, picture: &TestPicture, rights: Rights) -> Self {
        self.draft.content.picture = Some(LeadPicture {
            picture: picture.id,
            rights,
        });
        self
    }

    /// A picture with caption and alt text behind the gate.
    pub fn gated_picture(mut self) -> Self {
        self.has_gated_picture = true;
        self
    }

    /// A correction.
    pub fn correction(mut self, correction: Correction) -> Self {
        self.draft.content.corrections.push(correction);
        self
    }

    /// Last change worth telling readers about.
    pub fn updated_at(mut self, at: Millis) -> Self {
        self.draft.content.updated_at = Some(at);
        self
    }

    /// Another text than the one with the marks.
    pub fn document(mut self, document: Document) -> Self {
        self.draft.content.document = document;
        self
    }

    /// Stores the article, or a new revision of the one with its slug.
    pub async fn create(self) -> TestArticle {
        let app = self.app;
        store_all(app, vec![self]).await.remove(0)
    }

    /// Makes what the article stands on.
    async fn prepare(&mut self) -> Option<i64> {
        self.draft.section = self.app.section(&self.section).await;
        let picture = match self.has_gated_picture {
            true => {
                let rights = gated_rights(self.number);
                Some(self.app.picture().rights(rights).create().await)
            }
            false => None,
        };
        if self.draft.content.document.blocks.is_empty() {
            self.draft.content.document = self.marked(picture.as_ref());
        }
        picture.map(|picture| picture.id)
    }

    async fn store(self, tx: &mut db::Tx, gated_picture: Option<i64>) -> TestArticle {
        let (slug, headline) = (
            self.draft.slug.clone(),
            self.draft.content.wording.headline.clone(),
        );
        let now = self.app.clock.now();
        let saved = save(tx, self.app, self.draft, "test", now).await.unwrap();
        let (Saved::Created(id) | Saved::Revised(id) | Saved::Unchanged(id)) = saved;
        TestArticle {
            id,
            number: self.number,
            path: format!("/{}/{slug}", self.section),
            slug,
            headline,
            gated_picture,
        }
    }

    /// A text with a mark in every part.
    fn marked(&self, picture: Option<&TestPicture>) -> Document {
        let mut kinds: Vec<BlockKind> = (0..self.lead_in)
            .map(|_| paragraph(&format!("Opening words TEASER-{}.", self.number)))
            .collect();
        if self.gate_after.is_some() {
            kinds.push(BlockKind::Gate);
        }
        kinds.extend(Marks::new(self.number).rest(picture));
        Document::from_kinds(kinds)
    }
}

/// Stores articles in one transaction.
async fn store_all(app: &TestApp, builders: Vec<ArticleBuilder<'_>>) -> Vec<TestArticle> {
    let mut prepared = Vec::new();
    for mut builder in builders {
        let picture = builder.prepare().await;
        prepared.push((builder, picture));
    }
    let mut tx = app.db.begin().await.unwrap();
    let mut articles = Vec::new();
    for (builder, picture) in prepared {
        articles.push(builder.store(&mut tx, picture).await);
    }
    tx.commit().await.unwrap();
    app.refresh().await.unwrap();
    articles
}

/// Counts the canaries of an article.
struct Marks {
    number: u32,
    last: u32,
}

impl Marks {
    fn new(number: u32) -> Self {
        Self { number, last: 0 }
    }

    fn words(&mut self) -> String {
        self.last += 1;
        format!("Gated words CANARY-{}-{} end.", self.number, self.last)
    }

    fn inline(&mut self) -> Inline {
        Inline::from_plain(&self.words())
    }

    fn rest(mut self, picture: Option<&TestPicture>) -> Vec<BlockKind> {
        let mut kinds = vec![
            paragraph(&self.words()),
            BlockKind::Heading {
                level: 2,
                text: self.inline(),
            },
            BlockKind::List {
                ordered: true,
                start: None,
                loose: true,
                items: vec![
                    vec![paragraph(&self.words())],
                    vec![
                        paragraph(&self.words()),
                        BlockKind::List {
                            ordered: false,
                            start: None,
                            loose: false,
                            items: vec![vec![paragraph(&self.words())]],
                        },
                    ],
                ],
            },
            BlockKind::Quote {
                blocks: vec![
                    paragraph(&self.words()),
                    BlockKind::Code {
                        language: None,
                        text: self.words(),
                    },
                ],
                attribution: Some(self.inline()),
            },
            BlockKind::PullQuote {
                text: self.inline(),
                attribution: Some(self.inline()),
            },
            BlockKind::Table {
                head: vec![self.inline()],
                rows: vec![vec![self.inline()]],
                caption: Some(self.inline()),
                align: vec![Align::Auto],
            },
            BlockKind::Code {
                language: None,
                text: self.words(),
            },
            BlockKind::Embed {
                provider: "Example".to_owned(),
                url: "https://social.example/posts/1".to_owned(),
                author: Some(self.words()),
                date: Some(self.words()),
                picture: None,
                paragraphs: vec![self.inline()],
            },
        ];
        if let Some(picture) = picture {
            kinds.push(BlockKind::Picture {
                picture: self.picture(picture),
            });
            kinds.push(BlockKind::Gallery {
                pictures: vec![self.picture(picture), self.picture(picture)],
                caption: Some(self.inline()),
            });
        }
        kinds.push(paragraph(&self.words()));
        kinds
    }

    fn picture(&mut self, picture: &TestPicture) -> PictureRef {
        PictureRef {
            file: picture.name.clone(),
            id: Some(picture.id),
            alt: Some(self.words()),
            caption: Some(self.inline()),
            link: None,
        }
    }
}

/// The record of a gated picture is gated too.
fn gated_rights(number: u32) -> Rights {
    Rights {
        caption: Some(format!("Gated record CANARY-{number}-0.").as_str().into()),
        alt: Some(format!("Gated record CANARY-{number}-0.")),
        ..Rights::default()
    }
}

fn paragraph(words: &str) -> BlockKind {
    BlockKind::Paragraph {
        text: Inline::from_plain(words),
    }
}

/// A picture to be created.
pub struct PictureBuilder<'a> {
    app: &'a TestApp,
    name: String,
    rights: Rights,
}

impl<'a> PictureBuilder<'a> {
    pub(super) fn new(app: &'a TestApp) -> Self {
        Self {
            app,
            name: format!("picture-{}.png", app.number()),
            rights: Rights::default(),
        }
    }

    /// File name under which it is handed in.
    pub fn name(mut self, name: &str) -> Self {
        self.name = name.to_owned();
        self
    }

    /// Its rights record.
    pub fn rights(mut self, rights: Rights) -> Self {
        self.rights = rights;
        self
    }

    /// Stores the record and the original; sizes are not made.
    pub async fn create(self) -> TestPicture {
        let sha256 = masthead::ground::ids::hex(&Sha256::digest(PIXEL));
        let originals = self.app.data().join("originals");
        std::fs::create_dir_all(&originals).unwrap();
        std::fs::write(originals.join(&sha256), PIXEL).unwrap();
        let picture = Picture {
            id: self.app.ids.next(self.app.clock.now()),
            name: self.name.clone(),
            sha256,
            format: "png".to_owned(),
            width: 1,
            height: 1,
            rights: self.rights,
            sizes: Vec::new(),
            version: String::new(),
            until: None,
        };
        let mut tx = self.app.db.begin().await.unwrap();
        let _ = picture::save(&mut tx, &picture, self.app.clock.now())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        TestPicture {
            id: picture.id,
            name: self.name,
        }
    }
}

impl TestApp {
    /// Many metered articles at once.
    pub async fn articles(&self, count: usize) -> Vec<TestArticle> {
        store_all(self, (0..count).map(|_| self.article()).collect()).await
    }

    /// These articles, stored in one transaction.
    pub async fn store(&self, articles: Vec<ArticleBuilder<'_>>) -> Vec<TestArticle> {
        store_all(self, articles).await
    }

    /// The section with this slug, made if there is none. Its name is the slug with a capital.
    pub async fn section(&self, slug: &str) -> i64 {
        self.make_section(slug, false).await
    }

    /// A section that is free for everybody.
    pub async fn free_section(&self, slug: &str) -> i64 {
        self.make_section(slug, true).await
    }

    async fn make_section(&self, slug: &str, is_free: bool) -> i64 {
        let publication = self.publication().await.unwrap();
        if let Some(section) = publication.section_by_slug(slug) {
            return section.id;
        }
        let section = Section {
            id: self.ids.next(self.clock.now()),
            slug: slug.to_owned(),
            name: capitalised(slug),
            description: format!("About {slug}."),
            is_free,
            is_opinion: slug == "opinion",
            former: Vec::new(),
        };
        let position = i64::try_from(publication.sections().len()).unwrap();
        let mut tx = self.db.begin().await.unwrap();
        let _ = section::save(&mut tx, &section, position).await.unwrap();
        tx.commit().await.unwrap();
        self.refresh().await.unwrap();
        section.id
    }

    /// A person who signs; the slug is the name in lower case.
    pub async fn person_author(&self, name: &str) -> i64 {
        self.author(name, Kind::Person, &[]).await
    }

    /// A team that signs, with its members and their roles.
    pub async fn team_author(&self, name: &str, members: &[(i64, &str)]) -> i64 {
        self.author(name, Kind::Team, members).await
    }

    async fn author(&self, name: &str, kind: Kind, members: &[(i64, &str)]) -> i64 {
        let member = |&(author, role): &(i64, &str)| Member {
            author,
            role: Some(role.to_owned()),
        };
        let author = Author {
            id: self.ids.next(self.clock.now()),
            slug: name.to_lowercase().replace(' ', "-"),
            kind,
            name: name.to_owned(),
            job: None,
            bio: Document::from_kinds(vec![paragraph(&format!("{name} reports."))]),
            email: None,
            links: Vec::new(),
            portrait: None,
            members: members.iter().map(member).collect(),
            former: Vec::new(),
        };
        let mut tx = self.db.begin().await.unwrap();
        let _ = author::save(&mut tx, &author).await.unwrap();
        tx.commit().await.unwrap();
        self.refresh().await.unwrap();
        author.id
    }
}

fn capitalised(slug: &str) -> String {
    let mut letters = slug.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
