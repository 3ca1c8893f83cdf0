// Vulnerable-association records made in a period, newest first, by what was known of them at the time.
MATCH (f:DeclarationDetails) USING INDEX f:DeclarationDetails(at)
WHERE $from <= f.at AND f.at < $to AND f.at <= $beforeAt
WITH f ORDER BY f.at DESC
MATCH (e:Declaration)-[:HAS_DETAILS]->(f)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
  AND f.marking IN $markings AND f.revision <= $revision
  AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
  AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  AND ($associations IS NULL OR f.association IN $associations)
  AND ($origins IS NULL OR f.origin IN $origins) AND ($outcomes IS NULL OR f.outcome IN $outcomes)
  AND EXISTS {
    MATCH (f)-[:NAMES {as: 'employee'}]->(x:Entity)
    WHERE x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision AND ($employees IS NULL OR x.id IN $employees)
  }
  AND ($associates IS NULL OR EXISTS {
    MATCH (f)-[:NAMES {as: 'associate'}]->(x:Entity)
    WHERE x.id IN $associates AND x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
  })
  AND CASE f.at WHEN $beforeAt THEN e.id > $afterId ELSE true END
RETURN e AS entity, f.at AS at
ORDER BY f.at DESC, e.id
LIMIT $limit
