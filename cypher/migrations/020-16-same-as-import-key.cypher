// SAME_AS assertions by the key their source gave them, for the next feed.
CREATE INDEX same_as_import_key IF NOT EXISTS FOR ()-[r:SAME_AS]-() ON (r.importKey)
