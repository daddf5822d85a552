//! Phase three: everything in one transaction.
mod blocks;
mod stories;

use std::collections::{HashMap, HashSet};

use db::Tx;

use super::ahead::Shelf;
use super::articles::Parsed;
use super::fields::At;
use super::folder::Folder;
use super::identity::Ids;
use super::knowledge::{Scribe, Told};
use super::known::Known;
use super::links::{Places, Renamed};
use super::outline::Outline;
use super::pictures::name_of;
use super::progress::Progress;
use super::source::Source;
use super::{Checked, Report, people, seen};
use crate::ground::app::App;
use crate::ground::changes;
use crate::ground::clock::Millis;
use crate::ground::error::Result;
use crate::ground::written::Kept;
use crate::newsroom::about::{self, AboutPage};
use crate::newsroom::article::{self, Touched};
use crate::newsroom::author::{self, Author, Kind, Member};
use crate::newsroom::draft;
use crate::newsroom::picture::{self, Picture, Rights};
use crate::newsroom::section::{self, Section};
use crate::newsroom::{front, publication};
use crate::shop::offer;
use crate::talk::advert;

/// Changes that are told with one statement.
const TOLD: usize = 5_000;

/// Writes a checked folder.
pub struct Writer<'a> {
    /// The application.
    app: &'a App,
    /// The folder.
    folder: &'a Folder,
    /// Its stories' texts.
    shelf: Shelf,
    /// Ids by name.
    known: &'a Known,
    /// Where the folder's files are found.
    places: &'a Places,
    /// Ids in feeds.
    feed_ids: &'a Ids,
    /// Now.
    now: Millis,
    /// What was done so far.
    pub report: Report,
    /// Id and story of every article by slug.
    written: HashMap<String, (i64, i64)>,
    /// Files of stories that have a new revision.
    rewritten: HashSet<&'a str>,
    /// Articles whose newest words were published at the desk.
    desks: HashSet<i64>,
    /// Stories that were written, of which their files say or said something.
    told: Vec<Told<'a>>,
    /// What the stories have changed.
    touched: Touched,
    /// What the blocks that links lead to are called once they are published.
    renamed: Renamed,
    /// The files of which that was not known before.
    learned: HashSet<&'a str>,
}

impl<'a> Writer<'a> {
    /// A writer that has written nothing.
    pub fn new(app: &'a App, source: Source, checked: &'a Checked, now: Millis) -> Self {
        let (folder, known) = (&checked.folder, &checked.known);
        let origins = known.origins.iter();
        let written = origins.map(|origin| (origin.slug.clone(), (origin.id, origin.story)));
        Self {
            app,
            folder,
            shelf: Shelf {
                source,
                setting: folder.setting.clone(),
            },
            known,
            places: &checked.places,
            feed_ids: &checked.feed_ids,
            now,
            report: Report::default(),
            written: written.collect(),
            rewritten: HashSet::new(),
            desks: HashSet::new(),
            told: Vec::new(),
            touched: Touched::default(),
            renamed: Renamed::new(),
            learned: HashSet::new(),
        }
    }

    /// Writes everything into `tx`, and tells at its end what has changed: from then on until the
    /// commit nobody else can change anything that readers see.
    pub async fn write(&mut self, tx: &mut Tx, progress: &Progress) -> Result<()> {
        let (done, changed) = changes::gather(Box::pin(self.write_all(tx, progress))).await;
        done?;
        let changed: Vec<changes::Tag> = changed.into_iter().collect();
        for some in changed.chunks(TOLD) {
            changes::record(tx, some.iter().cloned()).await?;
        }
        Ok(())
    }

    async fn write_all(&mut self, tx: &mut Tx, progress: &Progress) -> Result<()> {
        seen::hold(tx).await?;
        self.learn_blocks(tx).await?;
        let mut kept = self.sections(tx).await?;
        kept |= self.pictures(tx).await?;
        kept |= self.authors(tx).await?;
        let stories = self.stories();
        progress.stage("Writing stories", self.folder.articles.len());
        self.write_stories(tx, &stories.new, progress).await?;
        seen::save(tx, &self.folder.fresh, &self.folder.gone).await?;
        // What the desk can change too is read and written from here on.
        changes::hold(tx).await?;
        self.desks = draft::published_here(&mut *tx).await?;
        self.desks.extend(article::changed_at_desk(&mut *tx).await?);
        kept |= self.settings(tx).await?;
        kept |= self.shop(tx).await?;
        kept |= self.pages(tx).await?;
        self.write_stories(tx, &stories.known, progress).await?;
        std::mem::take(&mut self.touched).record(tx).await?;
        self.knowledge(tx, progress).await?;
        kept |= self.fronts(tx).await?;
        self.keep_blocks(tx).await?;
        self.report.others_changed = kept.is_changed();
        Ok(())
    }

    /// What files say of story knowledge, which needs the ids of all stories.
    async fn knowledge(&mut self, tx: &mut Tx, progress: &Progress) -> Result<()> {
        let told = std::mem::take(&mut self.told);
        let picture = |file: &str| self.picture(super::knowledge::THINGS, file);
        let known = (self.app, &self.known.things);
        let mut scribe = Scribe::new(known, &self.written, &picture, self.now);
        let tables = &self.folder.knowledge;
        scribe.write(tx, tables, &told, progress).await?;
        let (changed, kept, unowned) = (scribe.changed, scribe.kept, scribe.unowned);
        self.report.knowledge = changed;
        self.report.unowned = unowned;
        self.report.kept.extend(kept);
        Ok(())
    }

    async fn settings(&mut self, tx: &mut Tx) -> Result<Kept> {
        let Some((settings, _)) = &self.folder.settings else {
            return Ok(Kept::AsBefore);
        };
        // What is decided at the desk is in no file, and stays.
        let mut settings = settings.clone();
        let before = publication::settings(&mut *tx).await?;
        settings.set_terms(&before.terms::<advert::Settings>()?)?;
        let kept = settings.keep_decided(&before);
        let kept = kept.iter().map(|key| format!("publication.toml ({key})"));
        self.report.kept.extend(kept);
        if settings.ads_txt.is_empty() {
            settings.ads_txt = before.ads_txt;
        }
        settings.feed_base = match (before.feed_base, &self.folder.ids.feeds) {
            (said, _) if !said.is_empty() => said,
            (_, Some(listed)) => listed.clone(),
            _ => self.folder.namer.feeds(),
        };
        publication::save_settings(tx, &settings).await
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

    async fn sections(&mut self, tx: &mut Tx) -> Result<Kept> {
        let (mut kept, desks) = (Kept::AsBefore, section::of_desk(tx).await?);
        for (position, section) in (0_i64..).zip(&self.folder.sections) {
            let id = self.known.sections.get(&section.slug).copied();
            let Some(id) = id.filter(|id| !desks.contains(id)) else {
                self.keep_section(tx, section, id).await?;
                continue;
            };
            let section = Section {
                id,
                slug: section.slug.clone(),
                name: section.name.clone(),
                description: section.description.clone(),
                is_free: section.is_free,
                is_opinion: section.is_opinion,
                former: Vec::new(),
            };
            kept |= section::save(tx, &section, position).await?;
        }
        Ok(kept)
    }

    /// Says that a section stays as it is at the desk, where its file has it otherwise.
    async fn keep_section(
        &mut self,
        tx: &mut Tx,
        said: &people::Section,
        id: Option<i64>,
    ) -> Result<()> {
        let now = match id {
            Some(id) => section::by_id(&mut *tx, id).await?,
            None => None,
        };
        let is_same = now.is_some_and(|now| {
            now.slug == said.slug
                && now.name == said.name
                && now.description == said.description
                && (now.is_free, now.is_opinion) == (said.is_free, said.is_opinion)
        });
        if !is_same {
            let slug = &said.slug;
            self.report.kept.push(format!("sections.toml ({slug})"));
        }
        Ok(())
    }

    async fn pictures(&mut self, tx: &mut Tx) -> Result<Kept> {
        let mut kept = Kept::AsBefore;
        let uses = self.credits_by_use();
        let desks = picture::of_desk(tx).await?;
        for (name, found) in &self.folder.pictures {
            let picture = Picture {
                id: self.known.pictures[name],
                name: name.clone(),
                sha256: found.sha256.clone(),
                format: found.format.clone(),
                width: found.width.into(),
                height: found.height.into(),
                rights: uses
                    .get(name.as_str())
                    .cloned()
                    .unwrap_or_else(|| found.rights.clone()),
                sizes: Vec::new(),
                version: String::new(),
                until: None,
            };
            let before = self.known.versions.get(&picture.id);
            let is_same = before == Some(&picture.next_version()?);
            if !is_same && desks.contains(&picture.id) {
                self.report.kept.push(found.file.clone());
                continue;
            }
            if !is_same && picture::save(tx, &picture, self.now).await?.is_changed() {
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
            let Some(lead) = &article.picture else {
                continue;
            };
            let Ok(name) = name_of(&article.file, &lead.file.value, &folder.pictures) else {
                continue;
            };
            let Some((name, found)) = folder.pictures.get_key_value(name) else {
                continue;
            };
            if found.rights.credit_line().is_none() {
                let mut record = found.rights.clone().or(lead.rights.clone());
                // What this story says under it is not true of every use.
                record.caption.clone_from(&found.rights.caption);
                uses.entry(name.as_str()).or_insert(record);
            }
        }
        uses
    }

    async fn authors(&mut self, tx: &mut Tx) -> Result<Kept> {
        let (mut kept, desks) = (Kept::AsBefore, author::of_desk(tx).await?);
        // Teams name persons, so persons come first.
        let persons = self
            .folder
            .authors
            .iter()
            .filter(|a| a.kind == Kind::Person);
        let teams = self.folder.authors.iter().filter(|a| a.kind == Kind::Team);
        for author in persons.chain(teams) {
            let Some(id) = self.known.authors.get(&author.slug).copied() else {
                self.report.kept.push(author.file.clone());
                continue;
            };
            let file = &author.file;
            let portrait = author.portrait.as_ref();
            let members = author.members.iter().filter_map(|(member, role)| {
                Some(Member {
                    author: self.author(&member.value)?,
                    role: role.clone(),
                })
            });
            let author = Author {
                id,
                slug: author.slug.clone(),
                kind: author.kind,
                name: author.name.clone(),
                job: author.job.clone(),
                bio: self.places.led(
                    &author.file,
                    author.bio.clone(),
                    &author.file_links,
                    &self.renamed,
                ),
                email: author.email.clone(),
                links: author.links.clone(),
                portrait: portrait.and_then(|portrait| self.picture(&author.file, &portrait.value)),
                members: members.collect(),
                former: Vec::new(),
            };
            if desks.contains(&id) {
                if author::by_id(&mut *tx, id).await?.as_ref() != Some(&author) {
                    self.report.kept.push(file.clone());
                }
                continue;
            }
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

    async fn pages(&mut self, tx: &mut Tx) -> Result<Kept> {
        let (mut kept, desks) = (Kept::AsBefore, about::of_desk(tx).await?);
        for page in &self.folder.pages {
            let about = AboutPage {
                id: self.app.ids.next(self.now),
                slug: page.slug.clone(),
                kind: page.kind.clone(),
                title: page.title.clone(),
                document: self.places.led(
                    &page.file,
                    page.document.clone(),
                    &page.file_links,
                    &self.renamed,
                ),
                updated_at: self.now,
            };
            if desks.contains(&page.slug) || self.known.former_pages.contains(&page.slug) {
                let now = about::in_tx(tx, &page.slug).await?;
                let is_same = now.is_some_and(|now| now.says_the_same(&about));
                if !is_same {
                    self.report.kept.push(page.file.clone());
                }
                continue;
            }
            kept |= about::save(tx, &about, page.order).await?;
        }
        Ok(kept)
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
