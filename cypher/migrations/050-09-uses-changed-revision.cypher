// USES assertions by the last change of each, for whoever follows the changes.
CREATE INDEX uses_changed_revision IF NOT EXISTS FOR ()-[r:USES]-() ON (r.changedRevision)
