-- Questions, their history, answers, comments, and what goes with them.
CREATE TABLE questions (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    version integer NOT NULL,
    state text NOT NULL,
    asker_id integer NOT NULL REFERENCES people (id),
    drafter_id integer,
    asker_court text NOT NULL,
    asker_signature text NOT NULL,
    asker_consents integer NOT NULL,
    title text NOT NULL,
    background text NOT NULL,
    opinion text NOT NULL,
    statutes text NOT NULL,
    line text NOT NULL,
    category text NOT NULL,
    why_not_settled text,
    salt text,
    handling_court text NOT NULL,
    escalated_from text,
    escalating_expert_id integer,
    expert_id integer,
    expert_signature text,
    reviewer_id integer,
    reviewer_signature text,
    clock text,
    due_on text,
    days_left integer,
    due_is_provisional integer NOT NULL,
    is_extended integer NOT NULL,
    audience text NOT NULL,
    batch text,
    topic text,
    commentary text,
    commentator text,
    re_review_reason text,
    linked_id integer,
    link_kind text,
    conflicts_with text,
    clearance_by integer,
    clearance_reason text,
    is_demo integer NOT NULL,
    created_at text NOT NULL,
    state_since text NOT NULL,
    submitted_at text,
    answered_at text,
    published_at text
);
CREATE INDEX questions_asker ON questions (asker_id);
CREATE INDEX questions_handling ON questions (handling_court, state);
CREATE INDEX questions_expert ON questions (expert_id, state);
CREATE INDEX questions_reviewer ON questions (reviewer_id, state);
CREATE INDEX questions_due ON questions (due_on);

CREATE TABLE question_events (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    question_id integer NOT NULL REFERENCES questions (id),
    version integer NOT NULL,
    at text NOT NULL,
    person_id integer,
    part text NOT NULL,
    action text NOT NULL,
    "from" text NOT NULL,
    "to" text NOT NULL,
    note text,
    fact text
);
CREATE UNIQUE INDEX question_events_version ON question_events (question_id, version);

CREATE TABLE answer_versions (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    question_id integer NOT NULL REFERENCES questions (id),
    number integer NOT NULL,
    version integer NOT NULL,
    author_id integer NOT NULL,
    text text,
    confirmed_articles text NOT NULL,
    stage text NOT NULL,
    correction_reason text,
    saved_at text NOT NULL
);
CREATE UNIQUE INDEX answer_versions_number ON answer_versions (question_id, number);

CREATE TABLE review_comments (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    question_id integer NOT NULL REFERENCES questions (id),
    answer_version_id integer NOT NULL REFERENCES answer_versions (id),
    start integer NOT NULL,
    "end" integer NOT NULL,
    text text,
    author_id integer NOT NULL,
    at text NOT NULL
);
CREATE INDEX review_comments_question ON review_comments (question_id);

CREATE TABLE sealed_texts (
    question_id integer NOT NULL PRIMARY KEY REFERENCES questions (id),
    title text NOT NULL,
    background text NOT NULL,
    opinion text NOT NULL,
    reason text NOT NULL
);

CREATE TABLE recusals (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    question_id integer NOT NULL REFERENCES questions (id),
    person_id integer NOT NULL,
    reason text NOT NULL,
    at text NOT NULL
);
CREATE INDEX recusals_question ON recusals (question_id);

CREATE TABLE assignment_rules (
    id integer NOT NULL PRIMARY KEY AUTOINCREMENT,
    court_code text NOT NULL REFERENCES courts (code),
    category text,
    line text,
    law text,
    expert_id integer NOT NULL REFERENCES people (id)
);
CREATE INDEX assignment_rules_court ON assignment_rules (court_code);

CREATE TABLE used_keys (
    person_id integer NOT NULL,
    key text NOT NULL,
    request_hash text NOT NULL,
    question_id integer NOT NULL,
    version integer NOT NULL,
    at text NOT NULL,
    PRIMARY KEY (person_id, key)
);

CREATE TABLE reported_uses (
    question_id integer NOT NULL PRIMARY KEY REFERENCES questions (id),
    use text NOT NULL,
    at text NOT NULL
);
