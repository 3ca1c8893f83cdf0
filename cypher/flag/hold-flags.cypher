// Locks flags until the transaction ends, by id or by cause, and says how they stand; those whose employee and group the viewer may see.
CALL () {
  MATCH (f:Flag {id: $id})
  RETURN f
  UNION
  MATCH (f:Flag {causeKey: $cause})
  RETURN f
}
WITH f
WHERE f.job IN $jobs
  AND EXISTS { MATCH (e:Entity {id: f.employee}) WHERE e.marking IN $markings AND NOT e.id IN $hidden }
  AND EXISTS { MATCH (g:Entity {id: f.group}) WHERE g.marking IN $markings AND NOT g.id IN $hidden }
  AND none(entity IN f.entities WHERE entity IN $hidden)
WITH f ORDER BY f.id
SET f.lock = true
WITH f
RETURN f.id AS id, f.status AS status, f.version AS version, COLLECT {
  MATCH (f)-[:HAD_EVENT]->(e:FlagEvent)
  RETURN e ORDER BY e.version DESC LIMIT 1
}[0] AS last
