-- Inbox, outbox, and what people do not want by e-mail.
CREATE TABLE notices (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id integer NOT NULL REFERENCES people (id),
    kind text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    address text NOT NULL,
    event_key text NOT NULL,
    at text NOT NULL,
    read_at text,
    is_routed integer NOT NULL
);
CREATE UNIQUE INDEX notices_event ON notices (person_id, event_key);
CREATE INDEX notices_inbox ON notices (person_id, read_at);
CREATE INDEX notices_subject ON notices (subject);
CREATE INDEX notices_routing ON notices (is_routed, id);

CREATE TABLE deliveries (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    notice_id integer NOT NULL REFERENCES notices (id),
    target text NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    next_at text NOT NULL,
    problem text,
    done_at text
);
CREATE UNIQUE INDEX deliveries_target ON deliveries (notice_id, target);
CREATE INDEX deliveries_waiting ON deliveries (state, next_at);

CREATE TABLE muted_kinds (
    person_id integer NOT NULL REFERENCES people (id),
    kind text NOT NULL,
    PRIMARY KEY (person_id, kind)
);
