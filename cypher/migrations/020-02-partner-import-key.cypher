// PARTNER assertions by the key their source gave them, for the next feed.
CREATE INDEX partner_import_key IF NOT EXISTS FOR ()-[r:PARTNER]-() ON (r.importKey)
