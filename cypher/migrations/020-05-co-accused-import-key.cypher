// CO_ACCUSED assertions by the key their source gave them, for the next feed.
CREATE INDEX co_accused_import_key IF NOT EXISTS FOR ()-[r:CO_ACCUSED]-() ON (r.importKey)
