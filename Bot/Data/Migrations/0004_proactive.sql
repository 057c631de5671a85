-- Webhook deliveries as they came, once each.
CREATE TABLE webhook_inbox (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    source       TEXT   NOT NULL,
    delivery_key TEXT   NOT NULL,
    headers      TEXT   NOT NULL,               -- JSON
    body         BLOB   NOT NULL,
    received_at  BIGINT NOT NULL,
    done_at      BIGINT,                        -- null: waits to be read
    outcome      TEXT,                          -- read, not_followed, unreadable
    UNIQUE (source, delivery_key)
);
CREATE INDEX webhook_inbox_waiting ON webhook_inbox (id) WHERE done_at IS NULL;

-- What happened, to whom it happened: only ever added to.
CREATE TABLE timeline (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer    TEXT,                           -- null: nobody we know
    type        TEXT   NOT NULL,
    occurred_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    source      TEXT   NOT NULL,
    data        TEXT   NOT NULL                 -- JSON
);
CREATE INDEX timeline_customer ON timeline (customer, id);

-- Where each customer can be reached.
CREATE TABLE conversation_directory (
    channel      TEXT   NOT NULL,
    conversation TEXT   NOT NULL,
    customer     TEXT   NOT NULL,
    reference    TEXT   NOT NULL,               -- the SDK's ConversationReference
    speaker      TEXT   NOT NULL,
    last_seen_at BIGINT NOT NULL,
    PRIMARY KEY (channel, conversation)
);
CREATE INDEX conversation_directory_customer ON conversation_directory (customer, last_seen_at);

-- What the customer said about being written to; where there is nothing, the customer record of the business counts.
CREATE TABLE consents (
    customer TEXT    NOT NULL,
    category TEXT    NOT NULL,                  -- service
    given    INTEGER NOT NULL,
    at       BIGINT  NOT NULL,
    PRIMARY KEY (customer, category)
);

-- What the bot has to tell a customer of its own accord.
CREATE TABLE notices (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    event_key    TEXT    NOT NULL UNIQUE,       -- source and event: told once
    customer     TEXT    NOT NULL,
    event        TEXT    NOT NULL,              -- JSON of the business event
    created_at   BIGINT  NOT NULL,
    expires_at   BIGINT  NOT NULL,
    state        TEXT    NOT NULL,              -- waiting, queued, told, expired, no_consent
    tries        INTEGER NOT NULL DEFAULT 0,
    settled_at   BIGINT
);
CREATE INDEX notices_waiting ON notices (customer, id) WHERE state = 'waiting';
