-- Articles that come from the desk, as all their changes: only ever added to; the last one of an article counts.
CREATE TABLE article_changes (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    article    TEXT   NOT NULL,
    version    BIGINT NOT NULL,                -- 1, 2, 3 ...
    state      TEXT   NOT NULL,                -- proposed, live, rejected
    title      TEXT   NOT NULL,
    question   TEXT   NOT NULL,                -- what was asked, also in other words
    text       TEXT   NOT NULL,
    changed_by TEXT   NOT NULL,
    changed_at BIGINT NOT NULL,
    UNIQUE (article, version)
);
