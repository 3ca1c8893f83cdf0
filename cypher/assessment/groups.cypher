// How many organised crime groups are active at the time, and how many are emerging.
MATCH (g:Group {groupKind: 'ORGANISED_CRIME_GROUP'})
WHERE g.marking IN $markings AND NOT g.id IN $hidden AND g.revision <= $revision
  AND (g.closedRevision IS NULL OR g.closedRevision > $revision OR $knownAt < g.knownTo)
CALL (g) {
  MATCH (g)-[:HAS_STATUS]->(f:GroupStatus)
  WHERE f.marking IN $markings AND f.revision <= $revision
    AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
    AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  RETURN collect(f.status) AS statuses
}
RETURN count(CASE WHEN 'ACTIVE' IN statuses THEN 1 END) AS active, count(CASE WHEN 'EMERGING' IN statuses THEN 1 END) AS emerging
