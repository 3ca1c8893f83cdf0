// Allegations are listed by when they were received.
CREATE INDEX allegation_received IF NOT EXISTS FOR (a:AllegationDetails) ON (a.receivedAt)
