-- What a second person has to agree to.

CREATE TABLE approvals (
    number       TEXT   PRIMARY KEY,
    asked_as     TEXT   NOT NULL,              -- who asked, what and with which parameters: waits once
    request      TEXT   NOT NULL,              -- JSON of the request, with its parameters and who asked
    requested_at BIGINT NOT NULL,
    escalates_at BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    state        TEXT   NOT NULL,              -- waiting, approved, refused, expired, done, failed
    escalated_at BIGINT,
    decided_by   TEXT,
    decided_at   BIGINT,
    settled_at   BIGINT
) WITHOUT ROWID;

-- One waiting request for the same thing by the same person.
CREATE UNIQUE INDEX approvals_waiting ON approvals (asked_as) WHERE state = 'waiting';
CREATE INDEX approvals_state ON approvals (state, requested_at);
