// SOCIAL_MEDIA assertions by the key their source gave them, for the next feed.
CREATE INDEX social_media_import_key IF NOT EXISTS FOR ()-[r:SOCIAL_MEDIA]-() ON (r.importKey)
