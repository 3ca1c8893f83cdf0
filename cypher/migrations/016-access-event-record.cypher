// Look-ups of a record in a period.
CREATE INDEX access_event_record IF NOT EXISTS FOR (a:AccessEvent) ON (a.recordId, a.at)
