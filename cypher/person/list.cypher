// People by name, then id, after a name and an id.
MATCH (p:Person) USING INDEX p:Person(name, id)
WHERE p.name >= $afterName AND CASE p.name WHEN $afterName THEN p.id > $afterId ELSE true END AND p.id IS NOT NULL
  AND p.marking IN $markings AND NOT p.id IN $hidden
    AND p.revision <= $revision AND (p.closedRevision IS NULL OR p.closedRevision > $revision OR $knownAt < p.knownTo)
  AND ($nameStartsWith IS NULL OR toLower(p.name) STARTS WITH toLower($nameStartsWith))
  AND ($employed IS NULL OR $employed = EXISTS {
    MATCH (p)-[:HAS_EMPLOYMENT]->(f:Employment)
    WHERE ($departments IS NULL OR f.department IN $departments)
      AND f.marking IN $markings AND f.revision <= $revision
      AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
      AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  })
RETURN p AS entity
ORDER BY p.name, p.id
LIMIT $limit
