//! Search: the index of each node, the pages of readers and of the desk, and the gate.
mod desk;
mod feed;
mod following;
mod gate;
mod live;
mod newsroom;
mod open;
mod page;
mod rebuild;
mod related;
mod stories;
mod suggest;
mod words;

use masthead::newsroom::article::Head;
use masthead::newsroom::search::{Query, Reach, Results, find};

use crate::harness::Node;

/// A question of these words for the first twenty stories.
fn query(text: &str) -> Query {
    Query {
        text: text.to_owned(),
        limit: 20,
        ..Query::default()
    }
}

/// The answer of this node's index as it is, without following.
async fn ask(node: &Node, query: &Query, reach: Reach) -> Results {
    let results = find(node, query, reach, node.clock.now()).await.unwrap();
    assert!(results.is_ready, "the index of this node was never made");
    results
}

/// The slugs of the stories that a visitor finds by these words.
async fn found(node: &Node, text: &str) -> Vec<String> {
    slugs(&ask(node, &query(text), Reach::Public).await.heads)
}

/// The same for a subscriber.
async fn found_whole(node: &Node, text: &str) -> Vec<String> {
    slugs(&ask(node, &query(text), Reach::Whole).await.heads)
}

fn slugs(heads: &[Head]) -> Vec<String> {
    heads.iter().map(|head| head.slug.clone()).collect()
}
