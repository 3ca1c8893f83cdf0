// Entities by the last change of each, for whoever follows the changes.
CREATE INDEX entity_changed_revision IF NOT EXISTS FOR (n:Entity) ON (n.changedRevision)
