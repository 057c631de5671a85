CREATE TABLE customers (
    id          TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    email       TEXT NOT NULL UNIQUE,
    street      TEXT,
    postal_code TEXT,
    city        TEXT,
    country     TEXT,
    billing_id  TEXT UNIQUE,
    service_messages INTEGER NOT NULL
);

CREATE TABLE products (
    sku         TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    description TEXT NOT NULL,
    category    TEXT NOT NULL,
    cents       INTEGER NOT NULL CHECK (cents >= 0),
    in_stock    INTEGER NOT NULL CHECK (in_stock >= 0),
    back_at     TEXT
);

CREATE TABLE orders (
    number       TEXT PRIMARY KEY,
    customer     TEXT NOT NULL REFERENCES customers (id),
    state        TEXT NOT NULL,
    ordered_at   TEXT NOT NULL,
    cancelled_at TEXT,
    cents        INTEGER NOT NULL
);
CREATE INDEX orders_by_customer ON orders (customer, ordered_at DESC);

CREATE TABLE order_lines (
    order_number TEXT NOT NULL REFERENCES orders (number),
    position     INTEGER NOT NULL,
    sku          TEXT NOT NULL REFERENCES products (sku),
    name         TEXT NOT NULL,
    quantity     INTEGER NOT NULL CHECK (quantity > 0),
    cents        INTEGER NOT NULL,
    PRIMARY KEY (order_number, position)
);

CREATE TABLE shipments (
    order_number     TEXT PRIMARY KEY REFERENCES orders (number),
    carrier          TEXT NOT NULL,
    tracking_number  TEXT NOT NULL,
    tracking_address TEXT,
    shipped_at       TEXT NOT NULL,
    expected_at      TEXT,
    delivered_at     TEXT
);

CREATE TABLE tickets (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    customer     TEXT REFERENCES customers (id),
    email        TEXT NOT NULL,
    subject      TEXT NOT NULL,
    state        TEXT NOT NULL,
    order_number TEXT,
    opened_at    TEXT NOT NULL,
    changed_at   TEXT NOT NULL
);

CREATE TABLE ticket_comments (
    ticket   INTEGER NOT NULL REFERENCES tickets (id),
    author   TEXT NOT NULL,
    text     TEXT NOT NULL,
    at       TEXT NOT NULL,
    internal INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX comments_by_ticket ON ticket_comments (ticket, at);

CREATE TABLE subscriptions (
    id         TEXT PRIMARY KEY,
    customer   TEXT NOT NULL REFERENCES customers (id),
    plan       TEXT NOT NULL,
    state      TEXT NOT NULL,
    cents      INTEGER NOT NULL,
    renews_at  TEXT NOT NULL
);

CREATE TABLE invoices (
    number    TEXT PRIMARY KEY,
    customer  TEXT NOT NULL REFERENCES customers (id),
    state     TEXT NOT NULL,
    cents     INTEGER NOT NULL,
    about     TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    due_at    TEXT NOT NULL
);

CREATE TABLE payments (
    id      TEXT PRIMARY KEY,
    invoice TEXT NOT NULL REFERENCES invoices (number),
    state   TEXT NOT NULL,
    cents   INTEGER NOT NULL,
    failure TEXT,
    at      TEXT NOT NULL
);

-- One row per part of a help article: the best part is the answer.
CREATE VIRTUAL TABLE passages USING fts5 (
    article UNINDEXED,
    title,
    keywords,
    heading,
    text,
    tokenize = 'porter unicode61 remove_diacritics 2'
);

-- What was changed under which idempotency key.
CREATE TABLE done (
    key    TEXT PRIMARY KEY,
    answer TEXT NOT NULL,
    at     TEXT NOT NULL
);
