// AFFILIATED assertions by the last change of each, for whoever follows the changes.
CREATE INDEX affiliated_changed_revision IF NOT EXISTS FOR ()-[r:AFFILIATED]-() ON (r.changedRevision)
