// PARTNER assertions by the last change of each, for whoever follows the changes.
CREATE INDEX partner_changed_revision IF NOT EXISTS FOR ()-[r:PARTNER]-() ON (r.changedRevision)
