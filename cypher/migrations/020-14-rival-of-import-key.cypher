// RIVAL_OF assertions by the key their source gave them, for the next feed.
CREATE INDEX rival_of_import_key IF NOT EXISTS FOR ()-[r:RIVAL_OF]-() ON (r.importKey)
