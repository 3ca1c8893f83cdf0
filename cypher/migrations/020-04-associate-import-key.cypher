// ASSOCIATE assertions by the key their source gave them, for the next feed.
CREATE INDEX associate_import_key IF NOT EXISTS FOR ()-[r:ASSOCIATE]-() ON (r.importKey)
