// CO_ACCUSED assertions by the last change of each, for whoever follows the changes.
CREATE INDEX co_accused_changed_revision IF NOT EXISTS FOR ()-[r:CO_ACCUSED]-() ON (r.changedRevision)
