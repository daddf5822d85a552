-- Which articles have no id yet is asked at each start; mostly none.
CREATE INDEX articles_without_feed_id ON articles (id) WHERE feed_id IS NULL;
