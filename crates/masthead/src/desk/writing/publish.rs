//! `/desk/stories/{id}/publish`: what is published, what is missing, and the button. It publishes the
//! version that was seen here, and no other.
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::PATH;
use super::history::{self, DifferenceView};
use super::permit::{may_publish, writable};
use super::steps::names;
use crate::desk::Desk;
use crate::desk::fields::Fields;
use crate::desk::form::{Notice, Problems};
use crate::ground::clock::Millis;
use crate::ground::error::{Error, Result};
use crate::ground::i18n::{self, FluentArgs};
use crate::ground::written::Written;
use crate::newsroom::article::{self, Wanted};
use crate::newsroom::draft::{self, Draft, Finding, Proof, Trouble};
use crate::web::Answer;
use crate::web::extract::{Path, Query};
use crate::web::form::Form;
use crate::web::seen::Seen;

/// The version that somebody comes from the editor with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    version: Option<i64>,
}

/// The form: what was seen, as a fingerprint and by the draft's version, and when.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PublishForm {
    seen: Seen,
    version: i64,
    when: String,
    at: String,
}

#[derive(Serialize)]
struct PublishPage {
    story_url: String,
    seen: Seen,
    version_seen: i64,
    headline: String,
    standfirst: String,
    address: String,
    section: String,
    byline: Vec<String>,
    access: Option<String>,
    words: usize,
    blocking: Vec<String>,
    doubtful: Vec<String>,
    /// When it was or will be published, where it was before.
    published_at: Option<Millis>,
    can_wait: bool,
    form: PublishForm,
    zone: String,
    /// What readers have against what they would get.
    difference: Option<DifferenceView>,
}

/// The page, with the newest version.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not publish it.
pub async fn index(desk: Desk, Path(id): Path<i64>, Query(asked): Query<Asked>) -> Result<Answer> {
    let draft = publishable(&desk, id).await?;
    let notice = match asked.version {
        Some(version) if version < draft.version => newer(&desk, &draft, version).await?,
        _ => Notice::None,
    };
    page(&desk, &draft, &PublishForm::default(), &notice).await
}

async fn publishable(desk: &Desk, id: i64) -> Result<Draft> {
    let draft = writable(desk, id).await?;
    match may_publish(desk, &draft) {
        true => Ok(draft),
        false => Err(Error::Forbidden),
    }
}

/// The version of what is shown: of the draft, and of what readers have.
fn seen(draft: &Draft, proof: &Proof) -> Result<Seen> {
    Seen::of(&(draft.version, proof.revision))
}

/// Says that others have written since a version, and who; or that what readers have is another
/// thing now.
async fn newer(desk: &Desk, draft: &Draft, version: i64) -> Result<Notice> {
    let batches = draft::batches(&desk.app.db, draft.id, version).await?;
    let names = names(&desk.app, batches.iter().map(|batch| batch.staff).collect()).await?;
    let mut writers: Vec<&str> = batches
        .iter()
        .filter_map(|batch| names.get(&batch.staff).map(String::as_str))
        .collect();
    writers.sort_unstable();
    writers.dedup();
    if batches.is_empty() {
        return Ok(Notice::Conflict(desk.word("publish-revised")));
    }
    let mut args = FluentArgs::new();
    args.set("names", writers.join(", "));
    let words = i18n::translate(desk.language(), "publish-overtaken", &args);
    Ok(Notice::Conflict(words))
}

async fn document(desk: &Desk, draft: &Draft, version: i64) -> Result<steps::Node> {
    let found = draft::at(&desk.app, draft.id, version).await?;
    found.ok_or(Error::NotFound)
}

async fn page(desk: &Desk, draft: &Draft, form: &PublishForm, notice: &Notice) -> Result<Answer> {
    let document = document(desk, draft, draft.version).await?;
    let before = article::by_id(&desk.app.db, draft.id).await?;
    let published_at = before.map(|head| head.published_at);
    let now = desk.app.clock.now();
    let at = published_at.unwrap_or(now);
    let proof = draft::proof(&desk.app, &desk.publication, (draft, &document), at).await?;
    let (blocking, doubtful): (Vec<_>, Vec<_>) =
        proof.findings.iter().partition(|finding| finding.blocks());
    let said = |findings: Vec<&Finding>| findings.into_iter().map(|one| say(desk, one)).collect();
    let fields = draft::from_tree(&document).fields;
    let content = PublishPage {
        story_url: format!("{PATH}/{}", draft.id),
        seen: seen(draft, &proof)?,
        version_seen: draft.version,
        headline: fields.headline,
        standfirst: fields.standfirst,
        address: address(desk, &proof),
        section: section(desk, &fields.section),
        byline: signed(desk, &proof),
        access: fields
            .access
            .map(|access| desk.word(&format!("writing-access-{}", access.word()))),
        words: proof
            .wanted
            .as_ref()
            .map_or(0, |wanted| wanted.content.document.word_count()),
        blocking: said(blocking),
        doubtful: said(doubtful),
        published_at,
        can_wait: published_at.is_none_or(|at| at > now),
        form: scheduled(desk, form, published_at.filter(|at| *at > now)),
        zone: desk.publication.settings.time_zone.clone(),
        difference: proof
            .difference
            .map(|difference| history::view(desk, difference)),
    };
    let title = desk.word("publish-title");
    let here = format!("{PATH}/{}/publish", draft.id);
    desk.page("writing/publish.html", (&here, &title), &content, notice)
}

fn section(desk: &Desk, slug: &str) -> String {
    let section = desk.publication.section_by_slug(slug);
    section.map_or_else(String::new, |section| section.name.clone())
}

fn address(desk: &Desk, proof: &Proof) -> String {
    let address = |wanted: &Wanted| {
        let section = desk.publication.section(wanted.section)?;
        Some(format!("/{}/{}", section.slug, wanted.slug))
    };
    let address = proof.wanted.as_ref().and_then(address);
    address.unwrap_or_default()
}

fn signed(desk: &Desk, proof: &Proof) -> Vec<String> {
    let byline = proof
        .wanted
        .iter()
        .flat_map(|wanted| &wanted.content.byline);
    byline
        .filter_map(|credit| Some(desk.publication.author(credit.author)?.name.clone()))
        .collect()
}

/// A finding in words.
fn say(desk: &Desk, finding: &Finding) -> String {
    let mut args = FluentArgs::new();
    let key = match finding {
        Finding::NoHeadline => "publish-no-headline",
        Finding::NoStandfirst => "publish-no-standfirst",
        Finding::NoText => "publish-no-text",
        Finding::NoSection => "publish-no-section",
        Finding::NoByline => "publish-no-byline",
        Finding::LongHeadline(length) => {
            args.set("count", *length);
            "publish-long-headline"
        }
        Finding::UnknownAuthor(name) => {
            args.set("name", name.clone());
            "publish-unknown-author"
        }
        Finding::NotASlug(slug) => {
            args.set("name", slug.clone());
            "publish-not-a-slug"
        }
        Finding::SlugTaken(slug) => {
            args.set("name", slug.clone());
            "publish-slug-taken"
        }
        Finding::UnknownPicture(name) => {
            args.set("name", name.clone());
            "publish-unknown-picture"
        }
        Finding::NoCredit(name) => {
            args.set("name", name.clone());
            "publish-no-credit"
        }
        Finding::NoAlt(name) => {
            args.set("name", name.clone());
            "publish-no-alt"
        }
        Finding::Off => "publish-off",
        Finding::Text(complaint) => trouble(complaint.what, &mut args),
    };
    i18n::translate(desk.language(), key, &args)
}

/// The interface string of something in the text.
fn trouble(what: Trouble, args: &mut FluentArgs<'_>) -> &'static str {
    match what {
        Trouble::Suggestions => "publish-open-suggestions",
        Trouble::SecondGate => "publish-second-gate",
        Trouble::Attributions => "publish-attributions",
        Trouble::Captions => "publish-captions",
        Trouble::WideCells => "publish-wide-cells",
        Trouble::MissingNote(number) => {
            args.set("number", number);
            "publish-missing-note"
        }
        Trouble::SameNote(number) => {
            args.set("number", number);
            "publish-same-note"
        }
        Trouble::UnusedNote(number) => {
            args.set("number", number);
            "publish-unused-note"
        }
    }
}

/// Publishes the version that was seen.
///
/// # Errors
/// [`Error::NotFound`], and [`Error::Forbidden`] for whoever may not publish it.
pub async fn create(
    desk: Desk,
    Path(id): Path<i64>,
    Form(form): Form<PublishForm>,
) -> Result<Answer> {
    let draft = publishable(&desk, id).await?;
    let before = article::by_id(&desk.app.db, id).await?;
    let at = match when(&desk, &form, before.map(|head| head.published_at)) {
        Ok(at) => at,
        Err(problems) => return page(&desk, &draft, &form, &problems.into()).await,
    };
    let document = document(&desk, &draft, draft.version).await?;
    let proof = draft::proof(&desk.app, &desk.publication, (&draft, &document), at).await?;
    if form.seen != seen(&draft, &proof)? {
        return overtaken(&desk, id, &form).await;
    }
    let Some(wanted) = proof.wanted else {
        let notice = Problems::whole(desk.word("publish-blocked")).into();
        return page(&desk, &draft, &form, &notice).await;
    };
    let is_later = at > desk.app.clock.now();
    let seen = draft::Published {
        draft: &draft,
        document: &document,
        wanted,
        revision: proof.revision,
    };
    match publish(&desk, seen, is_later).await? {
        Written::Done => {
            let done = if is_later { "scheduled" } else { "published" };
            Ok(Answer::see_other(&format!("{PATH}?done={done}")))
        }
        Written::Overtaken => overtaken(&desk, id, &form).await,
    }
}

/// The page as it is now, with who was faster.
async fn overtaken(desk: &Desk, id: i64, form: &PublishForm) -> Result<Answer> {
    let newest = publishable(desk, id).await?;
    let notice = newer(desk, &newest, form.version.max(0)).await?;
    page(desk, &newest, form, &notice).await
}

async fn publish(desk: &Desk, seen: draft::Published<'_>, is_later: bool) -> Result<Written> {
    let me = desk.viewer.reader.id;
    let subject = format!("article:{}", seen.draft.id);
    let headline = seen.wanted.content.wording.headline.clone();
    let deed = match is_later {
        true => "article.schedule",
        false => "article.publish",
    };
    desk.save(async |tx| {
        let written = draft::publish(&desk.app, tx, seen, me).await?;
        if written.is_done() {
            desk.log(tx, deed, subject, &headline).await?;
        }
        Ok(written)
    })
    .await
}

/// The form with the time for which the story is scheduled, where nothing else was typed.
fn scheduled(desk: &Desk, form: &PublishForm, at: Option<Millis>) -> PublishForm {
    let moment = at.and_then(|at| Timestamp::from_millisecond(at).ok());
    match moment {
        Some(moment) if form.when.is_empty() => {
            let here = moment.to_zoned_datetime(desk.publication.zone.clone());
            PublishForm {
                when: "later".to_owned(),
                at: here.strftime("%Y-%m-%dT%H:%M").to_string(),
                ..form.clone()
            }
        }
        _ => form.clone(),
    }
}

/// When it is to be published: at once, at a time that is typed, or when it was.
fn when(desk: &Desk, form: &PublishForm, before: Option<Millis>) -> Result<Millis, Problems> {
    let now = desk.app.clock.now();
    if let Some(at) = before.filter(|at| *at <= now) {
        return Ok(at);
    }
    match (form.when.as_str(), before) {
        // Whoever says nothing of the time changes nothing about it.
        ("", Some(at)) => return Ok(at),
        ("later", _) => {}
        _ => return Ok(now),
    }
    let mut fields = Fields::of(&desk.publication);
    let at = fields.moment("at", &form.at);
    fields.check("at", !form.at.trim().is_empty(), "publish-problem-when");
    if let Some(at) = at {
        fields.check("at", at > now, "publish-problem-past");
    }
    fields.finish(|| at)
}
