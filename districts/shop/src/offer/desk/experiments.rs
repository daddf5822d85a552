//! Experiments with offers: begun, counted, ended.
use serde::{Deserialize, Serialize};

use super::page;
use crate::offer;
use crate::offer::experiment::{self, Arm, Experiment, Tally, Verdict};
use desk::Desk;
use desk::fields::Fields;
use desk::form::{Notice, Overtaken, Problems};
use ground::clock::Millis;
use ground::error::{Error, Result};
use ground::i18n;
use ground::written::Written;
use newsroom::publication::Publication;
use web::Answer;
use web::extract::Path;
use web::form::Form;

const PATH: &str = "/desk/offers/experiments";

/// The form of an experiment; arms are lines of a code and, where it is not 1, a weight.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ExperimentForm {
    name: String,
    arms: String,
}

#[derive(Serialize)]
struct Index {
    experiments: Vec<View>,
    form: ExperimentForm,
    codes: Vec<String>,
}

#[derive(Serialize)]
struct View {
    id: i64,
    name: String,
    started_at: Millis,
    ended_at: Option<Millis>,
    arms: Vec<ArmView>,
    note: String,
}

#[derive(Serialize)]
struct ArmView {
    code: String,
    weight: u32,
    shown: i64,
    chosen: i64,
    paid: i64,
    /// Paid of a hundred shown, with one digit behind the point.
    share: String,
}

/// `GET /desk/offers/experiments`: all experiments with their counts.
pub async fn index(desk: Desk) -> Result<Answer> {
    show(&desk, ExperimentForm::default(), &Notice::None).await
}

async fn show(desk: &Desk, form: ExperimentForm, notice: &Notice) -> Result<Answer> {
    let mut views = Vec::new();
    for experiment in experiment::all(&desk.app.db).await? {
        let tallies = experiment::tallies(&desk.app.db, &experiment).await?;
        views.push(view(&desk.publication, experiment, &tallies));
    }
    let offers = offer::shelf(&desk.publication).offers.iter();
    let content = Index {
        experiments: views,
        form,
        codes: offers.map(|(_, offer)| offer.code.clone()).collect(),
    };
    page(desk, ("desk/experiments.html", PATH), &content, notice)
}

fn view(publication: &Publication, experiment: Experiment, tallies: &[Tally]) -> View {
    let arms = experiment
        .arms
        .iter()
        .zip(tallies)
        .map(|(arm, tally)| ArmView {
            code: arm.code.clone(),
            weight: arm.weight,
            shown: tally.shown,
            chosen: tally.chosen,
            paid: tally.paid,
            share: share(tally.paid, tally.shown),
        });
    View {
        arms: arms.collect(),
        note: i18n::text(&publication.settings.language, note(tallies)),
        id: experiment.id,
        name: experiment.name,
        started_at: experiment.started_at,
        ended_at: experiment.ended_at,
    }
}

/// Per cent with one digit, in whole numbers.
fn share(paid: i64, shown: i64) -> String {
    if shown == 0 {
        return "–".to_owned();
    }
    let tenths = paid * 1_000 / shown;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// What the counts of the first arm against each other one say, in words.
fn note(tallies: &[Tally]) -> &'static str {
    let Some((first, others)) = tallies.split_first() else {
        return "experiment-note-few";
    };
    let verdicts: Vec<Verdict> = others
        .iter()
        .map(|other| experiment::verdict(first, other))
        .collect();
    match () {
        () if others.len() > 1 => "experiment-note-several",
        () if verdicts.contains(&Verdict::Differs) => "experiment-note-differs",
        () if verdicts.contains(&Verdict::Open) => "experiment-note-open",
        () => "experiment-note-few",
    }
}

/// `POST /desk/offers/experiments`: begins one.
pub async fn create(desk: Desk, Form(form): Form<ExperimentForm>) -> Result<Answer> {
    let (name, arms) = match form.read(&desk.publication) {
        Ok(read) => read,
        Err(problems) => return show(&desk, form, &problems.into()).await,
    };
    let experiment = Experiment {
        id: desk.next_id(),
        name,
        arms,
        started_at: desk.app.clock.now(),
        ended_at: None,
    };
    let start = async |tx: &mut db::Tx| {
        // Another one with one of these offers may have begun since the form was read.
        let running = experiment::running(&mut *tx).await?;
        let is_tried = |arm: &Arm| running.iter().any(|one| one.has(&arm.code));
        if experiment.arms.iter().any(is_tried) {
            return Ok(Written::Overtaken);
        }
        experiment::start(&mut *tx, &experiment).await?;
        let subject = format!("experiment:{}", experiment.id);
        desk.log(tx, "experiment.start", subject, &experiment.name)
            .await?;
        Ok(Written::Done)
    };
    match desk.save(start).await? {
        Written::Done => Ok(Answer::see_other(PATH)),
        Written::Overtaken => {
            let problems = Problems::one("arms", desk.word("desk-problem-arms-busy"));
            show(&desk, form, &problems.into()).await
        }
    }
}

impl ExperimentForm {
    fn read(&self, publication: &Publication) -> Result<(String, Vec<Arm>), Problems> {
        let mut fields = Fields::of(publication);
        let name = fields.text("name", &self.name, 80);
        let arms = arms(&self.arms, publication);
        if let Err(key) = &arms {
            fields.refuse("arms", key);
        }
        fields.finish(|| Some((name, arms.ok()?)))
    }
}

/// The arms of a form: two to ten different offers on sale, none in an experiment that runs.
fn arms(text: &str, publication: &Publication) -> Result<Vec<Arm>, &'static str> {
    let mut arms: Vec<Arm> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let mut words = line.split_whitespace();
        let code = words.next().unwrap_or_default().to_owned();
        let weight = words.next().map_or(Ok(1), str::parse);
        let weight = weight.ok().filter(|weight| (1..=1_000).contains(weight));
        let weight = weight.ok_or("desk-problem-arms")?;
        let is_sold = offer::shelf(publication)
            .offers
            .iter()
            .any(|(_, offer)| offer.code == code);
        let is_tried = offer::shelf(publication)
            .experiments
            .iter()
            .any(|one| one.has(&code));
        if !is_sold || arms.iter().any(|arm| arm.code == code) {
            return Err("desk-problem-arms");
        }
        if is_tried {
            return Err("desk-problem-arms-busy");
        }
        arms.push(Arm { code, weight });
    }
    if (2..=10).contains(&arms.len()) {
        Ok(arms)
    } else {
        Err("desk-problem-arms")
    }
}

/// `POST /desk/offers/experiments/{id}/end`: ends one.
///
/// # Errors
/// [`Error::NotFound`] when there is none of this id.
pub async fn end(desk: Desk, Path(id): Path<i64>) -> Result<Answer> {
    let end = async |tx: &mut db::Tx| {
        let now = desk.app.clock.now();
        if !experiment::end(&mut *tx, id, now).await?.is_done() {
            return Ok(Written::Overtaken);
        }
        desk.log(tx, "experiment.end", format!("experiment:{id}"), "")
            .await?;
        Ok(Written::Done)
    };
    if desk.save(end).await?.is_done() {
        return Ok(Answer::see_other(PATH));
    }
    let all = experiment::all(&desk.app.db).await?;
    if !all.iter().any(|experiment| experiment.id == id) {
        return Err(Error::NotFound);
    }
    show(
        &desk,
        ExperimentForm::default(),
        &Overtaken::settled().into(),
    )
    .await
}
