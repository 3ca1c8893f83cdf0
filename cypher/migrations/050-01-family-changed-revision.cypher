// FAMILY assertions by the last change of each, for whoever follows the changes.
CREATE INDEX family_changed_revision IF NOT EXISTS FOR ()-[r:FAMILY]-() ON (r.changedRevision)
