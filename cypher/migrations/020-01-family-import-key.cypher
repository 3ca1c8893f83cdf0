// FAMILY assertions by the key their source gave them, for the next feed.
CREATE INDEX family_import_key IF NOT EXISTS FOR ()-[r:FAMILY]-() ON (r.importKey)
