-- Keys of repeated requests stand for changes of people as well, whose versions are no numbers.
ALTER TABLE used_keys RENAME COLUMN question_id TO subject_id;
ALTER TABLE used_keys RENAME COLUMN version TO number;
ALTER TABLE used_keys ADD COLUMN version text NOT NULL DEFAULT '';
UPDATE used_keys SET version = 'v' || number;
ALTER TABLE used_keys DROP COLUMN number;
