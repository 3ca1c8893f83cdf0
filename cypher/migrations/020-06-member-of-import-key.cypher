// MEMBER_OF assertions by the key their source gave them, for the next feed.
CREATE INDEX member_of_import_key IF NOT EXISTS FOR ()-[r:MEMBER_OF]-() ON (r.importKey)
