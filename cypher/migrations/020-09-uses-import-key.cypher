// USES assertions by the key their source gave them, for the next feed.
CREATE INDEX uses_import_key IF NOT EXISTS FOR ()-[r:USES]-() ON (r.importKey)
