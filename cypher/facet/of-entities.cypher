// The dated facets of entities, ended and superseded ones included, and what they name.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[:HAS_EMPLOYMENT|HAS_STATUS|HAS_CRIMINAL_STATUS|HAS_DETAILS|HAS_RECIPIENT|HAS_OUTCOME|HAS_DECISION|HAS_ASSIGNMENT|HAS_TARGET]->(f:Facet)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision AND f.marking IN $markings AND f.revision <= $revision
RETURN id AS entityId, head([label IN labels(f) WHERE label <> 'Facet']) AS kind,
  f {.*, knownTo: CASE WHEN f.closedRevision > $revision THEN null ELSE f.knownTo END} AS facet,
  COLLECT {
    MATCH (f)-[n:NAMES]->(x:Entity)
    WHERE x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
    RETURN [n.as, x.id]
  } AS names
