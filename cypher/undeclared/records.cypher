// Vulnerable-association records of employees at the time, by what was known of them then, with whom they are of and with, merged people as the one with the least id.
MATCH (f:DeclarationDetails) USING INDEX f:DeclarationDetails(at)
WHERE f.at <= $knownAt AND ($associations IS NULL OR f.association IN $associations)
  AND f.marking IN $markings AND f.revision <= $revision
  AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
  AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
MATCH (d:Declaration)-[:HAS_DETAILS]->(f)-[:NAMES {as: 'employee'}]->(e:Person)
WHERE d.marking IN $markings AND NOT d.id IN $hidden AND d.revision <= $revision AND e.marking IN $markings AND NOT e.id IN $hidden
  AND e.revision <= $revision
CALL (e) {
  MATCH (e) (()-[s:SAME_AS]-(n:Person)
    WHERE NOT s.refutes AND s.marking IN $markings AND s.revision <= $revision
      AND s.knownFrom <= $knownAt AND (s.knownTo IS NULL OR $knownAt < s.knownTo OR s.closedRevision > $revision)
      AND (s.validFrom IS NULL OR s.validFrom < $validTo) AND (s.validTo IS NULL OR $validFrom < s.validTo)
      AND n.marking IN $markings AND NOT n.id IN $hidden AND n.revision <= $revision){0,6} (own:Person)
  RETURN min(own.id) AS employee, collect(DISTINCT own) AS owns
}
WITH d, f, employee, owns
WHERE ($employees IS NULL OR any(own IN owns WHERE own.id IN $employees)) AND any(own IN owns WHERE EXISTS {
  MATCH (own)-[:HAS_EMPLOYMENT]->(m:Employment)
  WHERE m.marking IN $markings AND m.revision <= $revision
    AND m.knownFrom <= $knownAt AND (m.knownTo IS NULL OR $knownAt < m.knownTo OR m.closedRevision > $revision)
    AND (m.validFrom IS NULL OR m.validFrom < $validTo) AND (m.validTo IS NULL OR $validFrom < m.validTo)
    AND ($departments IS NULL OR m.department IN $departments)
})
CALL (f) {
  OPTIONAL MATCH (f)-[:NAMES {as: 'associate'}]->(x:Entity)
  WHERE x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
  OPTIONAL MATCH (x) (()-[s:SAME_AS]-(n:Entity)
    WHERE NOT s.refutes AND s.marking IN $markings AND s.revision <= $revision
      AND s.knownFrom <= $knownAt AND (s.knownTo IS NULL OR $knownAt < s.knownTo OR s.closedRevision > $revision)
      AND (s.validFrom IS NULL OR s.validFrom < $validTo) AND (s.validTo IS NULL OR $validFrom < s.validTo)
      AND n.marking IN $markings AND NOT n.id IN $hidden AND n.revision <= $revision){0,6} (y:Entity)
  RETURN min(y.id) AS associate
}
RETURN d.id AS id, employee, associate, f.association AS association, f.origin AS origin, f.at AS at
ORDER BY at, id
