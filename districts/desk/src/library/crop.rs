//! What a picture keeps where pages cut it, and which way up it is.
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::PATH;
use super::record::{Typed, changed, found, page};
use crate::Desk;
use crate::fields::Fields;
use crate::form::{Notice, Problems};
use ground::error::{Error, Result};
use ground::written::Written;
use newsroom::picture::view::focus_classes;
use newsroom::picture::{Crops, Picture, Point, Ratio, Rights};
use web::Answer;
use web::extract::Path;
use web::form::Form;
use web::seen::Seen;

/// The fields of a point, and the shape whose cuts keep it; the first is for all shapes.
const SHAPES: [(&str, &str, Option<Ratio>); 5] = [
    ("focus_x", "focus_y", None),
    ("card_x", "card_y", Some(Ratio::Card)),
    ("gallery_x", "gallery_y", Some(Ratio::Gallery)),
    ("square_x", "square_y", Some(Ratio::Square)),
    ("share_x", "share_y", Some(Ratio::Share)),
];

/// The points as the form has them, in hundredths of the picture's sides.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct CropForm {
    seen: Seen,
    #[serde(flatten)]
    points: BTreeMap<String, String>,
}

/// A shape as the page has it.
#[derive(Debug, Serialize)]
pub struct ShapeView {
    /// `focus`, or the word of the shape.
    word: &'static str,
    x_name: &'static str,
    y_name: &'static str,
    x: String,
    y: String,
    /// Classes of the preview.
    classes: String,
}

impl CropForm {
    /// The points of a record.
    pub fn of(rights: &Rights) -> Self {
        let mut points = BTreeMap::new();
        for (x_name, y_name, ratio) in SHAPES {
            let point = match ratio {
                None => rights.focus,
                Some(ratio) => rights.crops.get(&ratio).copied(),
            };
            if let Some([x, y]) = point {
                points.insert(x_name.to_owned(), hundredths(x));
                points.insert(y_name.to_owned(), hundredths(y));
            }
        }
        Self {
            seen: Seen::default(),
            points,
        }
    }

    fn typed(&self, name: &str) -> &str {
        self.points.get(name).map_or("", |typed| typed.trim())
    }

    /// The shapes, each with what was typed and what a cut would show by the record.
    pub fn shapes(&self, rights: &Rights) -> Vec<ShapeView> {
        let shape = |(x_name, y_name, ratio): (&'static str, &'static str, Option<Ratio>)| {
            let point = match ratio {
                None => rights.focus,
                Some(ratio) => rights.point(ratio),
            };
            ShapeView {
                word: ratio.map_or("focus", Ratio::word),
                x: self.typed(x_name).to_owned(),
                y: self.typed(y_name).to_owned(),
                classes: point.map(focus_classes).unwrap_or_default(),
                x_name,
                y_name,
            }
        };
        SHAPES.into_iter().map(shape).collect()
    }

    /// The record with these points.
    fn read(&self, desk: &Desk, before: &Rights) -> Result<Rights, Problems> {
        let mut fields = Fields::of(&desk.publication);
        let (mut focus, mut crops) = (None, Crops::new());
        for (x_name, y_name, ratio) in SHAPES {
            let Some(point) = self.point(&mut fields, (x_name, y_name)) else {
                continue;
            };
            match ratio {
                None => focus = Some(point),
                Some(ratio) => {
                    crops.insert(ratio, point);
                }
            }
        }
        fields.finish(|| {
            Some(Rights {
                focus,
                crops,
                ..before.clone()
            })
        })
    }

    /// A point; half of one is a problem.
    fn point(&self, fields: &mut Fields<'_>, names: (&'static str, &'static str)) -> Option<Point> {
        let (x, y) = (self.typed(names.0), self.typed(names.1));
        if x.is_empty() && y.is_empty() {
            return None;
        }
        let read = |typed: &str| typed.parse().ok().filter(|at: &u8| *at <= 100);
        let point = read(x).zip(read(y));
        let point = fields.some(names.0, point, "picture-problem-point");
        point.map(|(x, y)| [f32::from(x) / 100.0, f32::from(y) / 100.0])
    }
}

fn hundredths(share: f32) -> String {
    format!("{:.0}", share * 100.0)
}

/// `POST /desk/pictures/{id}/crop`: says which points cuts keep.
///
/// # Errors
/// [`Error::NotFound`] where the library has no such picture.
pub async fn update(desk: Desk, Path(id): Path<i64>, Form(form): Form<CropForm>) -> Result<Answer> {
    let picture = found(&desk, id).await?;
    let rights = match form.read(&desk, &picture.rights) {
        Ok(rights) => rights,
        Err(problems) => return page(&desk, &picture, Typed::Crop(form), &problems.into()).await,
    };
    let after = Picture {
        rights,
        ..picture.clone()
    };
    let written = match form.seen == Seen::of(&picture.rights)? {
        true => changed(&desk, (&picture, after), ("picture.crop", "")).await?,
        false => Written::Overtaken,
    };
    match written {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}/{id}?done=cropped"))),
        Written::Overtaken => {
            let newest = found(&desk, id).await?;
            let notice = Notice::Conflict(desk.word("picture-changed"));
            page(&desk, &newest, Typed::Crop(form), &notice).await
        }
    }
}

/// A quarter to the left or to the right.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct TurnForm {
    seen: Seen,
    to: String,
}

/// `POST /desk/pictures/{id}/turn`: turns the picture by a quarter. The original stays as it is.
///
/// # Errors
/// [`Error::NotFound`] where the library has no such picture, [`Error::BadRequest`] for another way.
pub async fn turn(desk: Desk, Path(id): Path<i64>, Form(form): Form<TurnForm>) -> Result<Answer> {
    let picture = found(&desk, id).await?;
    let quarters = match form.to.as_str() {
        "right" => 1,
        "left" => 3,
        _ => return Err(Error::BadRequest("a picture is turned left or right")),
    };
    let after = Picture {
        rights: picture.rights.clone().turn(quarters),
        width: picture.height,
        height: picture.width,
        ..picture.clone()
    };
    let written = match form.seen == Seen::of(&picture.rights)? {
        true => changed(&desk, (&picture, after), ("picture.turn", "")).await?,
        false => Written::Overtaken,
    };
    match written {
        Written::Done => Ok(Answer::see_other(&format!("{PATH}/{id}?done=turned"))),
        Written::Overtaken => {
            let newest = found(&desk, id).await?;
            let notice = Notice::Conflict(desk.word("picture-changed"));
            page(&desk, &newest, Typed::Nothing, &notice).await
        }
    }
}
