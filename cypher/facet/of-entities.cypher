// The employments, criminal statuses and group statuses of entities, ended and superseded ones included.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[:HAS_EMPLOYMENT|HAS_STATUS|HAS_CRIMINAL_STATUS]->(f:Facet)
WHERE e.marking IN $markings AND e.revision <= $revision AND f.marking IN $markings AND f.revision <= $revision
RETURN id AS entityId, head([label IN labels(f) WHERE label <> 'Facet']) AS kind,
  f {.*, knownTo: CASE WHEN f.closedRevision > $revision THEN null ELSE f.knownTo END} AS facet
