// Flags by pair: a change of the pair may close or wake them.
CREATE INDEX flag_pair IF NOT EXISTS FOR (f:Flag) ON (f.employee, f.group)
