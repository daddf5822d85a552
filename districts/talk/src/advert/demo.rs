//! The adverts of the demo: two of its own, plainly invented, so that a visitor sees what a
//! subscriber does not.
use super::{Campaign, Content, Creative, House, Slot, save};
use ground::app::App;
use ground::error::Result;
use newsroom::publication;

/// A place of the demo's site that both lead to.
const LINK: &str = "/about/advertising";

/// Books them.
pub async fn load(app: &App) -> Result<()> {
    let now = app.clock.now();
    let campaign = Campaign {
        id: app.ids.next(now),
        name: "Harbour week".to_owned(),
        starts_at: now,
        ends_at: None,
        sections: Vec::new(),
        is_paused: false,
    };
    let creatives = [
        creative(
            app,
            campaign.id,
            ("Strait Line Ferries", "strait.line"),
            &[Slot::Front, Slot::Section, Slot::Article],
            House {
                headline: "Both banks by breakfast".to_owned(),
                text: "Eleven crossings a day, from the Custom House steps. The Strait Line is \
                       invented, and so are its ferries."
                    .to_owned(),
                action: "See the timetable".to_owned(),
                link: LINK.to_owned(),
                picture: "p26-ferry.jpg".to_owned(),
            },
        ),
        creative(
            app,
            campaign.id,
            ("Lamp & Ledger, booksellers", "lamp.and.ledger"),
            &[Slot::Header, Slot::Sidebar],
            House {
                headline: "Second-hand atlases, first-rate tea".to_owned(),
                text: "Lamp & Ledger on Quay Street: a bookshop that exists in this demo and \
                       nowhere else."
                    .to_owned(),
                action: "Find the shop".to_owned(),
                link: LINK.to_owned(),
                picture: String::new(),
            },
        ),
    ];
    let mut tx = app.db.begin().await?;
    save(&mut tx, &campaign, &creatives).await?;
    tx.commit().await?;
    publication::refresh(app).await
}

/// Each has places of its own, so that its picture is not twice on a page.
fn creative(
    app: &App,
    campaign: i64,
    (label, name): (&str, &str),
    slots: &[Slot],
    house: House,
) -> Creative {
    Creative {
        id: app.ids.next(app.clock.now()),
        campaign,
        name: name.to_owned(),
        slots: slots.to_vec(),
        label: label.to_owned(),
        weight: 1,
        daily_cap: None,
        every_nth: 1,
        is_paused: false,
        content: Content::House(house),
    }
}
