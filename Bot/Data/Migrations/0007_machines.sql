-- Requests that other systems' programs named with an Idempotency-Key, and what each was answered.
CREATE TABLE machine_requests (
    machine      TEXT   NOT NULL,
    key          TEXT   NOT NULL,
    hash         TEXT   NOT NULL,               -- of method, address and body: another request under the same key is a conflict
    begun_at     BIGINT NOT NULL,
    status       BIGINT,                        -- null while it is being done
    content_type TEXT,
    location     TEXT,
    body         BLOB,
    PRIMARY KEY (machine, key)
) WITHOUT ROWID;
CREATE INDEX machine_requests_age ON machine_requests (begun_at);
