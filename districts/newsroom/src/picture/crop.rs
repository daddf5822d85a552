//! Which part of a picture is kept where a page cuts it.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Rights;

/// The shapes that pages cut pictures to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ratio {
    /// 3:2, on fronts and in lists.
    Card,
    /// 4:3, in galleries.
    Gallery,
    /// 1:1, as a portrait.
    Square,
    /// 1.91:1, where a page is shared.
    Share,
}

impl Ratio {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Card, Self::Gallery, Self::Square, Self::Share];

    /// The word in records and classes.
    pub fn word(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Gallery => "gallery",
            Self::Square => "square",
            Self::Share => "share",
        }
    }
}

/// A point of a picture, its x and y from 0 to 1.
pub type Point = [f32; 2];

/// Points that cuts of one shape keep, where they are not the one of all.
pub type Crops = BTreeMap<Ratio, Point>;

impl Rights {
    /// The point that a cut of this shape keeps, where the newsroom has said one.
    pub fn point(&self, ratio: Ratio) -> Option<Point> {
        self.crops.get(&ratio).copied().or(self.focus)
    }

    /// This record of the picture turned clockwise by so many quarters more: its points turn with it.
    #[must_use]
    pub fn turn(self, quarters: u8) -> Self {
        let point = |point: Point| (0..quarters % 4).fold(point, |[x, y], _| [1.0 - y, x]);
        Self {
            turned: (self.turned + quarters) % 4,
            focus: self.focus.map(point),
            crops: self
                .crops
                .into_iter()
                .map(|(ratio, at)| (ratio, point(at)))
                .collect(),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_turn_with_the_picture_and_four_quarters_are_none() {
        let rights = Rights {
            focus: Some([0.25, 0.0]),
            crops: Crops::from([(Ratio::Square, [1.0, 0.5])]),
            ..Rights::default()
        };
        let once = rights.clone().turn(1);
        assert_eq!((once.turned, once.focus), (1, Some([1.0, 0.25])));
        assert_eq!(once.point(Ratio::Square), Some([0.5, 1.0]));
        assert_eq!(once.point(Ratio::Card), Some([1.0, 0.25]));
        assert_eq!(once.turn(3), rights);
    }
}
