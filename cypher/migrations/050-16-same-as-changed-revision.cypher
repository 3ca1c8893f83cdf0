// SAME_AS assertions by the last change of each, for whoever follows the changes.
CREATE INDEX same_as_changed_revision IF NOT EXISTS FOR ()-[r:SAME_AS]-() ON (r.changedRevision)
