// Operations by name, then id, after a name and an id.
MATCH (e:Operation) USING INDEX e:Operation(name, id)
WHERE e.name >= $afterName AND CASE e.name WHEN $afterName THEN e.id > $afterId ELSE true END AND e.id IS NOT NULL
  AND e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision AND (e.closedRevision IS NULL OR e.closedRevision > $revision)
  AND ($statuses IS NULL OR e.status IN $statuses)
  AND ($nameStartsWith IS NULL OR toLower(e.name) STARTS WITH toLower($nameStartsWith))
  AND ($employees IS NULL OR EXISTS {
    MATCH (e)-[:HAS_ASSIGNMENT]->(f:Assignment)-[:NAMES {as: 'employee'}]->(x:Entity)
    WHERE x.id IN $employees AND x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
      AND f.marking IN $markings AND f.revision <= $revision
      AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
      AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  })
  AND ($targets IS NULL OR EXISTS {
    MATCH (e)-[:HAS_TARGET]->(f:Target)-[:NAMES {as: 'target'}]->(x:Entity)
    WHERE x.id IN $targets AND x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
      AND f.marking IN $markings AND f.revision <= $revision
      AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
      AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  })
RETURN e AS entity, e.name AS name
ORDER BY e.name, e.id
LIMIT $limit
