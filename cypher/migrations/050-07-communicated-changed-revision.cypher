// COMMUNICATED assertions by the last change of each, for whoever follows the changes.
CREATE INDEX communicated_changed_revision IF NOT EXISTS FOR ()-[r:COMMUNICATED]-() ON (r.changedRevision)
