-- Which of the folders that are imported at every start an entry comes from: what is no longer there is withdrawn.
ALTER TABLE entries ADD COLUMN source text;
