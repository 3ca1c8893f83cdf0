// What people use and where they live in a period, as known at the time.
UNWIND $people AS id
MATCH (p:Entity {id: id})-[u:USES|LIVES_AT]->(x:Entity)
WHERE p.marking IN $markings AND NOT p.id IN $hidden AND p.revision <= $revision AND x.marking IN $markings AND NOT x.id IN $hidden
  AND x.revision <= $revision
  AND NOT u.refutes AND u.marking IN $markings AND u.revision <= $revision
  AND u.knownFrom <= $knownAt AND (u.knownTo IS NULL OR $knownAt < u.knownTo OR u.closedRevision > $revision)
  AND (u.validFrom IS NULL OR u.validFrom < $validTo) AND (u.validTo IS NULL OR $validFrom < u.validTo)
RETURN DISTINCT id AS person, x.id AS thing
