// Employments that were known by a time.
CREATE INDEX employment_known_from IF NOT EXISTS FOR (m:Employment) ON (m.knownFrom)
