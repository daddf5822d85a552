//! What a purchase sets going besides its own rights, and what giving its price back stops: a gift's
//! letter, a group's seats, the count of an experiment.
use db::Tx;

use super::life::Ending;
use super::{State, Subscription, store};
use crate::offer::group::Group;
use crate::offer::{Kind, experiment, gift, group};
use ground::app::App;
use ground::clock::Millis;
use ground::error::Result;
use ground::written::Written;
use people::reader::Reader;

/// Does it once, and keeps the end of a group in step. Overtaken where a gift that is to be
/// taken back is somebody's already: then nothing of the change may be kept. `is_untaken` is
/// whether whoever gives its price back has seen that nobody has it.
pub(super) async fn fulfil(
    app: &App,
    tx: &mut Tx,
    buyer: &Reader,
    one: &Subscription,
    (now, is_untaken): (Millis, bool),
) -> Result<Written> {
    let has_begun =
        !matches!(one.state(now), State::Open | State::Abandoned) && one.life.ended_by.is_none();
    if has_begun
        && store::note_letter(tx, one.id, "fulfilled", now)
            .await?
            .is_done()
    {
        experiment::paid(tx, one.reader, &one.terms.code, now).await?;
        match one.terms.kind {
            Kind::Gift { .. } => {
                if !gift::paid(app, tx, one).await?.is_done() {
                    // It is asked once for each order, so somebody has paid for nothing.
                    let order = &one.number;
                    tracing::error!(order, "a gift was paid, and nobody has written one");
                }
            }
            Kind::Group => group::open(app, tx, &group_of(one, now), buyer).await?,
            Kind::Recurring | Kind::DayPass { .. } | Kind::Donation => {}
        }
    }
    let is_gift = matches!(one.terms.kind, Kind::Gift { .. });
    let is_withdrawn = one.life.ended_by == Some(Ending::Withdrawn);
    let is_over = is_withdrawn || one.life.is_given_back();
    if is_gift
        && is_over
        && store::note_letter(tx, one.id, "taken-back", now)
            .await?
            .is_done()
    {
        let must = is_withdrawn || is_untaken;
        return Ok(match gift::take_back(app, tx, one.id).await? {
            Written::Overtaken if must => Written::Overtaken,
            _ => Written::Done,
        });
    }
    if one.terms.kind == Kind::Group {
        group::renew(tx, one.id, one.rights(), Some(end(one, now))).await?;
    }
    Ok(Written::Done)
}

fn end(one: &Subscription, now: Millis) -> Millis {
    one.life.access_until(now).unwrap_or(now)
}

fn group_of(one: &Subscription, now: Millis) -> Group {
    Group {
        id: one.id,
        holder: one.reader,
        name: one.terms.plan.clone(),
        rights: one.rights(),
        seats: i64::from(one.terms.seats),
        taken: 0,
        domains: Vec::new(),
        ends_at: Some(end(one, now)),
    }
}
