-- The id by which feed readers know the article, for ever; none yet where only its number says it.
ALTER TABLE articles ADD COLUMN feed_id TEXT;
