-- Instants are Unix milliseconds, UTC. JSON is text.

-- One line per conversation: everything that arrives for it, in the order in which it is taken.
CREATE TABLE mailbox (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    channel       TEXT    NOT NULL,
    conversation  TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    duplicate_key TEXT,                         -- null: never a duplicate
    activity      TEXT    NOT NULL,
    speaker       TEXT    NOT NULL,
    arrived_at    BIGINT  NOT NULL,
    done_at       BIGINT,                       -- null: waits for its turn
    outcome       TEXT,                         -- answered, failed
    result        TEXT,                         -- what an invoke or expectReplies is answered with
    UNIQUE (channel, conversation, duplicate_key)
);
CREATE INDEX mailbox_waiting ON mailbox (channel, conversation, id) WHERE done_at IS NULL;

-- Dialog and user state, as the SDK's IStorage keeps it.
CREATE TABLE state (
    key     TEXT   PRIMARY KEY,
    value   TEXT   NOT NULL,
    version BIGINT NOT NULL
) WITHOUT ROWID;

-- What goes out through a channel's connector, in order for each conversation.
CREATE TABLE outbox (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    channel        TEXT    NOT NULL,
    conversation   TEXT    NOT NULL,
    entry_id       BIGINT  NOT NULL,
    verb           TEXT    NOT NULL,            -- send, update, delete
    provisional_id TEXT    NOT NULL,            -- the id that the turn was given
    real_id        TEXT,                        -- the channel's, once sent
    activity       TEXT    NOT NULL,
    speaker        TEXT    NOT NULL,
    queued_at      BIGINT  NOT NULL,
    attempts       INTEGER NOT NULL DEFAULT 0,
    next_at        BIGINT  NOT NULL,
    started_at     BIGINT,                      -- set before the call: a crash in the middle leaves the outcome unknown
    done_at        BIGINT,
    outcome        TEXT                         -- sent, refused, unknown
);
CREATE INDEX outbox_waiting ON outbox (channel, conversation, id) WHERE done_at IS NULL;
CREATE INDEX outbox_provisional ON outbox (channel, conversation, provisional_id);

-- What was said, by whom: the transcript that tickets and people are given.
CREATE TABLE transcript (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    channel      TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    at           BIGINT  NOT NULL,
    speaker      TEXT    NOT NULL,              -- customer, bot, agent
    text         TEXT    NOT NULL
);
CREATE INDEX transcript_conversation ON transcript (channel, conversation, id);
