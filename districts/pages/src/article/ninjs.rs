//! `GET /{section}/{slug}/ninjs.json`: a story as ninjs 3.3 (IPTC), for systems that take news. Its text is
//! what everybody may read: the lead-in of a gated story. The schema has no place for figures and
//! quotations; those are in the rows of the pages of knowledge.
use std::sync::Arc;

use axum::extract::State;
use http::Uri;
use serde_json::{Value, json};

use crate::feed::content;
use crate::knowledge::in_story;
use crate::structured_data::without_gaps;
use ground::app::App;
use ground::error::{Error, Result};
use ground::i18n;
use newsroom::article::entry::{self, Entry, Lookup};
use newsroom::article::view::signatures;
use newsroom::article::{self, identity};
use newsroom::knowledge::shown::Mentioned;
use newsroom::knowledge::thing::{Kind, Spot};
use newsroom::publication::{self, Publication};
use web::canonical::address;
use web::extract::Path;
use web::{Answer, CachePolicy, Rendered, page};

/// The last part of the address.
const FILE: &str = "/ninjs.json";
/// The schema that the answer fits.
const SCHEMA: &str = "http://www.iptc.org/std/ninjs/ninjs-schema_3.3.json#";

/// The story.
///
/// # Errors
/// Those of the story's own address.
pub async fn show(
    State(app): State<App>,
    Path((_, slug)): Path<(String, String)>,
    uri: Uri,
) -> Result<Answer> {
    let publication = publication::current(&app).await?;
    let path = uri.path().strip_suffix(FILE).ok_or(Error::NotFound)?;
    let entry = match entry::find(&app, &publication, path, &slug).await? {
        Lookup::MovedTo(to) => return Ok(Answer::moved(&format!("{to}{FILE}"))),
        Lookup::Live(entry) => entry,
    };
    page::public(
        &app,
        &publication,
        uri.path(),
        CachePolicy::Public,
        async || {
            let story = story(&app, &publication, &entry).await?;
            app.metrics.renders.inc();
            let body = serde_json::to_vec(&story)?;
            Ok(Arc::new(Rendered::new("application/json", body)))
        },
    )
    .await
}

async fn story(app: &App, publication: &Publication, entry: &Entry) -> Result<Value> {
    let head = &entry.head;
    let zone = &publication.zone;
    let url = address(app, &entry.path);
    let corrections = article::corrections(&app.db, head.id).await?;
    let html = content::html(app, publication, head, &corrections, &url).await?;
    let things = in_story::things(app, publication, head).await?;
    let is_whole = paywall::is_open_to_all(&entry.facts, app.clock.now());
    let names: Vec<String> = signatures(publication, &head.byline)
        .into_iter()
        .map(|signature| signature.name)
        .collect();
    let mut story = json!({
        "standard": { "name": "ninjs", "version": "3.3", "schema": SCHEMA },
        "uri": identity::as_iri(&identity::of(app, head)),
        "type": "text",
        "representationType": if is_whole { "full" } else { "partial" },
        "version": head.revision.to_string(),
        "firstCreated": i18n::iso(zone, head.published_at),
        "versionCreated": i18n::iso(zone, head.updated_at.unwrap_or(head.published_at)),
        "expires": head.expires_at.map(|at| i18n::iso(zone, at)),
        "pubStatus": "usable",
        "language": head.language(publication),
        "title": head.wording.headline,
        "headlines": [{ "role": "main", "contentType": "text/plain", "value": head.wording.headline }],
        "by": names.join(", "),
        "located": head.wording.dateline,
        "copyrightHolder": publication.settings.name,
        "bodies": [{ "role": "main", "contentType": "text/html", "value": html }],
        "altIds": [{ "role": "url", "value": url }],
        "people": of_kinds(app, &things, &[Kind::Person]),
        "organisations": of_kinds(app, &things, &[Kind::Organisation]),
        "places": of_kinds(app, &things, &[Kind::Place, Kind::State]),
        "events": of_kinds(app, &things, &[Kind::Event, Kind::Series]),
        "subjects": subjects(app, entry, &things),
    });
    if !head.wording.standfirst.is_empty() {
        story["descriptions"] = json!([{ "role": "summary", "contentType": "text/plain", "value": head.wording.standfirst }]);
    }
    without_gaps(&mut story);
    Ok(story)
}

/// The things of some kinds, as the schema names people, organisations, places and events.
fn of_kinds(app: &App, things: &[Mentioned], kinds: &[Kind]) -> Vec<Value> {
    let wanted = things.iter().filter(|one| kinds.contains(&one.thing.kind));
    wanted.map(|one| named(app, one)).collect()
}

fn named(app: &App, one: &Mentioned) -> Value {
    let url = one.thing.path.as_ref().map(|path| address(app, path));
    let rel = match one.spot {
        Spot::Headline | Spot::Lead => "about",
        Spot::Body | Spot::Caption => "mentions",
    };
    json!({ "name": one.thing.name, "rel": rel, "uri": url, "literal": one.qid })
}

/// Topics, and what is named and has no list of its own.
fn subjects(app: &App, entry: &Entry, things: &[Mentioned]) -> Vec<Value> {
    let topic = |topic: &article::Topic| {
        let url = address(app, &format!("/topics/{}", topic.slug));
        json!({ "name": topic.name, "rel": "about", "uri": url })
    };
    let mut subjects: Vec<Value> = entry.topics.iter().map(topic).collect();
    for other in of_kinds(app, things, &[Kind::Work, Kind::Measure, Kind::Subject]) {
        if !subjects.iter().any(|known| known["uri"] == other["uri"]) {
            subjects.push(other);
        }
    }
    subjects
}
