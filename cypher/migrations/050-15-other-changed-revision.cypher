// OTHER assertions by the last change of each, for whoever follows the changes.
CREATE INDEX other_changed_revision IF NOT EXISTS FOR ()-[r:OTHER]-() ON (r.changedRevision)
