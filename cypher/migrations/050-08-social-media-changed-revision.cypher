// SOCIAL_MEDIA assertions by the last change of each, for whoever follows the changes.
CREATE INDEX social_media_changed_revision IF NOT EXISTS FOR ()-[r:SOCIAL_MEDIA]-() ON (r.changedRevision)
