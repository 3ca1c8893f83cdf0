// Groups by name, then id, after a name and an id.
MATCH (g:Group) USING INDEX g:Group(name, id)
WHERE g.name >= $afterName AND CASE g.name WHEN $afterName THEN g.id > $afterId ELSE true END AND g.id IS NOT NULL
  AND g.marking IN $markings AND NOT g.id IN $hidden
    AND g.revision <= $revision AND (g.closedRevision IS NULL OR g.closedRevision > $revision OR $knownAt < g.knownTo)
  AND ($kinds IS NULL OR g.groupKind IN $kinds)
  AND ($statuses IS NULL OR EXISTS {
    MATCH (g)-[:HAS_STATUS]->(f:GroupStatus)
    WHERE f.status IN $statuses
      AND f.marking IN $markings AND f.revision <= $revision
      AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
      AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  })
RETURN g AS entity
ORDER BY g.name, g.id
LIMIT $limit
