-- What customers said and the bot did not understand, without what points to them; people say what was meant.
CREATE TABLE lessons (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    at          BIGINT NOT NULL,
    language    TEXT   NOT NULL,               -- two letters
    text        TEXT   NOT NULL,
    understood  TEXT   NOT NULL,               -- the intent that was taken from it
    reason      TEXT   NOT NULL,               -- not_understood, unsure, corrected, escalated
    intent      TEXT,                          -- what was meant; null while nobody has said
    settled_by  TEXT,
    settled_at  BIGINT,
    forget_from BIGINT                         -- from when it may be forgotten; null: the classifier learns from it
);
CREATE INDEX lessons_open ON lessons (id) WHERE settled_at IS NULL;

-- Classifiers that were trained with lessons.
CREATE TABLE learnt_models (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    base         TEXT   NOT NULL,              -- names the utterance files and the trainer: others cannot use it
    lessons      BIGINT NOT NULL,
    right_before BIGINT NOT NULL,              -- right of 10,000 held-back utterances
    right_after  BIGINT NOT NULL,
    trained_by   TEXT   NOT NULL,
    trained_at   BIGINT NOT NULL,
    withdrawn_at BIGINT,
    classifier   BLOB   NOT NULL
);
