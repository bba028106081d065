-- Entries, the log from which indexes are fed, the log of actions, small facts.
-- Ids are compared and sorted by their bytes, as in SQLite.
CREATE TABLE entries (
    id text COLLATE "C" NOT NULL PRIMARY KEY,
    content text,
    content_hash text NOT NULL,
    origin text NOT NULL,
    audiences text NOT NULL,
    state text NOT NULL,
    state_reason text,
    replaced_by text,
    changed_at timestamptz NOT NULL
);

CREATE TABLE changes (
    number bigint NOT NULL PRIMARY KEY,
    entry_id text NOT NULL,
    at timestamptz NOT NULL
);

CREATE TABLE actions (
    number bigint NOT NULL PRIMARY KEY,
    at timestamptz NOT NULL,
    person_id bigint,
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
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the log of actions is append-only'; END $$;
CREATE TRIGGER actions_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON actions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE log_heads (
    log text NOT NULL PRIMARY KEY,
    last bigint NOT NULL,
    hash text NOT NULL
);
INSERT INTO log_heads (log, last, hash) VALUES ('actions', 0, ''), ('changes', 0, '');

CREATE TABLE settings (
    name text NOT NULL PRIMARY KEY,
    value text NOT NULL
);
