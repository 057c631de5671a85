-- What Connectors must remember.

-- Writes by their idempotency key, so that a turn that runs again does nothing twice.
CREATE TABLE call_journal (
    key            TEXT   PRIMARY KEY,
    verb           TEXT   NOT NULL,
    parameter_hash TEXT   NOT NULL,
    begun_at       BIGINT NOT NULL,
    outcome        TEXT                        -- JSON; null while it is not known
) WITHOUT ROWID;

-- Who did what through the capabilities: only ever added to; each record's hash covers the one before it.
CREATE TABLE audit (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    at     BIGINT NOT NULL,
    verb   TEXT   NOT NULL,
    record TEXT   NOT NULL,                    -- JSON
    hash   TEXT   NOT NULL
);

-- One-time codes that were sent: hashes, never the codes.
CREATE TABLE one_time_codes (
    id           TEXT    PRIMARY KEY,
    conversation TEXT    NOT NULL,
    code         TEXT    NOT NULL,             -- JSON of the connector's record
    sent_at      BIGINT  NOT NULL,
    tries        INTEGER NOT NULL DEFAULT 0,
    used_at      BIGINT
);
CREATE INDEX one_time_codes_conversation ON one_time_codes (conversation, sent_at);
