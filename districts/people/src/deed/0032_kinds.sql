-- The sort of a deed, the words of its action before the last dot, by which the log is filtered.
ALTER TABLE staff_log ADD COLUMN kind TEXT NOT NULL DEFAULT '';
UPDATE staff_log SET kind = rtrim(rtrim(action, replace(action, '.', '')), '.');
CREATE INDEX staff_log_by_kind ON staff_log (kind, id);
