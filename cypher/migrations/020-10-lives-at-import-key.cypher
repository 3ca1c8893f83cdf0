// LIVES_AT assertions by the key their source gave them, for the next feed.
CREATE INDEX lives_at_import_key IF NOT EXISTS FOR ()-[r:LIVES_AT]-() ON (r.importKey)
