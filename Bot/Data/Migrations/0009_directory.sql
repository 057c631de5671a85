-- A customer as such: where transactions meet that decide upon what the other is about to write (an event for somebody who is just coming).
CREATE TABLE customers (
    id  TEXT   PRIMARY KEY,
    met BIGINT NOT NULL                         -- how often transactions met here
) WITHOUT ROWID;

-- By what a customer is surely known: verified only, never claimed.
CREATE TABLE identity_links (
    kind      TEXT   NOT NULL,                  -- signed_in, email, teams, or a system's name
    value     TEXT   NOT NULL,                  -- teams: tenant and aadObjectId
    customer  TEXT   NOT NULL,
    linked_at BIGINT NOT NULL,
    PRIMARY KEY (kind, value)
) WITHOUT ROWID;
CREATE INDEX identity_links_customer ON identity_links (customer);

-- Where people can be reached; since the bot is installed somewhere, also before it is known who that is.
CREATE TABLE directory (
    channel      TEXT   NOT NULL,
    conversation TEXT   NOT NULL,
    customer     TEXT,                          -- null: nobody we know yet
    teams_user   TEXT,                          -- tenant and aadObjectId
    reference    TEXT   NOT NULL,               -- the SDK's ConversationReference
    speaker      TEXT   NOT NULL,
    locale       TEXT,
    time_zone    TEXT,                          -- IANA name, as the client said it
    state        TEXT   NOT NULL,               -- open, blocked, removed
    last_seen_at BIGINT NOT NULL,
    PRIMARY KEY (channel, conversation)
);
INSERT INTO directory (channel, conversation, customer, reference, speaker, state, last_seen_at)
    SELECT channel, conversation, customer, reference, speaker, 'open', last_seen_at FROM conversation_directory;
DROP TABLE conversation_directory;
ALTER TABLE directory RENAME TO conversation_directory;
CREATE INDEX conversation_directory_customer ON conversation_directory (customer, last_seen_at);
CREATE INDEX conversation_directory_teams ON conversation_directory (teams_user) WHERE teams_user IS NOT NULL;
