//! The parts of the page about a reader: what each feature knows of them, for those who may see it.
use serde::Serialize;

use super::words;
use desk::Desk;
use ground::clock::Millis;
use ground::error::Result;
use ground::i18n;
use newsroom::article;
use people::reader::session::Listed;
use people::reader::{Reader, preference, session};
use people::role;
use shop::offer::group;
use shop::permission::SUBSCRIPTIONS;
use shop::subscription::{self, Entitlement, board as orders};
use shop::{gift, offer};
use talk::comment::desk::board as comments;
use web::page::NamedLink;

/// Gift links that are shown.
const GIFTS: usize = 10;

/// What is known of a reader besides the account itself.
#[derive(Serialize)]
pub(super) struct Parts {
    entitlements: Vec<EntitlementView>,
    /// Orders and charges, for those who may handle subscriptions.
    shop: Option<orders::Part>,
    groups: Vec<GroupView>,
    gifts: Vec<GiftView>,
    sessions: Vec<Listed>,
    comments: comments::Part,
    letters: Vec<LetterView>,
}

#[derive(Serialize)]
struct EntitlementView {
    source: NamedLink,
    rights: Vec<String>,
    starts_at: Millis,
    ends_at: Option<Millis>,
}

/// A group of which the reader pays or holds a seat.
#[derive(Serialize)]
struct GroupView {
    name: String,
    is_holder: bool,
    seats: i64,
    taken: i64,
    ends_at: Option<Millis>,
}

/// An article that the reader has given away.
#[derive(Serialize)]
struct GiftView {
    article: NamedLink,
    uses: i64,
    readers: i64,
    ends_at: Millis,
}

/// A kind of e-mail that one can do without.
#[derive(Serialize)]
struct LetterView {
    name: String,
    wants: bool,
    /// When the reader has said so; `None` where nothing was said.
    changed_at: Option<Millis>,
}

impl Parts {
    pub(super) async fn of(desk: &Desk, reader: &Reader) -> Result<Self> {
        let (app, db) = (&desk.app, &desk.app.db);
        let is_shop = desk.viewer.roles.may(SUBSCRIPTIONS);
        let mut entitlements = Vec::new();
        for given in subscription::given(db, reader.id).await? {
            entitlements.push(entitlement(desk, given).await?);
        }
        Ok(Self {
            entitlements,
            shop: match is_shop {
                true => Some(orders::part(desk, reader.id).await?),
                false => None,
            },
            groups: match is_shop {
                true => groups(desk, reader.id).await?,
                false => Vec::new(),
            },
            gifts: gifts(desk, reader.id).await?,
            sessions: session::list(app, reader.id).await?,
            comments: comments::part(desk, reader).await?,
            letters: letters(desk, reader.id).await?,
        })
    }
}

async fn entitlement(desk: &Desk, given: Entitlement) -> Result<EntitlementView> {
    Ok(EntitlementView {
        source: source(desk, &given.source).await?,
        rights: words(desk.language(), given.rights),
        starts_at: given.starts_at,
        ends_at: given.ends_at,
    })
}

/// Where rights come from, in words, with a link to what gives them.
async fn source(desk: &Desk, source: &str) -> Result<NamedLink> {
    let (kind, id) = source.split_once(':').unwrap_or((source, ""));
    let known = ["subscription", "complimentary", "group", "gift", "claim"];
    let key = known.into_iter().find(|known| *known == kind);
    let name = desk.word(&format!("source-{}", key.unwrap_or("other")));
    let (name, url) = match (kind, id.parse()) {
        ("subscription", Ok(id)) => match orders::order_of(desk, id).await? {
            Some((number, url)) => (format!("{name} {number}"), url),
            None => (name, String::new()),
        },
        ("complimentary", _) => (name, offer::desk::access::PATH.to_owned()),
        ("claim", _) => (format!("{name}: {id}"), String::new()),
        _ => (name, String::new()),
    };
    let is_open = !url.is_empty() && desk.may_open(&url);
    Ok(NamedLink {
        name,
        url: if is_open { url } else { String::new() },
    })
}

async fn groups(desk: &Desk, reader: i64) -> Result<Vec<GroupView>> {
    let db = &desk.app.db;
    let view = |group: group::Group| GroupView {
        is_holder: group.holder == reader,
        name: group.name,
        seats: group.seats,
        taken: group.taken,
        ends_at: group.ends_at,
    };
    let held = group::held(db, reader).await?;
    let joined = group::joined(db, reader).await?.into_iter();
    let joined = joined.filter(|one| held.iter().all(|own| own.id != one.id));
    let joined: Vec<group::Group> = joined.collect();
    Ok(held.into_iter().chain(joined).map(view).collect())
}

async fn gifts(desk: &Desk, reader: i64) -> Result<Vec<GiftView>> {
    let mut gifts = gift::of_giver(&desk.app.db, reader).await?;
    gifts.truncate(GIFTS);
    let mut views = Vec::new();
    for gift in gifts {
        let Some(head) = article::by_id(&desk.app.db, gift.article).await? else {
            continue;
        };
        let is_live = head.is_live(desk.app.clock.now());
        views.push(GiftView {
            article: NamedLink {
                url: match is_live {
                    true => head.path(&desk.publication),
                    false => String::new(),
                },
                name: head.wording.headline,
            },
            uses: gift.uses,
            readers: gift::READERS,
            ends_at: gift.ends_at,
        });
    }
    Ok(views)
}

async fn letters(desk: &Desk, reader: i64) -> Result<Vec<LetterView>> {
    let said = preference::said(&desk.app.db, reader).await?;
    let view = |kind: &preference::Kind| {
        let own = said.iter().find(|one| one.kind == kind.word);
        LetterView {
            name: i18n::text(desk.language(), &format!("letter-kind-{}", kind.word)),
            wants: own.map_or(kind.by_default, |one| one.wants),
            changed_at: own.map(|one| one.changed_at),
        }
    };
    let is_staff = role::of(&desk.app.db, reader).await?.any();
    Ok(preference::asked(is_staff).map(view).collect())
}
