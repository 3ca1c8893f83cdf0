// LIVES_AT assertions by the last change of each, for whoever follows the changes.
CREATE INDEX lives_at_changed_revision IF NOT EXISTS FOR ()-[r:LIVES_AT]-() ON (r.changedRevision)
