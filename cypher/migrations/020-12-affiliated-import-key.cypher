// AFFILIATED assertions by the key their source gave them, for the next feed.
CREATE INDEX affiliated_import_key IF NOT EXISTS FOR ()-[r:AFFILIATED]-() ON (r.importKey)
