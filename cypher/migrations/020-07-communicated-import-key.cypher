// COMMUNICATED assertions by the key their source gave them, for the next feed.
CREATE INDEX communicated_import_key IF NOT EXISTS FOR ()-[r:COMMUNICATED]-() ON (r.importKey)
