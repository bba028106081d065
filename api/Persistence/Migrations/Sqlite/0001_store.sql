-- Entries, the log from which indexes are fed, the log of actions, small facts.
CREATE TABLE entries (
    id text NOT NULL PRIMARY KEY,
    content_hash text NOT NULL,
    origin text NOT NULL,
    audiences text NOT NULL,
    state text NOT NULL,
    state_reason text,
    replaced_by text,
    changed_at text NOT NULL,
    -- Last, so that what stands before it is read without it.
    content text
) WITHOUT ROWID;

CREATE TABLE changes (
    number integer NOT NULL PRIMARY KEY,
    entry_id text NOT NULL,
    at text NOT NULL
);

CREATE TABLE actions (
    number integer NOT NULL PRIMARY KEY,
    at text NOT NULL,
    person_id integer,
    action text NOT NULL,
    subject text,
    outcome text NOT NULL,
    detail text,
    content_hash text,
    previous_hash text NOT NULL,
    hash text NOT NULL
);
CREATE INDEX actions_person ON actions (person_id, number);
CREATE INDEX actions_subject ON actions (subject, number);

-- The log of actions only grows. Who can change the schema can take this away, and then the hashes tell.
CREATE TRIGGER actions_no_update BEFORE UPDATE ON actions BEGIN SELECT RAISE(ABORT, 'the log of actions is append-only'); END;
CREATE TRIGGER actions_no_delete BEFORE DELETE ON actions BEGIN SELECT RAISE(ABORT, 'the log of actions is append-only'); END;

CREATE TABLE log_heads (
    log text NOT NULL PRIMARY KEY,
    last integer NOT NULL,
    hash text NOT NULL
);
INSERT INTO log_heads (log, last, hash) VALUES ('actions', 0, ''), ('changes', 0, '');

CREATE TABLE settings (
    name text NOT NULL PRIMARY KEY,
    value text NOT NULL
);
