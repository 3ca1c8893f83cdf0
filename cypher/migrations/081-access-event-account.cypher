// Look-ups by a login account.
CREATE INDEX access_event_account IF NOT EXISTS FOR (a:AccessEvent) ON (a.account, a.at)
