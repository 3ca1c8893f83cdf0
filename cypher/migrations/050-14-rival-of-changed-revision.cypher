// RIVAL_OF assertions by the last change of each, for whoever follows the changes.
CREATE INDEX rival_of_changed_revision IF NOT EXISTS FOR ()-[r:RIVAL_OF]-() ON (r.changedRevision)
