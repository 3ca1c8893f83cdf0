// The flags of a job by number.
CREATE INDEX flag_number IF NOT EXISTS FOR (f:Flag) ON (f.job, f.number)
