// Which records of a source are about what, for the next feed.
CREATE INDEX about_import_key IF NOT EXISTS FOR ()-[r:ABOUT]-() ON (r.importKey)
