// Employments by the last change of each, for whoever follows the changes.
CREATE INDEX employment_changed_revision IF NOT EXISTS FOR (n:Employment) ON (n.changedRevision)
