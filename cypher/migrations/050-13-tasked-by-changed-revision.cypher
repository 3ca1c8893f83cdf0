// TASKED_BY assertions by the last change of each, for whoever follows the changes.
CREATE INDEX tasked_by_changed_revision IF NOT EXISTS FOR ()-[r:TASKED_BY]-() ON (r.changedRevision)
