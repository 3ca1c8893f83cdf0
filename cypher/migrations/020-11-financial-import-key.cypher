// FINANCIAL assertions by the key their source gave them, for the next feed.
CREATE INDEX financial_import_key IF NOT EXISTS FOR ()-[r:FINANCIAL]-() ON (r.importKey)
