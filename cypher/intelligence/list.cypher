// Intelligence reports received in a period, newest first, by what was known of them at the time; open or filed as at a moment.
MATCH (f:IntelligenceReportDetails) USING INDEX f:IntelligenceReportDetails(receivedAt)
WHERE $from <= f.receivedAt AND f.receivedAt < $to AND f.receivedAt <= $beforeAt
WITH f ORDER BY f.receivedAt DESC
MATCH (e:IntelligenceReport)-[:HAS_DETAILS]->(f)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
  AND f.marking IN $markings AND f.revision <= $revision
  AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
  AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  AND CASE $status
    WHEN 'OPEN' THEN f.receivedAt <= $moment AND (f.filedAt IS NULL OR $moment < f.filedAt)
    WHEN 'FILED' THEN f.filedAt <= $moment
    ELSE true
  END
  AND ($receivingUnits IS NULL OR f.receivingUnit IN $receivingUnits)
  AND ($subjects IS NULL OR EXISTS {
    MATCH (f)-[:NAMES {as: 'subject'}]->(x:Entity)
    WHERE x.id IN $subjects AND x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
  })
  AND CASE f.receivedAt WHEN $beforeAt THEN e.id > $afterId ELSE true END
RETURN e AS entity, f.receivedAt AS at
ORDER BY f.receivedAt DESC, e.id
LIMIT $limit
