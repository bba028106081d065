-- Courts, people with their sign-in, posts, grants, absences.
CREATE TABLE courts (
    code text NOT NULL PRIMARY KEY,
    name text NOT NULL,
    tier text NOT NULL,
    superior_code text,
    region text
);

CREATE TABLE people (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    name text NOT NULL,
    staff_number text,
    "left" text,
    is_locked integer NOT NULL,
    is_demo integer NOT NULL,
    must_change_password integer NOT NULL,
    user_name text,
    normalized_user_name text,
    email text,
    normalized_email text,
    email_confirmed integer NOT NULL,
    password_hash text,
    security_stamp text,
    concurrency_stamp text,
    phone_number text,
    phone_number_confirmed integer NOT NULL,
    two_factor_enabled integer NOT NULL,
    lockout_end text,
    lockout_enabled integer NOT NULL,
    access_failed_count integer NOT NULL
);
CREATE UNIQUE INDEX people_user_name ON people (normalized_user_name);
CREATE INDEX people_email ON people (normalized_email);
CREATE UNIQUE INDEX people_staff_number ON people (staff_number);

CREATE TABLE person_claims (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    user_id integer NOT NULL REFERENCES people (id),
    claim_type text,
    claim_value text
);

CREATE TABLE person_logins (
    login_provider text NOT NULL,
    provider_key text NOT NULL,
    provider_display_name text,
    user_id integer NOT NULL REFERENCES people (id),
    PRIMARY KEY (login_provider, provider_key)
);

CREATE TABLE person_tokens (
    user_id integer NOT NULL REFERENCES people (id),
    login_provider text NOT NULL,
    name text NOT NULL,
    value text,
    PRIMARY KEY (user_id, login_provider, name)
);

CREATE TABLE posts (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id integer NOT NULL REFERENCES people (id),
    court_code text NOT NULL REFERENCES courts (code),
    division text NOT NULL,
    title text NOT NULL,
    "from" text NOT NULL,
    "to" text
);
CREATE INDEX posts_person ON posts (person_id);
CREATE INDEX posts_court ON posts (court_code);

CREATE TABLE grants (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id integer NOT NULL REFERENCES people (id),
    role text NOT NULL,
    court_code text NOT NULL REFERENCES courts (code),
    division text,
    line text,
    rank integer NOT NULL,
    judge_id integer REFERENCES people (id),
    "from" text NOT NULL,
    "to" text,
    given_by integer
);
CREATE INDEX grants_person ON grants (person_id);
CREATE INDEX grants_court ON grants (court_code, role);

CREATE TABLE absences (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id integer NOT NULL REFERENCES people (id),
    "from" text NOT NULL,
    "to" text NOT NULL
);
CREATE INDEX absences_person ON absences (person_id);

CREATE TABLE sessions (
    id text NOT NULL PRIMARY KEY,
    person_id integer NOT NULL REFERENCES people (id),
    kind text NOT NULL,
    started_at text NOT NULL,
    seen_at text NOT NULL,
    ended_at text
);
CREATE INDEX sessions_person ON sessions (person_id);

-- With these cookies and tokens are sealed.
CREATE TABLE protection_keys (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    name text NOT NULL,
    xml text NOT NULL
);
