//! Phase three: everything in one transaction.
use std::collections::{HashMap, HashSet};

use db::Tx;

use super::Report;
use super::articles::Parsed;
use super::fields::At;
use super::folder::Folder;
use super::identity::Ids;
use super::known::Known;
use super::links::{Places, Renamed};
use super::pictures::name_of;
use super::progress::Progress;
use super::slugs;
use super::translations::{self, Original};
use super::words::slugify;
use crate::ground::app::App;
use crate::ground::changes;
use crate::ground::clock::Millis;
use crate::ground::error::Result;
use crate::ground::ids::{hex, sha256};
use crate::ground::written::Kept;
use crate::newsroom::about::{self, AboutPage};
use crate::newsroom::article::origin::{self, Origin};
use crate::newsroom::article::{self, Content, Credit, Draft, LeadPicture, Saved, State, identity};
use crate::newsroom::author::{self, Author, Kind, Member};
use crate::newsroom::picture::{self, Picture, Rights};
use crate::newsroom::section::{self, Section};
use crate::newsroom::{front, publication};
use crate::shop::offer;
use crate::talk::advert;

/// Writes a checked folder.
pub struct Writer<'a> {
    /// The application.
    pub app: &'a App,
    /// The folder.
    pub folder: &'a Folder,
    /// Ids by name.
    pub known: &'a Known,
    /// Where the folder's files are found.
    pub places: &'a Places,
    /// Ids in feeds.
    pub feed_ids: &'a Ids,
    /// Now.
    pub now: Millis,
    /// What was done so far.
    pub report: Report,
    /// Id and story of every article by slug.
    written: HashMap<String, (i64, i64)>,
    /// What the blocks that links lead to are called once they are published.
    renamed: Renamed,
}

impl<'a> Writer<'a> {
    /// A writer that has written nothing.
    pub fn new(
        app: &'a App,
        folder: &'a Folder,
        (known, places, feed_ids): (&'a Known, &'a Places, &'a Ids),
        now: Millis,
    ) -> Self {
        let origins = known.origins.iter();
        let written = origins.map(|origin| (origin.slug.clone(), (origin.id, origin.story)));
        Self {
            app,
            folder,
            known,
            places,
            feed_ids,
            now,
            report: Report::default(),
            written: written.collect(),
            renamed: Renamed::new(),
        }
    }

    /// Writes everything into `tx`.
    pub async fn write(&mut self, tx: &mut Tx, progress: &Progress) -> Result<()> {
        let mut kept = Kept::AsBefore;
        changes::hold(tx).await?;
        self.rename(tx).await?;
        if let Some((settings, _)) = &self.folder.settings {
            // What is decided at the desk is in no file, and stays.
            let mut settings = settings.clone();
            let before = publication::settings(&mut *tx).await?;
            settings.set_terms(&before.terms::<advert::Settings>()?)?;
            if settings.ads_txt.is_empty() {
                settings.ads_txt = before.ads_txt;
            }
            settings.feed_base = match (before.feed_base, &self.folder.ids.feeds) {
                (said, _) if !said.is_empty() => said,
                (_, Some(listed)) => listed.clone(),
                _ => self.folder.namer.feeds(),
            };
            kept |= publication::save_settings(tx, &settings).await?;
        }
        kept |= self.shop(tx).await?;
        kept |= self.sections(tx).await?;
        kept |= self.pictures(tx).await?;
        kept |= self.authors(tx).await?;
        kept |= self.pages(tx).await?;
        self.articles(tx, progress).await?;
        kept |= self.fronts(tx).await?;
        self.report.others_changed = kept.is_changed();
        Ok(())
    }

    /// Plans, and the next version of every offer that says something new.
    async fn shop(&self, tx: &mut Tx) -> Result<Kept> {
        let shop = &self.folder.shop;
        let mut kept = Kept::AsBefore;
        for plan in &shop.plans {
            kept |= offer::save_plan(self.app, tx, plan).await?;
        }
        for (position, listed) in (1_i64..).zip(&shop.offers) {
            let Some(plan) = offer::plan_id(tx, &listed.plan.value).await? else {
                continue;
            };
            let (offer, offer_kept) =
                offer::save(self.app, tx, (plan, &listed.code), &listed.deal).await?;
            kept |= offer_kept;
            kept |= offer::list(tx, &offer.code, listed.is_on_sale, position).await?;
        }
        Ok(kept)
    }

    async fn sections(&self, tx: &mut Tx) -> Result<Kept> {
        let mut kept = Kept::AsBefore;
        for (position, section) in (0_i64..).zip(&self.folder.sections) {
            let section = Section {
                id: self.known.sections[&section.slug],
                slug: section.slug.clone(),
                name: section.name.clone(),
                description: section.description.clone(),
                is_free: section.is_free,
                is_opinion: section.is_opinion,
            };
            kept |= section::save(tx, &section, position).await?;
        }
        Ok(kept)
    }

    async fn pictures(&mut self, tx: &mut Tx) -> Result<Kept> {
        let mut kept = Kept::AsBefore;
        let uses = self.credits_by_use();
        for (name, found) in &self.folder.pictures {
            let picture = Picture {
                id: self.known.pictures[name],
                name: name.clone(),
                sha256: found.sha256.clone(),
                format: found.format.to_owned(),
                width: found.width.into(),
                height: found.height.into(),
                rights: uses
                    .get(name.as_str())
                    .cloned()
                    .unwrap_or_else(|| found.rights.clone()),
                sizes: Vec::new(),
                version: String::new(),
            };
            if picture::save(tx, &picture, self.now).await?.is_changed() {
                picture::jobs::enqueue(tx, &self.app.ids, picture.id, self.now).await?;
                self.report.pictures_changed += 1;
                kept = Kept::Changed;
            }
            if !self.known.whole.contains(&found.sha256) {
                picture::note_whole(tx, picture.id).await?;
            }
        }
        self.report.pictures = self.folder.pictures.len();
        Ok(kept)
    }

    /// The records of pictures that nobody but a story credits, so that their files carry it too.
    fn credits_by_use(&self) -> HashMap<&'a str, Rights> {
        let mut uses = HashMap::new();
        let folder = self.folder;
        for article in &folder.articles {
            let Some((file, rights)) = &article.picture else {
                continue;
            };
            let Ok(name) = name_of(&article.file, &file.value, &folder.pictures) else {
                continue;
            };
            let Some((name, found)) = folder.pictures.get_key_value(name) else {
                continue;
            };
            if found.rights.credit_line().is_none() {
                let mut record = found.rights.clone().or(rights.clone());
                // What this story says under it is not true of every use.
                record.caption.clone_from(&found.rights.caption);
                uses.entry(name.as_str()).or_insert(record);
            }
        }
        uses
    }

    async fn authors(&self, tx: &mut Tx) -> Result<Kept> {
        let mut kept = Kept::AsBefore;
        // Teams name persons, so persons come first.
        let persons = self
            .folder
            .authors
            .iter()
            .filter(|a| a.kind == Kind::Person);
        let teams = self.folder.authors.iter().filter(|a| a.kind == Kind::Team);
        for author in persons.chain(teams) {
            let portrait = author.portrait.as_ref();
            let members = author.members.iter().filter_map(|(member, role)| {
                Some(Member {
                    author: self.author(&member.value)?,
                    role: role.clone(),
                })
            });
            let author = Author {
                id: self.known.authors[&author.slug],
                slug: author.slug.clone(),
                kind: author.kind,
                name: author.name.clone(),
                job: author.job.clone(),
                bio: self.places.led(
                    &author.file,
                    &author.bio,
                    &author.file_links,
                    &self.renamed,
                )?,
                email: author.email.clone(),
                links: author.links.clone(),
                portrait: portrait.and_then(|portrait| self.picture(&author.file, &portrait.value)),
                members: members.collect(),
            };
            kept |= author::save(tx, &author).await?;
        }
        Ok(kept)
    }

    fn author(&self, written: &str) -> Option<i64> {
        let slug = self.known.author(written)?;
        self.known.authors.get(slug).copied()
    }

    fn picture(&self, file: &str, written: &str) -> Option<i64> {
        let name = name_of(file, written, &self.folder.pictures).ok()?;
        self.known.pictures.get(name).copied()
    }

    async fn pages(&self, tx: &mut Tx) -> Result<Kept> {
        let mut kept = Kept::AsBefore;
        for page in &self.folder.pages {
            let about = AboutPage {
                id: self.app.ids.next(self.now),
                slug: page.slug.clone(),
                kind: page.kind.clone(),
                title: page.title.clone(),
                document: self.places.led(
                    &page.file,
                    &page.document,
                    &page.file_links,
                    &self.renamed,
                )?,
                updated_at: self.now,
            };
            kept |= about::save(tx, &about, page.order).await?;
        }
        Ok(kept)
    }

    async fn articles(&mut self, tx: &mut Tx, progress: &Progress) -> Result<()> {
        progress.stage("Writing stories", self.folder.articles.len());
        let files = self.folder.article_files.iter().map(String::as_str);
        let files: HashSet<&str> = files.collect();
        let by_slug = translations::by_slug(self.folder);
        // A translation needs the id of what it translates.
        let articles = self.folder.articles.iter();
        let (originals, translations): (Vec<_>, Vec<_>) =
            articles.partition(|article| article.translation_of.is_none());
        for article in originals.into_iter().chain(translations) {
            let before = slugs::before(self.known, article, &files);
            let story = match translations::original(article, &by_slug) {
                Original::Inside(first) if first.file == article.file => None,
                Original::Inside(first) => self.story(&first.slug.value),
                Original::Outside(slug) => self.story(slug),
                Original::Circle => None,
            };
            self.article(tx, article, before, story).await?;
            progress.step();
        }
        Ok(())
    }

    /// Learns the ids of the blocks in stories that others lead into: where a story was published
    /// before, its blocks keep theirs.
    async fn rename(&mut self, tx: &mut Tx) -> Result<()> {
        let (folder, places) = (self.folder, self.places);
        let links = folder
            .articles
            .iter()
            .map(|story| (&story.file, &story.file_links));
        let links = links.chain(
            folder
                .pages
                .iter()
                .map(|page| (&page.file, &page.file_links)),
        );
        let links = links.chain(
            folder
                .authors
                .iter()
                .map(|author| (&author.file, &author.file_links)),
        );
        let entered: HashSet<&str> = links
            .flat_map(|(file, links)| places.entered(file, links))
            .collect();
        for story in &folder.articles {
            if !entered.contains(story.file.as_str()) {
                continue;
            }
            let mut now = story.document.clone();
            article::adopt_ids(tx, &mut now, (Some(&story.file), &story.slug.value)).await?;
            let names = story.document.blocks.iter().zip(now.blocks);
            let names = names.map(|(block, now)| (block.id.clone(), now.id));
            self.renamed.insert(story.file.clone(), names.collect());
        }
        Ok(())
    }

    /// The hash of everything that decides how the story is read: of its file, and of where its links
    /// lead in other stories.
    fn hash(&self, story: &Parsed) -> String {
        let (file, links) = (&story.file, &story.file_links);
        let places = self.places.addresses(file, links, &self.renamed);
        match places.is_empty() {
            true => story.hash.clone(),
            false => hex(&sha256(format!("{}{places}", story.hash).as_bytes())),
        }
    }

    fn story(&self, slug: &str) -> Option<i64> {
        self.written.get(slug).map(|(_, story)| *story)
    }

    async fn article(
        &mut self,
        tx: &mut Tx,
        article: &Parsed,
        before: Option<&Origin>,
        story: Option<i64>,
    ) -> Result<()> {
        if let Some(origin) = before {
            if origin.source.as_deref() != Some(&article.file) {
                origin::set_source(tx, origin.id, &article.file).await?;
            }
            let is_same_story = story.unwrap_or(origin.id) == origin.story;
            let has_its_id = origin.feed_id.as_ref() == self.feed_ids.get(&article.file);
            let is_same = origin.hash.as_deref() == Some(&self.hash(article));
            if is_same && is_same_story && has_its_id {
                self.report.unchanged += 1;
                self.note(article, origin.id, story);
                return Ok(());
            }
        }
        let draft = self.draft(article, before, story)?;
        let saved = article::save(tx, &self.app.ids, draft, "import", self.now).await?;
        let (id, count) = match saved {
            Saved::Created(id) => (id, &mut self.report.created),
            Saved::Revised(id) => (id, &mut self.report.revised),
            Saved::Unchanged(id) => (id, &mut self.report.unchanged),
        };
        *count += 1;
        if let Some(feed_id) = self.feed_ids.get(&article.file) {
            identity::set(tx, id, feed_id).await?;
        }
        self.note(article, id, story);
        Ok(())
    }

    fn note(&mut self, article: &Parsed, id: i64, story: Option<i64>) {
        self.written
            .insert(article.slug.value.clone(), (id, story.unwrap_or(id)));
    }

    fn draft(
        &self,
        article: &Parsed,
        before: Option<&Origin>,
        story: Option<i64>,
    ) -> Result<Draft> {
        let (file, links) = (&article.file, &article.file_links);
        let renamed = &self.renamed;
        let mut document = self.places.led(file, &article.document, links, renamed)?;
        for picture in document.pictures_mut() {
            picture.id = self.picture(file, &picture.file);
        }
        // What the law forbids stays forbidden, whatever the file says.
        let is_blocked = before.is_some_and(|origin| origin.state == State::Blocked);
        let section = self.known.section(&article.section.value);
        let topics = article.topics.iter();
        Ok(Draft {
            source: Some(article.file.clone()),
            source_hash: Some(self.hash(article)),
            slug: article.slug.value.clone(),
            old_addresses: article
                .aliases
                .iter()
                .map(|alias| alias.value.clone())
                .collect(),
            section: section.map_or(0, |slug| self.known.sections[slug]),
            state: if is_blocked {
                State::Blocked
            } else {
                article.state
            },
            published_at: article.published_at,
            story,
            topics: topics
                .map(|topic| (slugify(&topic.value), topic.value.clone()))
                .collect(),
            content: Content {
                wording: article.wording.clone(),
                language: article.language.clone(),
                access: article.access,
                byline: self.byline(article),
                picture: article.picture.as_ref().and_then(|(name, rights)| {
                    Some(LeadPicture {
                        picture: self.picture(file, &name.value)?,
                        rights: rights.clone(),
                    })
                }),
                updated_at: article.updated_at,
                corrections: article.corrections.clone(),
                document,
            },
        })
    }

    fn byline(&self, article: &Parsed) -> Vec<Credit> {
        let credits = article.byline.iter().filter_map(|(author, role)| {
            Some(Credit {
                author: self.author(&author.value)?,
                role: *role,
            })
        });
        credits.collect()
    }

    async fn fronts(&self, tx: &mut Tx) -> Result<Kept> {
        let mut kept = Kept::AsBefore;
        for (section, placed) in &self.folder.fronts {
            let front = section
                .as_ref()
                .map_or(front::HOME, |section| section.value.as_str());
            let ids = self.ids(placed);
            kept |= front::place(tx, front, &ids).await?;
        }
        Ok(kept)
    }

    fn ids(&self, slugs: &[At<String>]) -> Vec<i64> {
        let ids = slugs
            .iter()
            .filter_map(|slug| self.written.get(&slug.value));
        ids.map(|(id, _)| *id).collect()
    }
}
