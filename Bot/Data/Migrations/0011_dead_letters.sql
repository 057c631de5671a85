-- Why a message could not be sent: what the channel said, never what the message says.
ALTER TABLE outbox ADD COLUMN reason TEXT;
CREATE INDEX outbox_dead ON outbox (id) WHERE outcome IN ('refused', 'unknown');
