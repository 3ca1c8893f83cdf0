// The entities that changed after a revision, as of a later one.
MATCH (e:Entity)
USING RANGE INDEX SEEK e:Entity(changedRevision)
WHERE e.changedRevision > $after AND e.revision <= $revision AND e.kind IN $kinds AND e.marking IS NOT NULL
RETURN e.id AS id, e.kind AS kind, e.groupKind AS groupKind, e.marking AS marking, e.revision AS revision
