// Look-ups by an employee in a period.
CREATE INDEX access_event_employee IF NOT EXISTS FOR (a:AccessEvent) ON (a.employeeId, a.at)
