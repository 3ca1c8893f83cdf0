// Employees at the time of whom an association with a criminal had been recorded by then, their ranks, and whether one came from intelligence.
MATCH (f:DeclarationDetails) USING INDEX f:DeclarationDetails(at)
WHERE f.at < $to AND f.association = 'CRIMINAL'
  AND f.marking IN $markings AND f.revision <= $revision
  AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
  AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
MATCH (e:Declaration)-[:HAS_DETAILS]->(f)-[:NAMES {as: 'employee'}]->(p:Person)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision AND p.marking IN $markings AND NOT p.id IN $hidden
  AND p.revision <= $revision
WITH p, count(CASE WHEN f.origin = 'INTELLIGENCE' THEN 1 END) > 0 AS undeclared
CALL (p) {
  MATCH (p)-[:HAS_EMPLOYMENT]->(m:Employment)
  WHERE m.marking IN $markings AND m.revision <= $revision
    AND m.knownFrom <= $knownAt AND (m.knownTo IS NULL OR $knownAt < m.knownTo OR m.closedRevision > $revision)
    AND (m.validFrom IS NULL OR m.validFrom < $validTo) AND (m.validTo IS NULL OR $validFrom < m.validTo)
  RETURN collect(m.rank) AS ranks
}
WITH p, undeclared, ranks
WHERE size(ranks) > 0
RETURN p AS entity, ranks, undeclared
