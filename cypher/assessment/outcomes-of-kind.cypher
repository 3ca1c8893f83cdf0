// A page of the outcomes of a kind that were decided on in a period, newest first, by what was known at the time.
MATCH (o:Outcome) USING INDEX o:Outcome(decidedAt)
WHERE $from <= o.decidedAt AND o.decidedAt < $to AND o.decidedAt <= $beforeAt
WITH o ORDER BY o.decidedAt DESC
MATCH (e:Allegation)-[:HAS_OUTCOME]->(o)
WHERE o.outcome = $outcome AND o.marking IN $markings AND o.revision <= $revision
  AND o.knownFrom <= $knownAt AND (o.knownTo IS NULL OR $knownAt < o.knownTo OR o.closedRevision > $revision)
  AND (o.validFrom IS NULL OR o.validFrom < $validTo) AND (o.validTo IS NULL OR $validFrom < o.validTo)
  AND e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
  AND EXISTS {
    MATCH (o)-[:NAMES {as: 'person'}]->(x:Entity)
    WHERE x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
  }
  AND EXISTS {
    MATCH (e)-[:HAS_DETAILS]->(f:AllegationDetails)
    WHERE f.marking IN $markings AND f.revision <= $revision
      AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
  }
  AND CASE o.decidedAt WHEN $beforeAt THEN o.id > $afterId ELSE true END
RETURN o.id AS id, o.decidedAt AS at
ORDER BY o.decidedAt DESC, o.id
LIMIT $limit
