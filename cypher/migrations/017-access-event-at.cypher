// Look-ups in a period.
CREATE INDEX access_event_at IF NOT EXISTS FOR (a:AccessEvent) ON (a.at, a.id)
