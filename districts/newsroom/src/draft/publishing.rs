//! From a draft to the article that readers get: what is missing, and the article itself.
use db::{Db, Tx, Written};
use richtext::Document;
use steps::Node;

use super::assignment::{self, Stage};
use super::checks::Check;
use super::difference::Difference;
use super::topics::named;
use super::{Complaint, Draft, Fields, Lead, Said, Trouble, beside, embargo, from_tree, to_tree};
use crate::article::{self, Content, Credit, Found, LeadPicture, Saved, State, Wanted, Wording};
use crate::picture::{self, Picture, Rights};
use crate::publication::Publication;
use crate::slug::{MAX_SLUG, is_slug, slug_of, slugify};
use ground::app::App;
use ground::clock::Millis;
use ground::error::{Error, Result};
use paywall::Access;

/// A headline that is longer is cut in results of search engines and on cards, in characters.
const LONG_HEADLINE: usize = 110;

/// What is missing before a story is published, or deserves a second look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// There is no headline.
    NoHeadline,
    /// The headline has so many characters.
    LongHeadline(usize),
    /// There is no standfirst.
    NoStandfirst,
    /// There is nothing to read.
    NoText,
    /// No section is chosen, or one that is no more.
    NoSection,
    /// Nobody signs.
    NoByline,
    /// Somebody signs who is no author.
    UnknownAuthor(String),
    /// The last part of the address is none.
    NotASlug(String),
    /// Another story has or had the address.
    SlugTaken(String),
    /// A picture that is not in the library.
    UnknownPicture(String),
    /// A picture that names nobody who made it.
    NoCredit(String),
    /// A picture that says nothing to those who cannot see it.
    NoAlt(String),
    /// A picture that readers will not see: its end is before the story appears.
    Ended(String),
    /// The story was taken off the site, and stays off it.
    Off,
    /// A picture whose record says neither a licence nor terms.
    NoTerms(String),
    /// The story is not marked as ready but in this stage.
    NotReady(Stage),
    /// Something on the checklist that nobody has seen to.
    OpenItem(String),
    /// So many comments in the margin are open.
    OpenThreads(i64),
    /// A link to a story of ours that is not there.
    DeadLink(String),
    /// So many words that no dictionary knows.
    UnknownWords(usize),
    /// A topic that was removed: the story is published without it.
    TopicGone(String),
    /// The story is under embargo until then, and would be public before.
    Embargo(Millis),
    /// Something in the text that is shown otherwise than it is written.
    Text(Complaint),
}

impl Finding {
    /// Whether there is no story to publish, whatever the newsroom has decided.
    pub fn blocks(&self) -> bool {
        matches!(
            self,
            Self::NoHeadline
                | Self::NoText
                | Self::NoSection
                | Self::UnknownAuthor(_)
                | Self::NotASlug(_)
                | Self::SlugTaken(_)
                | Self::UnknownPicture(_)
                | Self::Embargo(_)
        )
    }

    /// The check that has found it, where the newsroom decides whether that blocks.
    pub fn check(&self) -> Option<Check> {
        Some(match self {
            Self::LongHeadline(_) => Check::Headline,
            Self::NoStandfirst => Check::Standfirst,
            Self::NoByline => Check::Byline,
            Self::NoCredit(_) => Check::Credit,
            Self::NoTerms(_) => Check::Terms,
            Self::NoAlt(_) => Check::Alt,
            Self::NotReady(_) => Check::Ready,
            Self::OpenItem(_) => Check::Items,
            Self::OpenThreads(_) => Check::Threads,
            Self::DeadLink(_) => Check::Links,
            Self::UnknownWords(_) => Check::Spelling,
            Self::Text(complaint) if complaint.what == Trouble::Suggestions => Check::Suggestions,
            _ => return None,
        })
    }
}

/// A story as it would be published, and what was found on the way.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The article; `None` where something is missing without which there is none.
    pub wanted: Option<Wanted>,
    /// The revision that readers have now. An import may have made one since the story was begun.
    pub revision: Option<i64>,
    /// What would change for readers; `None` where they have nothing yet.
    pub difference: Option<Difference>,
    /// What was found, what blocks first.
    pub findings: Vec<Finding>,
}

/// What a draft would be published as at `at`, and what is missing.
///
/// # Errors
/// When the database does not answer.
pub async fn proof(
    app: &App,
    publication: &Publication,
    (draft, document): (&Draft, &Node),
    at: Millis,
) -> Result<Proof> {
    let (revision, before) = article::newest(&app.db, draft.id).await?.unzip();
    let Said {
        document: text,
        fields,
        complaints,
    } = from_tree(document);
    let difference = difference(publication, before.as_ref(), (&text, &fields))?;
    let mut findings = missing(&fields);
    findings.extend(held(app, (draft.id, before.as_ref()), at).await?);
    let section = publication.section_called(&fields.section);
    if section.is_none() {
        findings.push(Finding::NoSection);
    }
    if text.word_count() == 0 {
        findings.push(Finding::NoText);
    }
    let slug = slug(&app.db, (draft, &fields), before.as_ref(), &mut findings).await?;
    let byline = byline(publication, &fields, &mut findings);
    let picture = lead(&app.db, fields.picture.as_ref(), at, &mut findings).await?;
    pictures(&app.db, &text, at, &mut findings).await?;
    let topics = topics(&app.db, &fields, &mut findings).await?;
    findings.extend(complaints.into_iter().map(Finding::Text));
    findings.extend(beside::findings(app, publication, (draft, &text, document)).await?);
    findings.sort_by_key(|finding| !finding.blocks());
    let content = Content {
        wording: Wording {
            headline: fields.headline,
            standfirst: fields.standfirst,
            dateline: fields.dateline,
        },
        language: fields
            .language
            .filter(|language| *language != publication.settings.language),
        access: fields.access.unwrap_or(Access::Metered),
        byline,
        picture,
        updated_at: before.as_ref().and_then(|before| before.content.updated_at),
        corrections: before
            .as_ref()
            .map(|before| before.content.corrections.clone())
            .unwrap_or_default(),
        document: text,
    };
    let wanted = section.map(|section| Wanted {
        id: Some(draft.id),
        source: before.as_ref().and_then(|before| before.source.clone()),
        source_hash: before
            .as_ref()
            .and_then(|before| before.source_hash.clone()),
        slug,
        old_addresses: Vec::new(),
        section: section.id,
        state: State::Live,
        published_at: at,
        expires_at: before.as_ref().and_then(|before| before.expires_at),
        story: before.as_ref().and_then(|before| before.story),
        topics,
        content,
    });
    let is_whole = findings.iter().all(|finding| !finding.blocks());
    Ok(Proof {
        wanted: wanted.filter(|_| is_whole),
        revision,
        difference,
        findings,
    })
}

/// The slugs of the topics with the names that were written.
async fn topics(
    db: &Db,
    fields: &Fields,
    findings: &mut Vec<Finding>,
) -> Result<Vec<(String, String)>> {
    let named = named(db, &fields.topics).await?;
    findings.extend(named.removed.into_iter().map(Finding::TopicGone));
    Ok(named.written)
}

/// What keeps a story that is whole from its readers.
async fn held(
    app: &App,
    (draft, before): (i64, Option<&Wanted>),
    at: Millis,
) -> Result<Vec<Finding>> {
    let is_off = before.is_some_and(|before| is_off(before.state));
    let embargo = embargo::holds(&app.db, draft, at).await?;
    let findings = is_off.then_some(Finding::Off).into_iter();
    Ok(findings.chain(embargo.map(Finding::Embargo)).collect())
}

/// What would change for readers; `None` where they have nothing yet.
fn difference(
    publication: &Publication,
    before: Option<&Wanted>,
    (text, fields): (&Document, &Fields),
) -> Result<Option<Difference>> {
    let Some(before) = before else {
        return Ok(None);
    };
    let before = super::of_article(publication, before)?;
    let after = to_tree(text, fields).map_err(anyhow::Error::from)?;
    Ok(Some(Difference::between(&before, &after)))
}

/// Whether a story was taken off the site. Publishing a change of it does not put it back.
fn is_off(state: State) -> bool {
    matches!(state, State::Withdrawn | State::Blocked)
}

/// What the fields say by themselves.
fn missing(fields: &Fields) -> Vec<Finding> {
    let mut findings = Vec::new();
    match fields.headline.chars().count() {
        0 => findings.push(Finding::NoHeadline),
        long if long > LONG_HEADLINE => findings.push(Finding::LongHeadline(long)),
        _ => {}
    }
    if fields.standfirst.is_empty() {
        findings.push(Finding::NoStandfirst);
    }
    if fields.byline.is_empty() {
        findings.push(Finding::NoByline);
    }
    findings
}

/// The last part of the address: what the writers say, what the article has, or what follows from
/// the headline.
async fn slug(
    db: &Db,
    (draft, fields): (&Draft, &Fields),
    before: Option<&Wanted>,
    findings: &mut Vec<Finding>,
) -> Result<String> {
    let slug = match (fields.slug.as_str(), before) {
        ("", Some(before)) => before.slug.clone(),
        ("", None) => slug_of(&fields.headline),
        (slug, _) => slug.to_owned(),
    };
    let is_as_before = before.is_some_and(|before| before.slug == slug);
    let is_one = is_slug(&slug) || (slugify(&slug) == slug && slug.chars().count() <= MAX_SLUG);
    // Without a headline there is no address either, which is said already.
    let is_missing = slug.is_empty() && !fields.headline.is_empty();
    if is_missing || (!slug.is_empty() && !is_as_before && !is_one) {
        findings.push(Finding::NotASlug(slug.clone()));
    }
    let other = match article::find(db, &slug).await? {
        Some(Found::Article(head) | Found::Moved(head)) => head.id != draft.id,
        None => false,
    };
    if other && !slug.is_empty() {
        findings.push(Finding::SlugTaken(slug.clone()));
    }
    Ok(slug)
}

fn byline(publication: &Publication, fields: &Fields, findings: &mut Vec<Finding>) -> Vec<Credit> {
    let mut byline = Vec::with_capacity(fields.byline.len());
    for signed in &fields.byline {
        match publication.author_called(&signed.author) {
            // Two who signed may be one by now.
            Some(author) => {
                let credit = Credit {
                    author: author.id,
                    role: signed.role,
                };
                if !byline.contains(&credit) {
                    byline.push(credit);
                }
            }
            None => findings.push(Finding::UnknownAuthor(signed.author.clone())),
        }
    }
    byline
}

async fn lead(
    db: &Db,
    lead: Option<&Lead>,
    at: Millis,
    findings: &mut Vec<Finding>,
) -> Result<Option<LeadPicture>> {
    let Some(lead) = lead else { return Ok(None) };
    let id = lead.picture.parse().unwrap_or_default();
    let own = lead.said();
    let is_known = checked(db, (id, &lead.picture), (own.clone(), at), findings).await?;
    Ok(is_known.then_some(LeadPicture {
        picture: id,
        rights: own,
    }))
}

async fn pictures(db: &Db, text: &Document, at: Millis, findings: &mut Vec<Finding>) -> Result<()> {
    for picture in text.pictures() {
        let own = Rights {
            alt: picture.alt.clone(),
            ..Rights::default()
        };
        let name = (picture.id.unwrap_or_default(), picture.file.as_str());
        checked(db, name, (own, at), findings).await?;
    }
    Ok(())
}

/// Whether a picture is in the library; what its record lacks is found.
async fn checked(
    db: &Db,
    (id, name): (i64, &str),
    (own, at): (Rights, Millis),
    findings: &mut Vec<Finding>,
) -> Result<bool> {
    let Some(picture) = picture::by_id(db, id).await? else {
        findings.push(Finding::UnknownPicture(name.to_owned()));
        return Ok(false);
    };
    let rights = own.or(picture.rights.clone());
    findings.extend(terms(&picture, &rights, at));
    if !rights.is_credited() {
        findings.push(Finding::NoCredit(picture.name.clone()));
    }
    if rights.alt.is_none() {
        findings.push(Finding::NoAlt(picture.name));
    }
    Ok(true)
}

/// What a picture's terms say of a story that appears at `at`.
fn terms(picture: &Picture, rights: &Rights, at: Millis) -> impl Iterator<Item = Finding> {
    let name = || picture.name.clone();
    let lacks = (!rights.has_terms()).then(|| Finding::NoTerms(name()));
    let ended = (!picture.is_shown(at)).then(|| Finding::Ended(name()));
    lacks.into_iter().chain(ended)
}

/// What is published: a draft, its document as of its version, and the article that [`proof`] made of
/// it over the revision that readers had then.
#[derive(Debug)]
pub struct Published<'a> {
    /// The draft, as of the version that was seen.
    pub draft: &'a Draft,
    /// The document of that version.
    pub document: &'a Node,
    /// The article.
    pub wanted: Wanted,
    /// The revision that was seen.
    pub revision: Option<i64>,
}

/// Publishes a version of a draft, in a transaction behind [`changes::hold`]: if it and what readers
/// have are still what was seen.
///
/// [`changes::hold`]: ground::changes::hold
///
/// # Errors
/// [`Error::NotFound`] where the draft is gone.
pub async fn publish(app: &App, tx: &mut Tx, seen: Published<'_>, staff: i64) -> Result<Written> {
    let Published {
        draft,
        document,
        mut wanted,
        revision,
    } = seen;
    let newest = super::store::by_id(&mut *tx, draft.id).await?;
    let is_newest = newest.ok_or(Error::NotFound)?.version == draft.version;
    let (now, before) = article::newest(&mut *tx, draft.id).await?.unzip();
    let is_held = embargo::holds(&mut *tx, draft.id, wanted.published_at).await?;
    if !is_newest || now != revision || is_held.is_some() {
        return Ok(Written::Overtaken);
    }
    if let Some(state) = before
        .map(|before| before.state)
        .filter(|state| is_off(*state))
    {
        wanted.state = state;
    }
    let now = app.clock.now();
    let _: Saved = article::save(tx, app, wanted, "desk", now).await?;
    let newest = article::newest(&mut *tx, draft.id).await?;
    let (revision, _) = newest.ok_or(Error::NotFound)?;
    let version = (draft.version, document);
    super::published(tx, (draft.id, revision), version, (staff, now)).await?;
    assignment::published(tx, draft.id).await?;
    Ok(Written::Done)
}
