// FRIEND assertions by the last change of each, for whoever follows the changes.
CREATE INDEX friend_changed_revision IF NOT EXISTS FOR ()-[r:FRIEND]-() ON (r.changedRevision)
