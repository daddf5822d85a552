//! Which moments carry a timeline, and in what order they are.
use super::*;
use crate::knowledge::shown::InStory;

/// A moment on a date, told in a story of some time.
fn moment(id: i64, edtf: &str, kind: Kind) -> Moment {
    let bounds = edtf::bounds(edtf).expect("a date");
    Moment {
        id,
        title: format!("Moment {id}"),
        words: String::new(),
        edtf: edtf.to_owned(),
        earliest: bounds.earliest,
        latest: bounds.latest,
        kind,
        place: None,
        took_part: Vec::new(),
        about: Vec::new(),
        weight: 0,
        series: None,
        ordinal: None,
        ordinal_said_by: String::new(),
        is_plan: kind == Kind::Plan,
        same_as: None,
        confirmed_at: 0,
        story: InStory {
            article: id,
            headline: String::new(),
            url: String::new(),
            published_at: id,
            revision: 1,
            language: "en".to_owned(),
        },
    }
}

fn ids(moments: &[Moment]) -> Vec<i64> {
    moments.iter().map(|moment| moment.id).collect()
}

#[test]
fn a_timeline_is_in_the_order_of_first_days_and_the_less_exact_comes_first() {
    let mut moments = vec![
        moment(1, "2022-02-04", Kind::Meeting),
        moment(2, "2022-02", Kind::Other),
        moment(3, "2022-02-01", Kind::Other),
        moment(4, "2021", Kind::Other),
        moment(5, "2022", Kind::Other),
    ];
    in_order(&mut moments);
    assert_eq!(ids(&moments), [4, 5, 2, 3, 1]);
}

#[test]
fn the_first_the_latest_and_the_weightiest_of_different_months_carry_it() {
    let mut moments = vec![
        moment(1, "2020-01-01", Kind::Statement),
        moment(2, "2020-03-01", Kind::Agreement),
        moment(3, "2020-03-09", Kind::Vote),
        moment(4, "2020-05-01", Kind::Statement),
        moment(5, "2020-06-01", Kind::Meeting),
        moment(6, "2020-07-01", Kind::Attack),
        moment(7, "2020-08-01", Kind::Other),
        moment(8, "2030", Kind::Plan),
    ];
    // The latest of equally heavy ones in a month.
    assert_eq!(ids(&choose(&moments, &[])), [1, 3, 5, 6, 7]);
    moments[3].weight = 2;
    assert_eq!(ids(&choose(&moments, &[])), [1, 3, 4, 6, 7]);
    assert_eq!(ids(&choose(&moments, &[2])), [1, 2, 4, 6, 7]);
    assert_eq!(ids(&choose(&moments[..1], &[])), [1]);
    assert!(choose(&[], &[1]).is_empty());
}

#[test]
fn two_tellings_of_a_moment_are_one_also_where_the_first_is_not_shown() {
    let mut moments = vec![
        moment(1, "2020-01-01", Kind::Meeting),
        moment(2, "2020-01-01", Kind::Meeting),
        moment(3, "2020-02-01", Kind::Meeting),
        moment(4, "2020-02-01", Kind::Meeting),
    ];
    moments[1].same_as = Some(1);
    moments[2].same_as = Some(99);
    moments[3].same_as = Some(99);
    assert_eq!(ids(&once(moments)), [1, 3]);
}

#[test]
fn a_plan_whose_last_day_is_over_is_no_longer_ahead_and_has_not_happened() {
    let moments = vec![
        moment(1, "2026-06-14", Kind::Plan),
        moment(2, "2026-06-15", Kind::Plan),
        moment(3, "2026-06", Kind::Plan),
        moment(4, "2026-06-14", Kind::Meeting),
    ];
    // Noon of 15 June 2026.
    let (plans, past) = ahead(moments, 1_781_524_800_000);
    assert_eq!(ids(&plans), [2, 3]);
    assert_eq!(ids(&past), [4]);
}
