//! What fills the tables, on SQLite.
use db::{Db, Result, Tx, sql};

/// Addresses of the publication.
pub struct Places {
    section: String,
    story: String,
    talk: String,
}

impl Places {
    /// The path of a pattern.
    pub fn fill(&self, pattern: &str) -> String {
        pattern
            .replace("{section}", &self.section)
            .replace("{story}", &self.story)
            .replace("{talk}", &self.talk)
    }
}

/// Fills up to so many accounts, with a tenth as many subscriptions, a fifth as many comments on
/// a thousand stories, and two pages of the ledger for each.
pub async fn fill(db: &Db, accounts: i64, now: i64) -> Result<()> {
    let mut tx = db.begin().await?;
    for statement in [
        sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)
             INSERT INTO readers (id, email, email_key, name, verified_at, created_at, is_listed)
             SELECT i, 'person' || i || '@bench.example', 'person' || i || '@bench.example',
                 'Person' || (i % 5000) || ' ' || CASE i % 27 WHEN 0 THEN 'Brandt' ELSE 'Name' || (i % 40000) END,
                 $2, $2, TRUE FROM n WHERE TRUE ON CONFLICT DO NOTHING"),
        sql("INSERT INTO reader_words (word, reader_id)
             SELECT email_key, id FROM readers WHERE id <= $1 AND $2 > 0
             UNION SELECT lower(substr(name, 1, instr(name, ' ') - 1)), id FROM readers WHERE id <= $1 AND name <> ''
             UNION SELECT lower(substr(name, instr(name, ' ') + 1)), id FROM readers WHERE id <= $1 AND name <> ''
             ON CONFLICT DO NOTHING"),
        sql("INSERT INTO subscriptions (id, order_number, reader_id, offer_id, terms, processor, mode, state, life,
                 processor_id, check_at, version, created_at)
             SELECT id, 'order-' || id, id, 1, '{}', 'none', 'test', 'abandoned', '{}', 'sub-' || id,
                 $2 + 86400000 + id, 1, $2 FROM readers WHERE id <= $1 AND id % 10 = 0 ON CONFLICT DO NOTHING"),
        sql("INSERT INTO comments (id, article_id, reader_id, mark, state, held_for, source, document, likes, replies,
                 form_key, created_at)
             SELECT r.id, a.id, r.id, '', 'shown', '', 'Words', '[]', 0, 0, 'form', $2
             FROM readers r JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM articles) a
                 ON a.place = 1 + (CASE WHEN r.id % 200 = 0 THEN 0 ELSE r.id / 5 END) % 60
             WHERE r.id <= $1 AND r.id % 5 = 0 ON CONFLICT DO NOTHING"),
        sql("INSERT INTO comment_threads (article_id, shown, is_stale, switch, newest)
             SELECT article_id, count(*), FALSE, 'auto', max(id) FROM comments
             WHERE id <= $1 AND created_at <= $2 GROUP BY article_id ON CONFLICT DO NOTHING"),
        sql("INSERT INTO comment_reports (id, comment_id, reader_id, reason, text, reported_at)
             SELECT id, id, id, 'spam', '', $2 FROM comments WHERE id <= $1 AND id % 50 = 0 ON CONFLICT DO NOTHING"),
        sql("INSERT INTO staff_log (id, at, actor_id, actor, action, subject, detail, kind)
             SELECT id, $2, NULL, 'command line', 'reader.note', 'reader:' || id, '', 'reader'
             FROM readers WHERE id <= $1 AND id % 10 = 1 ON CONFLICT DO NOTHING"),
        sql("INSERT INTO ledger (subject, pool, period, stories, version, updated_at)
             SELECT 'bench:' || id, pool, '2026-01-01', '[]', 1, $2
             FROM readers, (SELECT 'a' AS pool UNION ALL SELECT 'b') WHERE id <= $1 ON CONFLICT DO NOTHING"),
    ] {
        statement.bind(accounts).bind(now).execute(&mut tx).await?;
    }
    tx.commit().await
}

/// Takes an account onto the staff.
pub async fn add_owner(tx: &mut Tx, reader: i64, now: i64) -> Result<()> {
    sql(
        "INSERT INTO staff (reader_id, roles, added_at) VALUES ($1, 'owner', $2)
         ON CONFLICT (reader_id) DO NOTHING",
    )
    .bind(reader)
    .bind(now)
    .execute(tx)
    .await?;
    Ok(())
}

/// A section, its newest story, and the story with the longest discussion.
pub async fn places(db: &Db) -> Result<Places> {
    let (section, story): (String, String) = sql("SELECT s.slug, a.slug FROM articles a
         JOIN sections s ON s.id = a.section_id WHERE a.state = 'live' ORDER BY a.published_at DESC LIMIT 1")
    .one(db)
    .await?;
    let (of_talk, talk): (String, String) = sql("SELECT s.slug, a.slug FROM comment_threads t
         JOIN articles a ON a.id = t.article_id JOIN sections s ON s.id = a.section_id
         WHERE a.state = 'live' ORDER BY t.shown DESC LIMIT 1")
    .one(db)
    .await?;
    Ok(Places {
        story: format!("/{section}/{story}"),
        talk: format!("/{of_talk}/{talk}"),
        section: format!("/{section}"),
    })
}
