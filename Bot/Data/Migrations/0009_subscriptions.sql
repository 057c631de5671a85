-- Other systems that want to hear what happens, each at an address of its own.
CREATE TABLE subscriptions (
    id              TEXT   PRIMARY KEY,
    machine         TEXT   NOT NULL,            -- who made it: nobody else sees or ends it
    target          TEXT   NOT NULL,
    events          TEXT   NOT NULL,            -- kinds between commas, with one at either end; empty: all
    secret          TEXT   NOT NULL,            -- signs what is delivered
    previous_secret TEXT,
    previous_until  BIGINT,
    created_at      BIGINT NOT NULL,
    expires_at      BIGINT,
    ended_at        BIGINT,
    end_reason      TEXT                        -- deleted, gone, failing, expired
) WITHOUT ROWID;
CREATE INDEX subscriptions_open ON subscriptions (created_at) WHERE ended_at IS NULL;

-- What each of them is sent, and how that went.
CREATE TABLE subscription_deliveries (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    subscription TEXT   NOT NULL,
    message      TEXT   NOT NULL,               -- the same for all subscribers of an event
    payload      TEXT   NOT NULL,
    created_at   BIGINT NOT NULL,
    next_at      BIGINT NOT NULL,
    attempts     BIGINT NOT NULL DEFAULT 0,
    status       BIGINT,                        -- of the last answer
    problem      TEXT,                          -- why the last attempt failed
    done_at      BIGINT,
    outcome      TEXT,                          -- delivered, failed, dropped
    UNIQUE (subscription, message)
);
CREATE INDEX subscription_deliveries_waiting ON subscription_deliveries (next_at) WHERE done_at IS NULL;
CREATE INDEX subscription_deliveries_by_subscription ON subscription_deliveries (subscription, id);
