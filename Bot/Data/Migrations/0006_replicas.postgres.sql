-- Who works on what, where several replicas share the store.

CREATE TABLE replicas (
    id          TEXT   PRIMARY KEY,
    alive_until BIGINT NOT NULL                -- by the database's own clock, so that the replicas' clocks may differ
);

CREATE TABLE leases (
    channel      TEXT   NOT NULL,
    conversation TEXT   NOT NULL,
    owner        TEXT   NOT NULL,              -- a replica; no longer counts when that is dead
    token        BIGINT NOT NULL,              -- rises whenever the owner changes: what an earlier owner still does is refused
    PRIMARY KEY (channel, conversation)
);
CREATE INDEX leases_owner ON leases (owner);

CREATE SEQUENCE lease_tokens;
