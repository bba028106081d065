-- Work that waits for a successor, imports that wait for a decision, versions of courts.
ALTER TABLE courts ADD COLUMN version integer NOT NULL DEFAULT 1;

CREATE TABLE successions (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id integer NOT NULL REFERENCES people (id),
    since text NOT NULL,
    reason text NOT NULL,
    successor_id integer REFERENCES people (id),
    settled_at text
);

CREATE TABLE pending_imports (
    id text NOT NULL PRIMARY KEY,
    person_id integer NOT NULL REFERENCES people (id),
    content text NOT NULL,
    is_full integer NOT NULL,
    at text NOT NULL
);
