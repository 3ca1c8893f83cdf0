// MEMBER_OF assertions by the last change of each, for whoever follows the changes.
CREATE INDEX member_of_changed_revision IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.changedRevision)
