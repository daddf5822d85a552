//! `GET /desk/stories`: the stories that are asked for, the latest change first; `POST` begins one.
use serde::{Deserialize, Serialize};
use url::form_urlencoded::Serializer;

use crate::Desk;
use crate::fields::Tick;
use crate::form::Notice;
use crate::planning::{self, Card, cards};
use crate::story::{EDIT, STORIES};
use ground::clock::Millis;
use ground::error::{Error, Result};
use newsroom::article::State;
use newsroom::draft;
use newsroom::draft::assignment::{self, Filter, In, Listed, Stage};
use web::Answer;
use web::extract::Query;

/// Stories on one page.
const SHOWN: usize = 50;

/// Which stories are asked for, and where in the list somebody is.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The word of a status.
    state: String,
    section: String,
    /// The account of somebody to whom they are assigned.
    assignee: String,
    /// Words of the headline.
    q: String,
    /// Those that whoever looks began or is assigned to.
    mine: Tick,
    /// Those that were wanted before now.
    overdue: Tick,
    /// The change behind which the page begins: its time and the story, as in `1780000000000.12`.
    #[serde(skip_serializing)]
    before: String,
    /// What was done before.
    #[serde(skip_serializing)]
    done: String,
}

#[derive(Serialize)]
struct StoriesPage {
    stories: Vec<Card>,
    older_url: Option<String>,
    is_everything: bool,
    is_filtered: bool,
    asked: Asked,
    states: Vec<(String, String)>,
    sections: Vec<(String, String)>,
    people: Vec<(String, String)>,
}

/// The words of the statuses that can be asked for.
fn states() -> impl Iterator<Item = &'static str> {
    let articles = [State::Live, State::Withdrawn, State::Blocked];
    Stage::ALL
        .map(Stage::word)
        .into_iter()
        .chain(["scheduled"])
        .chain(articles.map(State::word))
        .chain(["expired"])
}

impl Asked {
    fn filter(&self, desk: &Desk) -> Filter {
        let (roles, me) = (&desk.viewer.roles, desk.viewer.reader.id);
        let state = states().find(|state| *state == self.state);
        Filter {
            state: match (Stage::parse(&self.state), state) {
                (Some(stage), _) => In::Stage(stage),
                (None, Some(state)) => In::Article(state),
                (None, None) => In::Any,
            },
            section: self.section.clone(),
            words: self.q.clone(),
            of: (self.mine.0 || !roles.may(EDIT)).then_some(me),
            assignee: self.assignee.parse().ok(),
            due_before: self.overdue.0.then(|| desk.app.clock.now()),
        }
    }

    /// Whether the page shows some stories alone.
    fn is_filtered(&self) -> bool {
        let texts = [&self.state, &self.section, &self.assignee, &self.q];
        self.mine.0 || self.overdue.0 || texts.iter().any(|text| !text.trim().is_empty())
    }

    /// The address of the page behind a story, with the same filter.
    fn older(&self, last: &Listed) -> String {
        let mut query = Serializer::new(String::new());
        let texts = [
            ("state", &self.state),
            ("section", &self.section),
            ("assignee", &self.assignee),
            ("q", &self.q),
        ];
        for (name, text) in texts.into_iter().filter(|(_, text)| !text.is_empty()) {
            query.append_pair(name, text);
        }
        for (name, tick) in [("mine", self.mine), ("overdue", self.overdue)] {
            if tick.0 {
                query.append_pair(name, "yes");
            }
        }
        let place = format!("{}.{}", last.draft.changed_at, last.draft.id);
        query.append_pair("before", &place);
        format!("{STORIES}?{}", query.finish())
    }
}

/// The stories that whoever looks may see.
pub async fn index(desk: Desk, Query(asked): Query<Asked>) -> Result<Answer> {
    let mut listed = page(&desk, &asked).await?;
    let older_url = listed
        .get(SHOWN)
        .is_some()
        .then(|| asked.older(&listed[SHOWN - 1]));
    listed.truncate(SHOWN);
    let notice = match asked.done.as_str() {
        done @ ("published" | "scheduled") => {
            Notice::Done(desk.word(&format!("publish-done-{done}")))
        }
        _ => Notice::None,
    };
    let any = (String::new(), desk.word("stories-any"));
    let state = |word: &str| (word.to_owned(), desk.word(&format!("writing-state-{word}")));
    let people = planning::people(&desk).await?.into_iter();
    let content = StoriesPage {
        stories: cards(&desk, listed).await?,
        older_url,
        is_everything: desk.viewer.roles.may(EDIT),
        is_filtered: asked.is_filtered(),
        states: std::iter::once(any.clone())
            .chain(states().map(state))
            .collect(),
        sections: planning::sections(&desk, "stories-any"),
        people: std::iter::once(any).chain(people).collect(),
        asked,
    };
    let title = desk.word("desk-stories");
    desk.page("writing/index.html", (STORIES, &title), &content, &notice)
}

fn place(before: &str) -> (Millis, i64) {
    let place = before.split_once('.');
    let place = place.and_then(|(at, id)| Some((at.parse().ok()?, id.parse().ok()?)));
    place.unwrap_or((Millis::MAX, i64::MAX))
}

/// One page of stories and one more, where there is one.
async fn page(desk: &Desk, asked: &Asked) -> Result<Vec<Listed>> {
    let limit = i64::try_from(SHOWN + 1).unwrap_or(i64::MAX);
    let from = (place(&asked.before), desk.app.clock.now());
    assignment::list(&desk.app.db, &asked.filter(desk), from, limit).await
}

/// Begins a story and leads to it.
pub async fn create(desk: Desk) -> Result<Answer> {
    let (app, id) = (&desk.app, desk.next_id());
    let by = (desk.viewer.reader.id, app.clock.now());
    let mut tx = app.db.begin().await?;
    let begun = draft::begin(&mut tx, (id, None), &draft::empty()?, by).await?;
    if !begun.is_done() {
        return Err(Error::Unavailable);
    }
    tx.commit().await?;
    Ok(Answer::see_other(&format!("{STORIES}/{id}")))
}
