// Look-ups by what was searched for, in a period.
CREATE INDEX access_event_search_form IF NOT EXISTS FOR (a:AccessEvent) ON (a.searchForm, a.at)
