// Allegations received in a period, newest first, by what was known of them at the time.
MATCH (f:AllegationDetails) USING INDEX f:AllegationDetails(receivedAt)
WHERE $from <= f.receivedAt AND f.receivedAt < $to AND f.receivedAt <= $beforeAt
WITH f ORDER BY f.receivedAt DESC
MATCH (e:Allegation)-[:HAS_DETAILS]->(f)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
  AND f.marking IN $markings AND f.revision <= $revision
  AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
  AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  AND ($kinds IS NULL OR f.kind IN $kinds) AND ($effects IS NULL OR f.effect IN $effects)
  AND ($information IS NULL OR any(one IN f.information WHERE one IN $information))
  AND ($beforeEvent IS NULL OR f.beforeEvent = $beforeEvent)
  AND ($anyRecipient OR EXISTS {
    MATCH (e)-[:HAS_RECIPIENT]->(r:AllegationRecipient)
    WHERE ($recipientKinds IS NULL OR r.recipientKind IN $recipientKinds)
      AND ($relationships IS NULL OR r.relationship IN $relationships)
      AND r.marking IN $markings AND r.revision <= $revision
      AND r.knownFrom <= $knownAt AND (r.knownTo IS NULL OR $knownAt < r.knownTo OR r.closedRevision > $revision)
      AND (r.validFrom IS NULL OR r.validFrom < $validTo) AND (r.validTo IS NULL OR $validFrom < r.validTo)
  })
  AND ($subjects IS NULL OR EXISTS {
    MATCH (f)-[:NAMES {as: 'subject'}]->(x:Entity)
    WHERE x.id IN $subjects AND x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
  })
  AND ($operations IS NULL OR EXISTS {
    MATCH (f)-[:NAMES {as: 'operation'}]->(x:Entity)
    WHERE x.id IN $operations AND x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
  })
  AND CASE f.receivedAt WHEN $beforeAt THEN e.id > $afterId ELSE true END
RETURN e AS entity, f.receivedAt AS at
ORDER BY f.receivedAt DESC, e.id
LIMIT $limit
