//! The first start: from an empty folder to a first story. The code that the server prints leads in;
//! each step can be left out and done later.
pub mod enter;
pub mod steps;

use crate::staff::STAFF;
use crate::tell::Tell;
use crate::{Board, Group, Place};

/// The steps, which begin with one's own account.
const PATH: &str = "/desk/set-up";

/// Its places at the desk.
pub const PLACES: &[Place] = &[Place::new(Group::Settings, "desk-set-up", PATH, STAFF)];

/// What it tells on the first page: what is still to be done.
pub const BOARD: &[Board] = &[Board {
    group: Group::Settings,
    permission: STAFF,
    read: |desk, _| Box::pin(steps::waiting(desk)),
}];

/// Names the publication in the log.
pub const TELLS: &[Tell] = &[|desk, told| {
    Box::pin(async move {
        for one in told {
            if one.id("publication").is_some() {
                one.call(desk.publication.settings.name.clone(), PATH.to_owned());
            }
        }
        Ok(())
    })
}];
