-- Keys of repeated requests stand for changes of people as well, whose versions are no numbers.
ALTER TABLE used_keys RENAME COLUMN question_id TO subject_id;
ALTER TABLE used_keys ALTER COLUMN version TYPE text USING 'v' || version;
