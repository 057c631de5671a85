-- How far each sender that loses deliveries has been asked.
CREATE TABLE reconciliations (
    source TEXT   PRIMARY KEY,
    cursor TEXT   NOT NULL,
    at     BIGINT NOT NULL,
    gaps   BIGINT NOT NULL DEFAULT 0            -- events that no delivery had brought
) WITHOUT ROWID;
