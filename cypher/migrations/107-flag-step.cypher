// Flags are listed by step.
CREATE INDEX flag_step IF NOT EXISTS FOR (f:Flag) ON (f.stepRevision, f.stepInstant, f.id)
