// FRIEND assertions by the key their source gave them, for the next feed.
CREATE INDEX friend_import_key IF NOT EXISTS FOR ()-[r:FRIEND]-() ON (r.importKey)
