-- When the desk brought a picture or changed its record: an import leaves it as it is then.
ALTER TABLE pictures ADD COLUMN desk_at BIGINT;
