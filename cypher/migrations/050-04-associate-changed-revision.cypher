// ASSOCIATE assertions by the last change of each, for whoever follows the changes.
CREATE INDEX associate_changed_revision IF NOT EXISTS FOR ()-[r:ASSOCIATE]-() ON (r.changedRevision)
