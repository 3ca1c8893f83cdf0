// Entities whose names are like a text; every match, since the index's own scores know of rows the viewer may not see.
CALL db.index.fulltext.queryNodes('entity_names', $query) YIELD node AS e
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
  AND (e.closedRevision IS NULL OR e.closedRevision > $revision) AND ($kinds IS NULL OR e.kind IN $kinds)
RETURN e.id AS id, e.names AS names
