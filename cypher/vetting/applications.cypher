// Applications received in a period, newest first, by what was known of them and of the decisions on them at the time.
MATCH (f:ApplicationDetails) USING INDEX f:ApplicationDetails(receivedAt)
WHERE $from <= f.receivedAt AND f.receivedAt < $to AND f.receivedAt <= $beforeAt
WITH f ORDER BY f.receivedAt DESC
MATCH (e:Application)-[:HAS_DETAILS]->(f)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
  AND f.marking IN $markings AND f.revision <= $revision
  AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
  AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  AND ($departments IS NULL OR f.department IN $departments)
  AND EXISTS {
    MATCH (f)-[:NAMES {as: 'person'}]->(x:Entity)
    WHERE x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision AND ($people IS NULL OR x.id IN $people)
  }
  AND CASE f.receivedAt WHEN $beforeAt THEN e.id > $afterId ELSE true END
  AND ($anyDecision OR EXISTS {
    MATCH (e)-[:HAS_DECISION]->(d:VettingDecision)
    WHERE CASE WHEN $decidedFrom <= d.decidedAt THEN d.decidedAt < $decidedTo ELSE false END
      AND ($decisions IS NULL OR d.decision IN $decisions)
      AND ($reasons IS NULL OR any(reason IN d.reasons WHERE reason IN $reasons))
      AND d.marking IN $markings AND d.revision <= $revision
      AND d.knownFrom <= $knownAt AND (d.knownTo IS NULL OR $knownAt < d.knownTo OR d.closedRevision > $revision)
      AND (d.validFrom IS NULL OR d.validFrom < $validTo) AND (d.validTo IS NULL OR $validFrom < d.validTo)
      AND (NOT $lastDecision OR NOT EXISTS {
        MATCH (e)-[:HAS_DECISION]->(n:VettingDecision)
        WHERE n.decidedAt >= d.decidedAt AND [n.decidedAt, n.knownFrom, n.id] > [d.decidedAt, d.knownFrom, d.id]
          AND n.marking IN $markings AND n.revision <= $revision
          AND n.knownFrom <= $knownAt AND (n.knownTo IS NULL OR $knownAt < n.knownTo OR n.closedRevision > $revision)
          AND (n.validFrom IS NULL OR n.validFrom < $validTo) AND (n.validTo IS NULL OR $validFrom < n.validTo)
      })
  })
RETURN e AS entity, f.receivedAt AS at
ORDER BY f.receivedAt DESC, e.id
LIMIT $limit
