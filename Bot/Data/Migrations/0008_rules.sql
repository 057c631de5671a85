-- Each event is on the timeline once, however often it is delivered or replayed.
ALTER TABLE timeline ADD COLUMN event_key TEXT;
CREATE UNIQUE INDEX timeline_event ON timeline (event_key);

ALTER TABLE webhook_inbox ADD COLUMN replays BIGINT NOT NULL DEFAULT 0;

-- What the rules say of a notice. Further states: collapsed (a newer one says it all).
ALTER TABLE notices ADD COLUMN category TEXT NOT NULL DEFAULT 'service';
ALTER TABLE notices ADD COLUMN collapse_key TEXT;
ALTER TABLE notices ADD COLUMN occurred_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE notices ADD COLUMN not_before BIGINT NOT NULL DEFAULT 0;   -- 0: as soon as the conversation is idle
CREATE INDEX notices_put_off ON notices (not_before) WHERE state = 'waiting' AND not_before > 0;
CREATE INDEX notices_by_customer ON notices (customer, category, settled_at);
