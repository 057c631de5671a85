-- The turns that last typed and used a one-time code: the same turn, run again after a crash, may do so again.
ALTER TABLE one_time_codes ADD COLUMN tried_by TEXT;
ALTER TABLE one_time_codes ADD COLUMN used_by TEXT;
