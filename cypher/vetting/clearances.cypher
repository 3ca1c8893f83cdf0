// Of people: whether they are employed at an instant, since when, their last application and the last decision on any, as known at the time.
UNWIND $ids AS id
MATCH (p:Entity {id: id})
WHERE p.marking IN $markings AND NOT p.id IN $hidden AND p.revision <= $revision
CALL (p) {
  MATCH (p)-[:HAS_EMPLOYMENT]->(m:Employment)
  WHERE m.marking IN $markings AND m.revision <= $revision
    AND m.knownFrom <= $knownAt AND (m.knownTo IS NULL OR $knownAt < m.knownTo OR m.closedRevision > $revision)
  RETURN min(m.validFrom) AS hiredAt,
    count(CASE
      WHEN (m.validFrom IS NULL OR m.validFrom <= $validAt) AND (m.validTo IS NULL OR $validAt < m.validTo) THEN 1
    END) > 0 AS employed
}
CALL (p) {
  MATCH (p)<-[:NAMES {as: 'person'}]-(f:ApplicationDetails)<-[:HAS_DETAILS]-(a:Application)
  WHERE a.marking IN $markings AND NOT a.id IN $hidden AND a.revision <= $revision AND f.marking IN $markings AND f.revision <= $revision
    AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
  OPTIONAL MATCH (a)-[:HAS_DECISION]->(d:VettingDecision)
  WHERE d.marking IN $markings AND d.revision <= $revision AND d.decidedAt <= $validAt
    AND d.knownFrom <= $knownAt AND (d.knownTo IS NULL OR $knownAt < d.knownTo OR d.closedRevision > $revision)
  RETURN collect({
    application: a.id, receivedAt: f.receivedAt, standard: f.standard, decision: d.id, decidedAt: d.decidedAt
  }) AS applications
}
RETURN p.id AS id, employed, hiredAt, applications
