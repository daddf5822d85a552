//! Adverts: places on pages, frames, clicks, consent, numbers, the desk.
mod absent;
mod consent;
mod desk;
mod frame;
mod numbers;
mod shown;

use masthead::talk::advert::{self, Campaign, Content, Creative, House, Slot};

use crate::harness::{Node, Person};

/// A campaign that began an hour ago and has no end, of this id.
pub fn campaign(node: &Node, id: i64) -> Campaign {
    Campaign {
        id,
        name: format!("Campaign {id}"),
        starts_at: node.clock.now() - masthead::ground::clock::HOUR,
        ends_at: None,
        sections: Vec::new(),
        is_paused: false,
    }
}

/// A creative of words for every slot; its headline is `HOUSE-<id>`.
pub fn house(id: i64) -> Creative {
    Creative {
        id,
        campaign: 1,
        name: format!("House {id}"),
        slots: Slot::ALL.to_vec(),
        label: "Strait Line".to_owned(),
        weight: 1,
        daily_cap: None,
        every_nth: 1,
        is_paused: false,
        content: Content::House(House {
            headline: format!("HOUSE-{id}"),
            text: "Words of it.".to_owned(),
            action: "Go".to_owned(),
            link: format!("https://sponsor.example/{id}"),
            picture: String::new(),
        }),
    }
}

/// A tag for every slot, with a script that says `TAG-<id>`.
pub fn tag(id: i64) -> Creative {
    let html = format!("<script>document.write('TAG-{id}')</script>");
    Creative {
        content: Content::Tag { html },
        ..house(id)
    }
}

/// Books creatives in a campaign.
pub async fn book(node: &Node, campaign: &Campaign, creatives: &[Creative]) {
    let mut tx = node.db.begin().await.unwrap();
    advert::save(&mut tx, campaign, creatives).await.unwrap();
    tx.commit().await.unwrap();
    node.refresh().await.unwrap();
}

/// Somebody whose browser asks for the document of a frame.
pub fn framed(node: &Node) -> Person {
    node.visitor().with("sec-fetch-dest", "iframe")
}
