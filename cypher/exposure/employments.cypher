// Every employment, whenever it was so and was known, with its employee and whether something may say they are the same as another.
MATCH (f:Employment) USING INDEX f:Employment(knownFrom)
WHERE f.knownFrom <= $latest AND f.marking IN $markings AND f.revision <= $revision
MATCH (e:Person)-[:HAS_EMPLOYMENT]->(f)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
RETURN e.id AS id, f.rank AS rank, f.department AS department, f.validFrom AS validFrom, f.validTo AS validTo,
  f.knownFrom AS knownFrom, CASE WHEN f.closedRevision > $revision THEN null ELSE f.knownTo END AS knownTo,
  CASE WHEN e.closedRevision > $revision THEN null ELSE e.knownTo END AS goneAt,
  EXISTS { (e)-[:SAME_AS]-() } AS mayBeMerged
