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
    cents        INTEGER NOT NULL,
    -- Where to send it, if not to the customer's own address.
    street       TEXT,
    postal_code  TEXT,
    city         TEXT,
    country      TEXT
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

CREATE TABLE tracking_steps (
    order_number TEXT NOT NULL REFERENCES orders (number),
    at           TEXT NOT NULL,
    place        TEXT NOT NULL,
    what         TEXT NOT NULL
);
CREATE INDEX steps_by_order ON tracking_steps (order_number, at);

CREATE TABLE returns (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    order_number TEXT NOT NULL UNIQUE REFERENCES orders (number),
    reason       TEXT NOT NULL,
    opened_at    TEXT NOT NULL,
    send_by      TEXT NOT NULL,
    cents        INTEGER NOT NULL
);

CREATE TABLE carts (
    owner    TEXT NOT NULL,
    sku      TEXT NOT NULL REFERENCES products (sku),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (owner, sku)
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

CREATE TABLE plans (
    id             TEXT PRIMARY KEY,
    name           TEXT NOT NULL,
    cents          INTEGER NOT NULL,
    shipment_cents INTEGER NOT NULL,
    keeps_discount INTEGER NOT NULL            -- whether who changes to it keeps their discount
);

CREATE TABLE tax_rates (
    region       TEXT PRIMARY KEY,             -- ISO 3166-1, two letters
    basis_points INTEGER NOT NULL              -- 700 is 7 percent
);

CREATE TABLE subscriptions (
    id         TEXT PRIMARY KEY,
    customer   TEXT NOT NULL REFERENCES customers (id),
    plan       TEXT NOT NULL REFERENCES plans (id),
    state      TEXT NOT NULL,
    cents      INTEGER NOT NULL,
    renews_at  TEXT NOT NULL,
    discount_percent INTEGER NOT NULL
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
    at      TEXT NOT NULL,
    refunded_cents INTEGER NOT NULL DEFAULT 0 CHECK (refunded_cents <= cents)
);

CREATE TABLE leads (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    email    TEXT,
    name     TEXT NOT NULL,
    company  TEXT,
    interest TEXT NOT NULL,
    score    INTEGER NOT NULL,
    at       TEXT NOT NULL
);

CREATE TABLE deals (
    id       TEXT PRIMARY KEY,
    customer TEXT NOT NULL REFERENCES customers (id),
    title    TEXT NOT NULL,
    stage    TEXT NOT NULL,
    cents    INTEGER NOT NULL
);

CREATE TABLE memberships (
    email TEXT NOT NULL,
    list  TEXT NOT NULL,
    PRIMARY KEY (email, list)
);

CREATE TABLE tags (
    customer TEXT NOT NULL REFERENCES customers (id),
    tag      TEXT NOT NULL,
    PRIMARY KEY (customer, tag)
);

-- What somebody did, and what was talked about with them.
CREATE TABLE notes (
    email TEXT NOT NULL,
    kind  TEXT NOT NULL,
    text  TEXT NOT NULL,
    at    TEXT NOT NULL
);

CREATE TABLE accounts (
    number   TEXT PRIMARY KEY,
    customer TEXT NOT NULL REFERENCES customers (id),
    name     TEXT NOT NULL,
    cents    INTEGER NOT NULL CHECK (cents >= 0)
);

CREATE TABLE transactions (
    account TEXT NOT NULL REFERENCES accounts (number),
    cents   INTEGER NOT NULL,
    about   TEXT NOT NULL,
    at      TEXT NOT NULL
);
CREATE INDEX transactions_by_account ON transactions (account, at DESC);

CREATE TABLE slots (
    id        TEXT PRIMARY KEY,
    service   TEXT NOT NULL,
    begins_at TEXT NOT NULL,
    minutes   INTEGER NOT NULL
);

CREATE TABLE bookings (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    customer  TEXT NOT NULL REFERENCES customers (id),
    slot      TEXT NOT NULL REFERENCES slots (id),
    cancelled INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX one_booking_per_slot ON bookings (slot) WHERE cancelled = 0;

CREATE TABLE devices (
    id       TEXT PRIMARY KEY,
    customer TEXT NOT NULL REFERENCES customers (id),
    name     TEXT NOT NULL,
    online   INTEGER NOT NULL,
    battery  INTEGER,
    fault    TEXT,
    seen_at  TEXT NOT NULL
);

-- What was changed under which idempotency key.
CREATE TABLE done (
    key    TEXT PRIMARY KEY,
    answer TEXT NOT NULL,
    at     TEXT NOT NULL
);
