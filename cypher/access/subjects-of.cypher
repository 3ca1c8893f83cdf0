// Whom and what records are about, as far as the viewer may see them.
UNWIND $ids AS id
MATCH (record:Entity:Record {id: id})-[about:ABOUT]->(e:Entity)
WHERE record.marking IN $markings AND NOT record.id IN $hidden AND record.revision <= $revision
  AND e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision AND about.marking IN $markings AND about.revision <= $revision
  AND (about.closedRevision IS NULL OR about.closedRevision > $revision)
RETURN id AS recordId, e.id AS entityId, about.role AS role
ORDER BY entityId
