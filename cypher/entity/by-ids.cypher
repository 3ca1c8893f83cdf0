// Entities by id, as far as the viewer may see them, with how their source described them before.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.marking IN $markings AND NOT e.id IN $hidden
  AND NOT coalesce(e.employeeId, '') IN $hidden AND NOT coalesce(e.recordId, '') IN $hidden AND e.revision <= $revision
RETURN e AS entity,
  CASE WHEN e.former THEN COLLECT {
    MATCH (e)-[:HAD]->(f:FormerDetails)
    WHERE f.marking IN $markings AND f.revision <= $revision
    RETURN f
    ORDER BY f.closedRevision
  } ELSE [] END AS former
