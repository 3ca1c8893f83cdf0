// OTHER assertions by the key their source gave them, for the next feed.
CREATE INDEX other_import_key IF NOT EXISTS FOR ()-[r:OTHER]-() ON (r.importKey)
