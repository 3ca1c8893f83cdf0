// How many people the force employs at the time, and those of them whom something may say to be the same as another.
MATCH (f:Employment) USING INDEX f:Employment(knownFrom)
WHERE f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
  AND f.marking IN $markings AND f.revision <= $revision
  AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
MATCH (e:Person)-[:HAS_EMPLOYMENT]->(f)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
  AND (e.closedRevision IS NULL OR e.closedRevision > $revision OR $knownAt < e.knownTo)
WITH DISTINCT e
RETURN count(e) AS employees, collect(CASE WHEN EXISTS { (e)-[:SAME_AS]-() } THEN e.id END) AS mayBeMerged
