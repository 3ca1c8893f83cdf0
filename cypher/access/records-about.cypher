// The records about some entities, as far as the viewer may see both.
UNWIND $subjects AS subject
MATCH (e:Entity {id: subject})<-[about:ABOUT]-(record:Record)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision AND record.marking IN $markings AND NOT record.id IN $hidden
  AND record.revision <= $revision
  AND about.marking IN $markings AND about.revision <= $revision
  AND (about.closedRevision IS NULL OR about.closedRevision > $revision)
RETURN DISTINCT record.id AS id
