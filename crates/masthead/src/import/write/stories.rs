//! Stories: which of them are written, and writing them.
use db::Tx;

use super::{Outline, Parsed, Progress, Told, Writer};
use crate::ground::error::Result;
use crate::ground::ids::{hex, sha256};
use crate::import::slugs;
use crate::import::translations::{self, Original};
use crate::import::words::slugify;
use crate::newsroom::article::origin::{self, Origin};
use crate::newsroom::article::{self, Content, Credit, LeadPicture, Saved, Wanted, identity};

/// A story, and the article that it was before.
type Story<'a> = (&'a Outline, Option<&'a Origin>);

/// The stories of a folder, those that translate none first: the others need their ids.
#[derive(Debug, Default)]
pub struct Stories<'a> {
    /// Those that are not in the publication, which nobody else can write at the same time.
    pub new: [Vec<Story<'a>>; 2],
    /// Those that are.
    pub known: [Vec<Story<'a>>; 2],
}

/// A story that is written.
struct Due<'a> {
    story: &'a Outline,
    before: Option<&'a Origin>,
    /// The story that it translates.
    of: Option<i64>,
    hash: String,
}

impl<'a> Writer<'a> {
    /// The stories in the order in which they are written.
    pub(super) fn stories(&mut self) -> Stories<'a> {
        let mut stories = Stories::default();
        for story in &self.folder.articles {
            let before = slugs::before(self.known, story, &self.folder.article_files);
            let place = usize::from(story.translation_of.is_some());
            if let Some(origin) = before.filter(|_| place == 0) {
                self.note(story, origin.id, None);
            }
            match before {
                None => stories.new[place].push((story, None)),
                Some(_) => stories.known[place].push((story, before)),
            }
        }
        stories
    }

    /// Writes those that are not in the database as they are in the folder.
    pub(super) async fn write_stories(
        &mut self,
        tx: &mut Tx,
        stories: &[Vec<Story<'a>>; 2],
        progress: &Progress,
    ) -> Result<()> {
        let by_slug = translations::by_slug(self.folder);
        for stories in stories {
            let mut all_due = Vec::new();
            for &(story, before) in stories {
                let of = match translations::original(story, &by_slug) {
                    Original::Inside(first) if first.file == story.file => None,
                    Original::Inside(first) => self.story(&first.slug.value),
                    Original::Outside(slug) => self.story(slug),
                    Original::Circle => None,
                };
                let due = Due {
                    story,
                    before,
                    of,
                    hash: self.hash(story),
                };
                if self.is_there(tx, &due).await? {
                    progress.step();
                } else {
                    all_due.push(due);
                }
            }
            let mut ahead = self.shelf.read(all_due.iter().map(|due| due.story));
            for due in all_due {
                let parsed = ahead.next().await?;
                self.write_story(tx, due, parsed).await?;
                progress.expect_wanted()?;
                progress.step();
            }
        }
        Ok(())
    }

    /// The hash of everything that decides how the story is read: of its file, and of what follows from
    /// others: its slug, its language, how its topics are spelled, where its links lead in them.
    fn hash(&self, story: &Outline) -> String {
        let (file, links) = (&story.file, &story.file_links);
        let places = self.places.addresses(file, links, &self.renamed);
        let topics = story.topics.iter().map(|topic| topic.value.as_str());
        let all = [
            &story.hash,
            &story.slug.value,
            story.language.as_deref().unwrap_or_default(),
            &topics.collect::<Vec<_>>().join(","),
            &places,
        ];
        hex(&sha256(all.join("\0").as_bytes()))
    }

    fn story(&self, slug: &str) -> Option<i64> {
        self.written.get(slug).map(|(_, story)| *story)
    }

    fn note(&mut self, story: &Outline, id: i64, of: Option<i64>) {
        let slug = story.slug.value.clone();
        self.written.insert(slug, (id, of.unwrap_or(id)));
    }

    /// Whether the publication has the story as the folder does; then it is only counted.
    async fn is_there(&mut self, tx: &mut Tx, due: &Due<'_>) -> Result<bool> {
        let (Some(origin), story) = (due.before, due.story) else {
            return Ok(false);
        };
        if origin.source.as_deref() != Some(&story.file) {
            origin::set_source(tx, origin.id, &story.file).await?;
        }
        let is_same_story = due.of.unwrap_or(origin.id) == origin.story;
        let has_its_id = origin.feed_id.as_ref() == self.feed_ids.get(&story.file);
        let is_same = origin.hash.as_deref() == Some(&due.hash);
        let is_unchanged = is_same && is_same_story && has_its_id;
        // Nobody's words are written over by an older file.
        let is_desks = self.desks.contains(&origin.id);
        if is_desks && !is_unchanged {
            self.report.kept.push(story.file.clone());
        } else if !is_unchanged {
            return Ok(false);
        }
        self.report.unchanged += 1;
        self.note(story, origin.id, due.of);
        Ok(true)
    }

    async fn write_story(&mut self, tx: &mut Tx, due: Due<'a>, parsed: Parsed) -> Result<()> {
        let (story, of) = (due.story, due.of);
        let draft = self.draft(due, parsed);
        let origin = ("import", self.now);
        let touched = &mut self.touched;
        let saved = article::save_one_of(tx, self.app, draft, origin, touched).await?;
        let (id, count) = match saved {
            Saved::Created(id) => (id, &mut self.report.created),
            Saved::Revised(id) => (id, &mut self.report.revised),
            Saved::Unchanged(id) => (id, &mut self.report.unchanged),
        };
        *count += 1;
        self.rewritten.insert(&story.file);
        if let Some(feed_id) = self.feed_ids.get(&story.file) {
            match saved {
                Saved::Created(_) => identity::set_of_new(tx, id, feed_id).await?,
                _ => identity::set(tx, id, feed_id).await?,
            }
        }
        self.note(story, id, of);
        let (said, former) = (&story.knowledge, &story.former_knowledge);
        if said.is_some() || former.is_some() {
            self.told.push(Told {
                article: id,
                file: &story.file,
                slug: &story.slug.value,
                // What a story of the past says was known then.
                since: match saved {
                    Saved::Created(_) => story.published_at.min(self.now),
                    Saved::Revised(_) | Saved::Unchanged(_) => self.now,
                },
                said: said.as_deref(),
                former: former.as_deref(),
            });
        }
        Ok(())
    }

    fn draft(&self, due: Due<'_>, parsed: Parsed) -> Wanted {
        let story = due.story;
        let (file, links) = (&story.file, &story.file_links);
        let renamed = &self.renamed;
        let mut document = self.places.led(file, parsed.document, links, renamed);
        for picture in document.pictures_mut() {
            picture.id = self.picture(file, &picture.file);
        }
        let section = self.known.section(&story.section.value);
        let topics = story.topics.iter();
        let old_addresses = story.aliases.iter();
        Wanted {
            id: None,
            source: Some(story.file.clone()),
            source_hash: Some(due.hash),
            slug: story.slug.value.clone(),
            old_addresses: old_addresses.map(|alias| alias.value.clone()).collect(),
            section: section.map_or(0, |slug| self.known.sections[slug]),
            state: story.state,
            published_at: story.published_at,
            expires_at: story.expires_at,
            story: due.of,
            topics: topics
                .map(|topic| (slugify(&topic.value), topic.value.clone()))
                .collect(),
            content: Content {
                wording: parsed.wording,
                language: story.language.clone(),
                access: parsed.access,
                byline: self.byline(story),
                picture: story.picture.as_ref().and_then(|lead| {
                    Some(LeadPicture {
                        picture: self.picture(file, &lead.file.value)?,
                        rights: lead.rights.clone(),
                    })
                }),
                updated_at: story.updated_at,
                corrections: parsed.corrections,
                document,
            },
        }
    }

    fn byline(&self, story: &Outline) -> Vec<Credit> {
        let credits = story.byline.iter().filter_map(|(author, role)| {
            Some(Credit {
                author: self.author(&author.value)?,
                role: *role,
            })
        });
        // Two authors of a file may be one at the desk by now.
        let mut byline: Vec<Credit> = Vec::new();
        for credit in credits {
            if !byline.contains(&credit) {
                byline.push(credit);
            }
        }
        byline
    }
}
