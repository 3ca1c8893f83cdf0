// Whom and what operations are after, as known at the time.
UNWIND $ids AS id
MATCH (o:Entity:Operation {id: id})-[:HAS_TARGET]->(f:Target)-[:NAMES {as: 'target'}]->(x:Entity)
WHERE o.marking IN $markings AND NOT o.id IN $hidden AND o.revision <= $revision AND x.marking IN $markings AND NOT x.id IN $hidden
  AND x.revision <= $revision
  AND f.marking IN $markings AND f.revision <= $revision
  AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
RETURN DISTINCT id AS operation, x.id AS target
