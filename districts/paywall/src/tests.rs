//! The order of the rule, as a table: who asks for what, and what the rule says.
use super::*;

const NOW: Millis = 1_781_524_800_000;

fn article(access: Access) -> Facts {
    Facts {
        story: 1,
        access,
        pool: 1,
        section_is_free: false,
    }
}

fn in_free_section(access: Access) -> Facts {
    Facts {
        section_is_free: true,
        ..article(access)
    }
}

fn claims(words: &str) -> Claims {
    Claims {
        staff: words.contains("staff"),
        subscription: words.contains("subscription"),
        token: words.contains("token"),
    }
}

fn said(article: Facts, claims: Claims) -> String {
    match verdict(&article, claims, NOW) {
        Verdict::Grant(reason) => reason.word().to_owned(),
        Verdict::Wall(wall) => format!("wall: {}", wall.word()),
        Verdict::AskMeter => "ask the meter".to_owned(),
    }
}

/// Every access rule before every set of claims. A row: claims, then what the rule
/// says for metered, subscribers, free, breaking still free, breaking no more.
const ORDER: [(&str, [&str; 5]); 8] = [
    (
        "",
        [
            "ask the meter",
            "wall: subscribers",
            "free",
            "breaking",
            "ask the meter",
        ],
    ),
    ("staff", ["staff"; 5]),
    ("staff subscription token", ["staff"; 5]),
    (
        "subscription",
        [
            "subscription",
            "subscription",
            "free",
            "breaking",
            "subscription",
        ],
    ),
    (
        "subscription token",
        [
            "subscription",
            "subscription",
            "free",
            "breaking",
            "subscription",
        ],
    ),
    ("token", ["token", "token", "free", "breaking", "token"]),
    ("staff token", ["staff"; 5]),
    ("staff subscription", ["staff"; 5]),
];

const ACCESS: [Access; 5] = [
    Access::Metered,
    Access::Subscribers,
    Access::Free,
    Access::Breaking { until: NOW + 1 },
    Access::Breaking { until: NOW },
];

#[test]
fn the_rule_goes_from_staff_over_free_and_subscription_to_token_and_meter() {
    for (words, expected) in ORDER {
        for (access, expected) in ACCESS.into_iter().zip(expected) {
            assert_eq!(
                said(article(access), claims(words)),
                expected,
                "{access:?} for {words:?}"
            );
        }
    }
}

#[test]
fn in_a_free_section_everything_is_free_and_only_staff_is_told_apart() {
    for access in ACCESS {
        for words in ["", "subscription", "token", "subscription token"] {
            assert_eq!(said(in_free_section(access), claims(words)), "free");
        }
        assert_eq!(said(in_free_section(access), claims("staff")), "staff");
    }
}

#[test]
fn only_what_needs_no_claim_is_open_to_all() {
    let why = |access| open_to_all(&article(access), NOW).map(|(_, reason)| reason.word());
    let open = ACCESS.map(why);
    assert_eq!(open, [None, None, Some("free"), Some("breaking"), None]);
    let shut = article(Access::Metered);
    assert!(!is_open_to_all(&shut, NOW));
    assert!(is_open_to_all(&in_free_section(Access::Subscribers), NOW));
}

#[test]
fn the_public_page_offers_the_free_step_only_where_it_can_lead_somewhere() {
    let said = |access, limit, registered_limit| {
        let settings = Settings {
            limit,
            registered_limit,
            ..Settings::default()
        };
        cookieless(&article(access), &settings)
    };
    assert_eq!(said(Access::Metered, 3, None), Wall::Continue);
    assert_eq!(said(Access::Metered, 3, Some(6)), Wall::Continue);
    assert_eq!(said(Access::Metered, 0, None), Wall::Subscribers);
    assert_eq!(said(Access::Metered, 0, Some(0)), Wall::Subscribers);
    assert_eq!(said(Access::Metered, 0, Some(6)), Wall::Register);
    assert_eq!(said(Access::Subscribers, 3, Some(6)), Wall::Subscribers);
}
