-- Conversations that a person has taken over, or is asked to.
CREATE TABLE handoffs (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    channel      TEXT   NOT NULL,
    conversation TEXT   NOT NULL,
    customer     TEXT,                          -- null: a guest
    reason       TEXT   NOT NULL,               -- asked, stuck
    summary      TEXT   NOT NULL,
    locale       TEXT,
    reference    TEXT   NOT NULL,               -- the SDK's ConversationReference
    speaker      TEXT   NOT NULL,
    state        TEXT   NOT NULL,               -- queued, active, closed, unanswered, left
    requested_at BIGINT NOT NULL,
    accepted_at  BIGINT,
    ended_at     BIGINT,
    agent        TEXT,
    note         TEXT
);
-- One open handoff for each conversation, whoever asks, however often.
CREATE UNIQUE INDEX handoffs_open ON handoffs (channel, conversation) WHERE state IN ('queued', 'active');
CREATE INDEX handoffs_queue ON handoffs (state, id);

-- What customers said of the help they got.
CREATE TABLE ratings (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    channel      TEXT    NOT NULL,
    conversation TEXT    NOT NULL,
    handoff      BIGINT,
    stars        INTEGER NOT NULL,              -- 1 to 5
    at           BIGINT  NOT NULL
);

ALTER TABLE transcript ADD COLUMN attachments TEXT;   -- JSON list of name, content type and address
ALTER TABLE transcript ADD COLUMN author TEXT;        -- the agent's name
