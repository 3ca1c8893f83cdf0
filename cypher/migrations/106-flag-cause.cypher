// Flags by what caused them.
CREATE INDEX flag_cause IF NOT EXISTS FOR (f:Flag) ON (f.causeKey)
