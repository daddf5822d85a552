//! `masthead serve`: listens, says so, and ends gently when told to.
use std::io::Write;
use std::sync::atomic::Ordering;
use std::time::Duration;

use ::jobs::{Job, Options};
use anyhow::{Context, Result};
use db::Dialect;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::time::{Interval, interval};
use tokio_util::sync::CancellationToken;

use super::parts::Parts;
use super::repeats::Repeats;
use super::socket::hear;
use super::{boot, safety, supervisor};
use crate::desk::writing::elsewhere;
use crate::ground::app::App;
use crate::ground::config::Config;
use crate::ground::jobs::Kinds;
use crate::ground::lane::Lane;
use crate::ground::outside::{self, Outside};
use crate::ground::{alarm, i18n, jobs};
use crate::newsroom::{draft, publication, search};
use crate::paywall;
use crate::people::reader::{one_time_code, session};
use crate::people::{notice, set_up};
use crate::routes;
use crate::shop::offer;
use crate::talk::advert::{self, Tally};
use crate::web::door::Page;
use crate::web::server::{self, Server};

/// How often a node asks whether another one has changed something.
const GENERATION_POLL: Duration = Duration::from_secs(1);
/// How often to ask whether recurring work is due.
const SCHEDULE_POLL: Duration = Duration::from_secs(60);
/// How often numbers are written down: what a crash may lose of them.
const COUNT_BEAT: Duration = Duration::from_secs(2);
/// Time that helpers get beyond the drain time of requests.
const LAST_MOMENTS: Duration = Duration::from_secs(1);
/// How long a process that ends may still have the database.
const HANDOVER: Duration = Duration::from_secs(5);

/// Serves the publication until the process is told to end.
///
/// # Errors
/// One line that an operator can act on.
pub async fn run(mut config: Config) -> Result<()> {
    safety::till_is_alone(&config)?;
    let listener = bind(&mut config).await?;
    // A socket that is handed down may have another address.
    safety::till_is_alone(&config)?;
    let is_new = boot::is_new(&config);
    let app = boot::in_turn(HANDOVER, || boot::app(config.clone())).await?;
    if is_new {
        let folder = app.config.data.display();
        tracing::warn!(
            "there was no database in {folder}, so an empty publication begins there; if yours is \
             on a disk of its own, stop the server, mount the disk and start again"
        );
    }
    one_time_code::check_key(&app).await?;
    if app.config.is_quiet {
        tracing::warn!(
            "this publication was recovered from a backup: it sends no e-mail and calls no payment \
             processor until `masthead wake`"
        );
    }
    for warning in offer::unsold(&app).await? {
        tracing::warn!("{warning}");
    }
    until_stopped(app, listener).await
}

/// Listens, or takes the listening socket that a supervisor hands down, and notes the address in the
/// configuration: a port 0 has become another one.
///
/// # Errors
/// When the address is taken or not ours.
pub async fn bind(config: &mut Config) -> Result<TcpListener> {
    let listener = match supervisor::listener()? {
        Some(handed_down) => TcpListener::from_std(handed_down)?,
        None => TcpListener::bind(config.listen)
            .await
            .with_context(|| format!("cannot listen on {}", config.listen))?,
    };
    config.listen = listener.local_addr()?;
    Ok(listener)
}

/// Serves `app` on `listener` until SIGTERM or SIGINT, then lets balancers notice and open requests
/// finish.
///
/// # Errors
/// When the metrics address is taken, nobody listens to what is printed, or a part of the server
/// dies that does not come back.
pub async fn until_stopped(app: App, listener: TcpListener) -> Result<()> {
    let mut signals = supervisor::Signals::new()?;
    let mut parts = helpers(&app).await?;
    let server = Server {
        limits: app.config.limits.clone(),
        trusted_proxies: app.config.trusted_proxies.clone(),
        open: app.metrics.connections.clone(),
        clock: app.clock.clone(),
        leaving: app.leaving.clone(),
        session: session::cookie_name(&app),
        busy: busy(&app).await?,
        shed: app.metrics.shed.clone(),
    };
    let site = routes::site(app.clone());
    let serving = server.serve(listener, site, app.stopping.clone());
    let served = CancellationToken::new();
    let last_answer = served.clone().drop_guard();
    parts.vital("the site", async move {
        serving.await;
        drop(last_answer);
    });
    announce(&app.config)?;
    invite(&app);
    let end = tokio::select! {
        () = supervisor::leave(&app, &mut signals) => Ok(()),
        death = parts.death(&app.db) => Err(death),
    };
    tracing::info!("stopping: open requests may finish");
    app.leaving.store(true, Ordering::Relaxed);
    app.stopping.cancel();
    let patience = Duration::from_secs(app.config.limits.drain_seconds) + LAST_MOMENTS;
    let flushed = app.clone();
    let ended = tokio::time::timeout(patience, async {
        served.cancelled().await;
        // Nobody is served any more, so these are the last numbers.
        if let Err(error) = write_down(&flushed).await {
            tracing::warn!(%error, "the last numbers of adverts or readings are lost");
        }
        parts.end().await;
    });
    if ended.await.is_err() {
        tracing::warn!(
            "a background job or a command was still running; the job runs again after its lease, \
             and of an import nothing is kept"
        );
    }
    end
}

/// What those see who are turned away in an overload: two sentences that cost nothing to send.
async fn busy(app: &App) -> Result<Page> {
    let publication = publication::current(app).await?;
    let language = publication.settings.language.as_str();
    let [heading, text] =
        ["error-503-heading", "error-503-text"].map(|id| i18n::text(language, id));
    let direction = i18n::direction(language);
    Ok(Page {
        html: format!(
            "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<meta charset=\"utf-8\">\n\
             <title>{heading}</title>\n<h1>{heading}</h1>\n<p>{text}</p>\n"
        ),
    })
}

/// What runs beside the site: metrics, background jobs, and an ear for what has changed.
async fn helpers(app: &App) -> Result<Parts> {
    let mut parts = Parts::new(app.stopping.clone());
    if let Some(address) = app.config.metrics_listen {
        let listener = TcpListener::bind(address)
            .await
            .with_context(|| format!("cannot listen on {address} for metrics_listen"))?;
        let limits = app.config.limits.clone();
        let router = routes::operations(app.clone());
        let serving = server::serve(listener, router, limits, app.stopping.clone());
        parts.vital("the listener of metrics", serving);
    }
    if app.db.dialect() == Dialect::Sqlite {
        match hear::bind(&app.config) {
            Ok(ear) => parts.vital("the ear for commands", hear::hear(app.clone(), ear)),
            Err(error) => tracing::warn!("{error:#}, so commands need the server stopped"),
        }
    }
    if let Some(patience) = supervisor::patience() {
        let signs = supervisor::live(patience, app.stopping.clone());
        parts.vital("the sign of life", signs);
    }
    let [one, two, three, four, five, six, seven] = [app; 7].map(App::clone);
    parts.lasting("the ear for what has changed", move || follow(one.clone()));
    parts.lasting("the index of search", move || index(five.clone()));
    parts.lasting("the ear for what is written on other nodes", move || {
        draft::follow(six.clone())
    });
    parts.lasting("the ear for who is where on other nodes", move || {
        elsewhere::follow(seven.clone())
    });
    parts.lasting("the schedule", move || schedule(two.clone()));
    parts.lasting("the count of adverts and readings", move || {
        count(three.clone())
    });
    parts.lasting("the word on servers that do not answer", move || {
        tell_outages(four.clone())
    });
    tokio::spawn(greet(app.clone()));
    for lane in lanes(&app.config) {
        let app = app.clone();
        let worker = move || work(app.clone(), lane);
        parts.lasting("a worker of background jobs", worker);
    }
    Ok(parts)
}

/// The lanes whose jobs are done: while the publication is quiet, none that reach the outside.
fn lanes(config: &Config) -> impl Iterator<Item = Lane> {
    let is_quiet = config.is_quiet;
    let all = Lane::ALL.into_iter();
    all.filter(move |lane| !is_quiet || !lane.is_outside())
}

/// Does the background jobs of a lane until the server stops.
pub async fn work(app: App, lane: Lane) {
    let (stop, stopped) = watch::channel(false);
    let processors = std::thread::available_parallelism().map_or(2, usize::from);
    let bell = app.job_bell.of(lane);
    let options = Options {
        concurrency: lane.slots(processors),
        kinds: Some(app.part::<Kinds>().names(&[lane])),
        lease: Duration::from_millis(jobs::LEASE.unsigned_abs()),
        ..Options::default()
    };
    let (db, clock) = (app.db.clone(), app.clock.clone());
    let stopping = app.stopping.clone();
    let handler = move |job: Job| {
        let app = app.clone();
        async move { notice::watched(&app, &job, jobs::handle(&app, job.clone())).await }
    };
    let worker = ::jobs::run(db, move || clock.now(), handler, options, stopped, bell);
    let end = async {
        stopping.cancelled().await;
        // The worker itself is the only one who listens.
        let _ = stop.send(true);
    };
    tokio::join!(worker, end);
}

/// Asks the mail server what it takes, before the first form is sent. If it is away, the
/// first mail will tell.
async fn greet(app: App) {
    let greeting = app.stopping.run_until_cancelled(app.mailer.learn());
    if let Some(Err(error)) = greeting.await {
        tracing::warn!(%error, "the mail server did not answer");
    }
}

/// Puts what recurs into the queue.
async fn schedule(app: App) {
    let mut beat = interval(SCHEDULE_POLL);
    while !stops_before(&app, &mut beat).await {
        Repeats::of_process().tell();
        if let Err(error) = jobs::schedule(&app).await {
            tracing::warn!(%error, "cannot look for recurring work");
        }
        if let Err(error) = alarm::look(&app).await {
            tracing::warn!(%error, "cannot look for what is broken");
        }
    }
}

/// Writes down which servers do not answer, for those who look from beside this process.
async fn tell_outages(app: App) {
    let mut beat = interval(SCHEDULE_POLL);
    loop {
        let stops = tokio::select! {
            stops = stops_before(&app, &mut beat) => stops,
            () = app.part::<Outside>().changed() => false,
        };
        if stops {
            return;
        }
        if let Err(error) = outside::write_down(&app).await {
            tracing::warn!(%error, "which servers do not answer cannot be written down");
        }
    }
}

/// Writes down which adverts were shown and clicked, and how much was read.
async fn count(app: App) {
    let mut beat = interval(COUNT_BEAT);
    loop {
        let stops = tokio::select! {
            stops = stops_before(&app, &mut beat) => stops,
            () = app.part::<Tally>().full.notified() => false,
        };
        if stops {
            return;
        }
        if let Err(error) = write_down(&app).await {
            tracing::warn!(%error, "numbers wait until the database answers");
        }
    }
}

/// Each numbers in a transaction of their own, so that neither waits for the other.
async fn write_down(app: &App) -> Result<()> {
    let (adverts, readings) = (advert::flush(app).await, paywall::flush(app).await);
    adverts?;
    Ok(readings?)
}

/// Notices what other nodes have changed, and what a request of this one has changed that had no
/// time left to look.
async fn follow(app: App) {
    let mut beat = interval(GENERATION_POLL);
    while !stops_before(&app, &mut beat).await {
        if let Err(error) = publication::refresh(&app).await {
            tracing::warn!(%error, "cannot ask whether something has changed");
        }
    }
}

/// Keeps this node's index of search up to date, and opens it first: the site does not wait for it.
async fn index(app: App) {
    let mut beat = interval(GENERATION_POLL);
    while !stops_before(&app, &mut beat).await {
        let looked = app.stopping.run_until_cancelled(search::look(&app));
        if let Some(Err(error)) = looked.await {
            tracing::warn!(%error, "the index of search does not follow");
        }
    }
}

/// Waits for the next beat; true when the server stops first.
async fn stops_before(app: &App, beat: &mut Interval) -> bool {
    tokio::select! {
        _ = beat.tick() => false,
        () = app.stopping.cancelled() => true,
    }
}

/// Says how a publication without an owner gets one. The code is for the terminal alone: the log may
/// go further.
fn invite(app: &App) {
    let app = app.clone();
    tokio::spawn(async move {
        if let Err(error) = offer_set_up(&app).await {
            tracing::warn!(%error, "no code for the first start could be made: start again for one");
        }
    });
}

async fn offer_set_up(app: &App) -> Result<()> {
    if app.config.is_quiet || !set_up::is_open(&app.db).await? {
        return Ok(());
    }
    let code = set_up::offer(app).await?;
    let url = app.config.public_url();
    writeln!(
        std::io::stderr(),
        "this publication has no owner yet; within an hour, open\n\n  {url}/set-up/{code}\n\n\
         or type the code {code} at {url}/set-up"
    )?;
    Ok(())
}

/// The one line on standard output.
fn announce(config: &Config) -> Result<()> {
    let mut out = std::io::stdout();
    writeln!(out, "ready {}", config.local_url())?;
    out.flush()?;
    supervisor::is_ready();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quiet_publication_does_no_job_that_reaches_the_outside() {
        let mut config = Config::default();
        assert_eq!(lanes(&config).count(), Lane::ALL.len());
        config.is_quiet = true;
        let done: Vec<Lane> = lanes(&config).collect();
        assert_eq!(done, [Lane::Pictures, Lane::Rest]);
    }
}
