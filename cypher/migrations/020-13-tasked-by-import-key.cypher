// TASKED_BY assertions by the key their source gave them, for the next feed.
CREATE INDEX tasked_by_import_key IF NOT EXISTS FOR ()-[r:TASKED_BY]-() ON (r.importKey)
