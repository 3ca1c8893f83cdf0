// The employees at the time, of some departments or of all, and whether something may say that they are the same as another person.
MATCH (f:Employment)
WHERE CASE WHEN $departments IS NULL THEN true ELSE f.department IN $departments END
  AND f.marking IN $markings AND f.revision <= $revision
  AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
  AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
MATCH (e:Person)-[:HAS_EMPLOYMENT]->(f)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
WITH DISTINCT e
RETURN e.id AS id, EXISTS { (e)-[:SAME_AS]-() } AS mayBeMerged
