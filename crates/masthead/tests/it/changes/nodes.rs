//! Several nodes: each follows what the others have changed, and keeps what they have not.
use masthead::ground::changes::{self, Changed, Tag};

use super::paper::Paper;

#[tokio::test]
async fn another_node_follows_with_its_next_look_and_keeps_the_rest() {
    let paper = Paper::new().await;
    let other = paper.app.another_node().await;
    let (changed, same) = (&paper.culture.path, "/about/ethics");
    for path in [changed, same] {
        other.visitor().get(path).await.expect(200);
    }
    let story = paper.app.article().slug("play").section("culture");
    story.headline("Another headline").create().await;
    let kept = other.visitor().get(changed).await.html();
    assert!(!kept.contains("Another headline"), "nobody has looked yet");
    other.refresh().await.unwrap();
    let renders = other.metrics.renders.get();
    other.visitor().get(same).await.expect(200);
    assert_eq!(other.metrics.renders.get(), renders);
    let page = other.visitor().get(changed).await.html();
    assert!(page.contains("Another headline"));
}

#[tokio::test]
async fn more_changes_than_are_told_apart_make_everything_anew() {
    let paper = Paper::new().await;
    let before = paper.app.publication().await.unwrap().generation;
    let renewed = paper.renewed(async || {
        let mut tx = paper.app.db.begin().await.unwrap();
        let tags = (1..=10_001).map(|which| Tag::one("nobody's", which));
        changes::record(&mut tx, tags).await.unwrap();
        tx.commit().await.unwrap();
        paper.app.refresh().await.unwrap();
    });
    assert!(renewed.await.contains(&"/about/ethics".to_owned()));
    let after = paper.app.publication().await.unwrap().generation;
    assert_eq!(after, before + 1, "one change has one version");
}

#[tokio::test]
async fn a_database_that_was_put_back_makes_everything_anew() {
    let paper = Paper::new().await;
    let put_back = async || {
        for back in [
            db::sql("UPDATE generation SET value = value - 1 WHERE id = 1"),
            db::sql("DELETE FROM changes WHERE version > (SELECT value FROM generation)"),
        ] {
            back.execute(&paper.app.db).await.unwrap();
        }
        paper.app.refresh().await.unwrap();
    };
    let renewed = paper.renewed(put_back).await;
    assert!(renewed.contains(&"/about/ethics".to_owned()));
    let renewed = paper
        .renewed(async || paper.app.refresh().await.unwrap())
        .await;
    assert!(renewed.is_empty(), "once is enough: {renewed:?}");
}

#[tokio::test]
async fn a_change_that_is_rolled_back_is_none() {
    let paper = Paper::new().await;
    let before = changes::version(&paper.app.db).await.unwrap();
    let mut tx = paper.app.db.begin().await.unwrap();
    changes::record(&mut tx, [Tag::one("article", 1)])
        .await
        .unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(changes::version(&paper.app.db).await.unwrap(), before);
}

#[tokio::test]
async fn what_changes_at_once_is_missed_by_nobody() {
    let paper = Paper::new().await;
    let other = paper.app.another_node().await;
    let mut known = other.publication().await.unwrap().generation;
    let mut writers = tokio::task::JoinSet::new();
    for which in 1..=40 {
        let db = paper.app.db.clone();
        writers.spawn(async move {
            let mut tx = db.begin().await.unwrap();
            let tag = Tag::one("test", which);
            changes::record(&mut tx, [tag]).await.unwrap();
            tx.commit().await.unwrap();
        });
    }
    // Looks after each commit, while others write.
    let mut seen = Vec::new();
    while let Some(done) = writers.join_next().await {
        done.unwrap();
        let (version, changed) = changes::since(&other.db, known).await.unwrap();
        let Changed::Tags(tags) = changed else {
            panic!("so few are told apart");
        };
        seen.extend(tags);
        known = version;
    }
    for which in 1..=40 {
        assert!(seen.contains(&Tag::one("test", which)), "{which}");
    }
}
