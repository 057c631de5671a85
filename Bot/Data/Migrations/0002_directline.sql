-- The embedded Direct Line channel. Instants are Unix milliseconds, UTC; both counters of a conversation only rise.

CREATE TABLE directline_conversations (
    id            TEXT    PRIMARY KEY,
    last_sequence BIGINT  NOT NULL DEFAULT 0,
    last_at       BIGINT  NOT NULL,             -- of the newest activity
    locale        TEXT,
    user_joined   BOOLEAN NOT NULL DEFAULT FALSE -- the bot has been told who the user is
) WITHOUT ROWID;
CREATE INDEX directline_conversations_idle ON directline_conversations (last_at);

-- What a client is shown, as it is shown: a client that has everything up to a sequence asks for what lies behind it.
CREATE TABLE directline_activities (
    conversation       TEXT   NOT NULL,
    sequence           BIGINT NOT NULL,         -- a changed activity moves to the end
    id                 TEXT   NOT NULL,
    provisional_id     TEXT,                    -- by which the bot's turn knew it; null: the user's own
    client_activity_id TEXT,                    -- by which the client knows its own
    activity           TEXT   NOT NULL,
    PRIMARY KEY (conversation, sequence)
) WITHOUT ROWID;
CREATE UNIQUE INDEX directline_activities_id ON directline_activities (conversation, id);
CREATE UNIQUE INDEX directline_activities_provisional ON directline_activities (conversation, provisional_id);
CREATE UNIQUE INDEX directline_activities_client ON directline_activities (conversation, client_activity_id);

-- Files that were uploaded; the bytes lie in the folder "uploads", under the same id.
CREATE TABLE directline_attachments (
    id           TEXT   PRIMARY KEY,
    conversation TEXT   NOT NULL,
    name         TEXT   NOT NULL,
    content_type TEXT   NOT NULL,
    stored_at    BIGINT NOT NULL
) WITHOUT ROWID;
CREATE INDEX directline_attachments_age ON directline_attachments (stored_at);
