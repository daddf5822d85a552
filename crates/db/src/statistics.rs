//! What the databases know of how much is where, by which they choose between ways to an answer.

use crate::{Db, Dialect, Result, by_dialect};

/// Counts what is new or has grown a lot; looks at parts of large tables. Other connections read
/// statistics with the schema, so the schema changes, and is as before.
const GROWN: &str = "PRAGMA optimize = 0x10012;
CREATE TABLE statistics_are_new (mark);
DROP TABLE statistics_are_new;";

/// The same of everything, as after many rows have come at once.
const ALL: &str = "PRAGMA analysis_limit = 2000;
ANALYZE;
PRAGMA analysis_limit = 0;
CREATE TABLE statistics_are_new (mark);
DROP TABLE statistics_are_new;";

impl Db {
    /// Brings the statistics up to date of what has grown a lot since they were made.
    /// PostgreSQL does so by itself.
    pub async fn keep_statistics(&self) -> Result<()> {
        match self.dialect() {
            Dialect::Sqlite => self.script(GROWN).await,
            Dialect::Postgres => Ok(()),
        }
    }

    /// Makes the statistics of all tables anew, for whoever has written a lot.
    pub async fn make_statistics(&self) -> Result<()> {
        if self.dialect() == Dialect::Sqlite {
            return self.script(ALL).await;
        }
        // Of this schema alone: others have other owners.
        let statement = by_dialect(
            "SELECT 1",
            "DO $$ DECLARE one text; BEGIN
                 FOR one IN SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
                     WHERE schemaname = current_schema() LOOP
                     EXECUTE 'ANALYZE ' || one;
                 END LOOP;
             END $$",
        );
        statement.execute(self).await.map(drop)
    }

    async fn script(&self, text: &str) -> Result<()> {
        let mut tx = self.begin().await?;
        tx.script(text.to_owned()).await?;
        tx.commit().await
    }
}
