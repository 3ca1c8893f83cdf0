// The details of people's applications and declarations and their assignments, ended and superseded ones included, and what they name.
UNWIND $ids AS id
MATCH (p:Entity {id: id})<-[said:NAMES]-(f:Facet)<-[:HAS_DETAILS|HAS_ASSIGNMENT]-(e:Entity)
WHERE said.as IN ['person', 'employee'] AND (f:ApplicationDetails OR f:DeclarationDetails OR f:Assignment)
  AND p.marking IN $markings AND NOT p.id IN $hidden AND p.revision <= $revision
  AND e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision AND f.marking IN $markings AND f.revision <= $revision
RETURN id AS personId, e.id AS entityId, head([label IN labels(f) WHERE label <> 'Facet']) AS kind,
  f {.*, knownTo: CASE WHEN f.closedRevision > $revision THEN null ELSE f.knownTo END} AS facet,
  COLLECT {
    MATCH (f)-[n:NAMES]->(x:Entity)
    WHERE x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
    RETURN [n.as, x.id]
  } AS names
