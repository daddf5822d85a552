//! `/desk/stories/{id}/publish`: what is published, what is missing, and the button. It publishes the
//! version that was seen here, and no other.
use serde::{Deserialize, Serialize};

use super::after::{entries, expiry};
use super::checks::{Skipped, Verdict, say};
use super::history::{self, DifferenceView};
use crate::Desk;
use crate::fields::{Fields, Tick, moment_field};
use crate::form::{Notice, Problems};
use crate::house_style::second_look;
use crate::knowledge::strip::{self as knowledge, Offer, StripView};
use crate::story::{STORIES, StoryPage, StoryPages, may_publish, names, writable};
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n::{self, FluentArgs};
use ground::written::Written;
use newsroom::article::{self, Correction, CorrectionKind, Head, State, Wanted};
use newsroom::draft::embargo::{self, Embargo};
use newsroom::draft::{self, Draft, Finding, Proof, checks};
use newsroom::strip;
use web::Answer;
use web::extract::{Path, Query};
use web::form::Form;
use web::seen::Seen;

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
    /// Whether news breaks, so that steps are skipped.
    breaking: Tick,
    /// Why it is published although a check blocks.
    reason: String,
    /// What readers are told of a change.
    note: String,
    /// Until when it is public; nothing where the form does not ask.
    expires: Option<String>,
}

#[derive(Serialize)]
struct PublishPage {
    story_pages: StoryPages,
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
    /// What blocks because the newsroom wants it so.
    demanded: Vec<String>,
    doubtful: Vec<String>,
    /// Whether whoever looks may publish although a check blocks, and skip steps.
    can_anyway: bool,
    can_skip: bool,
    /// When it was or will be published, where it was before.
    published_at: Option<Millis>,
    can_wait: bool,
    /// Whether readers have it already, so that they can be told of a change.
    was_public: bool,
    /// Whether it is off the site, and stays off it.
    is_off: bool,
    after_url: String,
    embargo: Option<Embargo>,
    form: PublishForm,
    zone: String,
    /// What readers have against what they would get.
    difference: Option<DifferenceView>,
    know: StripView,
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
    match may_publish(desk, &draft).await? {
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
    let names = names(desk, batches.iter().map(|batch| batch.staff).collect()).await?;
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
    let published_at = before.as_ref().map(|head| head.published_at);
    let now = desk.app.clock.now();
    let can_wait = published_at.is_none_or(|at| at > now);
    let embargo = embargo::of(&desk.app.db, draft.id).await?;
    let embargo = embargo.filter(|embargo| now < embargo.until);
    // Whoever can wait is asked for a time after the embargo.
    let held = embargo.as_ref().filter(|_| can_wait);
    let held = held.map(|embargo| embargo.until);
    let at = published_at.unwrap_or(now);
    let at = held.map_or(at, |until| until.max(at));
    let proof = draft::proof(&desk.app, &desk.publication, (draft, &document), at).await?;
    let verdict = Verdict::of(&proof.findings, &checks::demands(&desk.app.db).await?);
    let roles = &desk.viewer.roles;
    let fields = draft::from_tree(&document).fields;
    let content = PublishPage {
        story_pages: StoryPages::known(draft, true, StoryPage::Publish),
        story_url: format!("{STORIES}/{}", draft.id),
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
        blocking: verdict.blocking(desk),
        demanded: verdict.demanded(desk),
        doubtful: [verdict.doubtful(desk), second_look(desk, &document).await?].concat(),
        can_anyway: verdict.can_anyway(roles),
        can_skip: verdict.can_skip(roles),
        published_at,
        can_wait,
        was_public: published_at.is_some() && !can_wait,
        is_off: proof.findings.contains(&Finding::Off),
        after_url: format!("{STORIES}/{}/after", draft.id),
        form: filled(
            desk,
            form,
            (published_at.filter(|at| *at > now).max(held), before),
        ),
        embargo,
        zone: desk.publication.settings.time_zone.clone(),
        difference: proof
            .difference
            .map(|difference| history::view(desk, difference)),
        know: StripView::of(desk, draft.id)?,
    };
    let title = desk.word("publish-title");
    let here = format!("{STORIES}/{}/publish", draft.id);
    desk.page("writing/publish.html", (&here, &title), &content, notice)
}

fn section(desk: &Desk, slug: &str) -> String {
    let section = desk.publication.section_called(slug);
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
    let published_at = before.map(|head| head.published_at);
    let meant =
        when(&desk, &form, published_at).and_then(|at| Ok((at, expires(&desk, &form, at)?)));
    let (at, expires) = match meant {
        Ok(meant) => meant,
        Err(problems) => return page(&desk, &draft, &form, &problems.into()).await,
    };
    let document = document(&desk, &draft, draft.version).await?;
    let proof = draft::proof(&desk.app, &desk.publication, (&draft, &document), at).await?;
    if form.seen != seen(&draft, &proof)? {
        return overtaken(&desk, id, &form).await;
    }
    let verdict = Verdict::of(&proof.findings, &checks::demands(&desk.app.db).await?);
    let skipped = match verdict.pass(&desk, (form.breaking, &form.reason)) {
        Ok(skipped) => skipped,
        Err(problems) => return page(&desk, &draft, &form, &problems.into()).await,
    };
    let Some(mut wanted) = proof.wanted else {
        let notice = blocked(&desk, &proof.findings).into();
        return page(&desk, &draft, &form, &notice).await;
    };
    let now = desk.app.clock.now();
    wanted.expires_at = expires.unwrap_or(wanted.expires_at);
    if !form.note.trim().is_empty() && published_at.is_some_and(|at| at <= now) {
        entries::add(&mut wanted.content, update(form.note.trim(), now), now);
    }
    let seen = draft::Published {
        draft: &draft,
        document: &document,
        wanted,
        revision: proof.revision,
    };
    let stays_off = proof.findings.contains(&Finding::Off);
    let known = known(&desk, &draft).await;
    match publish(&desk, (seen, skipped), (stays_off, known)).await? {
        Written::Done => published(&desk, id).await,
        Written::Overtaken => overtaken(&desk, id, &form).await,
    }
}

/// What stands in the way, beside the time where it is that alone.
fn blocked(desk: &Desk, findings: &[Finding]) -> Problems {
    let blocking: Vec<&Finding> = findings.iter().filter(|one| one.blocks()).collect();
    match blocking.as_slice() {
        [embargo @ Finding::Embargo(_)] => Problems::one("at", say(desk, embargo)),
        _ => Problems::whole(desk.word("publish-blocked")),
    }
}

/// An entry that tells readers what is new.
fn update(note: &str, at: Millis) -> Correction {
    Correction {
        kind: CorrectionKind::Update,
        text: note.to_owned(),
        at,
        block: None,
    }
}

/// On to the list, which says what was done; to what readers have of the story where that is nothing.
async fn published(desk: &Desk, id: i64) -> Result<Answer> {
    let head = article::by_id(&desk.app.db, id).await?;
    let head = head.ok_or(Error::NotFound)?;
    let now = desk.app.clock.now();
    let is_off = head.state != State::Live || head.has_expired(now);
    let done = if head.is_live(now) {
        "published"
    } else {
        "scheduled"
    };
    Ok(Answer::see_other(&match is_off {
        true => format!("{STORIES}/{id}/after?done=off"),
        false => format!("{STORIES}?done={done}"),
    }))
}

/// The page as it is now, with who was faster.
async fn overtaken(desk: &Desk, id: i64, form: &PublishForm) -> Result<Answer> {
    let newest = publishable(desk, id).await?;
    let notice = newer(desk, &newest, form.version.max(0)).await?;
    page(desk, &newest, form, &notice).await
}

/// What is known in the story without anybody being asked; nothing where that cannot be said now, because
/// publishing never waits for it.
async fn known(desk: &Desk, draft: &Draft) -> Option<Offer> {
    let offer = knowledge::offer(desk, draft).await;
    offer
        .inspect_err(|error| tracing::warn!(%error, "a story was published without its names"))
        .ok()
}

async fn publish(
    desk: &Desk,
    (seen, skipped): (draft::Published<'_>, Option<Skipped>),
    (stays_off, known): (bool, Option<Offer>),
) -> Result<Written> {
    let (me, story) = (desk.viewer.reader.id, seen.draft.id);
    let subject = format!("article:{}", seen.draft.id);
    let headline = seen.wanted.content.wording.headline.clone();
    let is_later = seen.wanted.published_at > desk.app.clock.now();
    let deed = match (stays_off, is_later) {
        (true, _) => "article.keep-off",
        (false, true) => "article.schedule",
        (false, false) => "article.publish",
    };
    desk.save(async |tx| {
        let written = draft::publish(&desk.app, tx, seen, me).await?;
        if written.is_done() {
            desk.log(tx, deed, subject.clone(), &headline).await?;
            if let Some(skipped) = &skipped {
                desk.log(tx, skipped.deed, subject, &skipped.detail).await?;
            }
            if let Some(known) = &known {
                knowledge::known_names(desk, tx, (story, known)).await?;
            }
            strip::published(&desk.app, tx, &desk.publication, (story, me)).await?;
        }
        Ok(written)
    })
    .await
}

/// The form with the time for which the story is scheduled or held, and the one at which it expires,
/// where nothing else was typed.
fn filled(
    desk: &Desk,
    form: &PublishForm,
    (at, before): (Option<Millis>, Option<Head>),
) -> PublishForm {
    let zone = &desk.publication.zone;
    let mut filled = form.clone();
    if form.when.is_empty() && at.is_some() {
        filled.when = "later".to_owned();
        filled.at = moment_field(at, zone);
    }
    let expires_at = before.and_then(|head| head.expires_at);
    let expires = filled.expires.take();
    filled.expires = Some(expires.unwrap_or_else(|| moment_field(expires_at, zone)));
    filled
}

/// Until when it is to be public: nothing where the form does not ask, else a time or for ever.
fn expires(
    desk: &Desk,
    form: &PublishForm,
    at: Millis,
) -> Result<Option<Option<Millis>>, Problems> {
    let Some(typed) = &form.expires else {
        return Ok(None);
    };
    expiry::moment(desk, "expires", typed, at).map(Some)
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
