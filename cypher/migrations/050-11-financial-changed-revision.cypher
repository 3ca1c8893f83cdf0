// FINANCIAL assertions by the last change of each, for whoever follows the changes.
CREATE INDEX financial_changed_revision IF NOT EXISTS FOR ()-[r:FINANCIAL]-() ON (r.changedRevision)
