// Statuses of groups by the last change of each, for whoever follows the changes.
CREATE INDEX group_status_changed_revision IF NOT EXISTS FOR (n:GroupStatus) ON (n.changedRevision)
