// The assertions of links, as the viewer may see them at the time, and whether the links' ends are employees; links and assertions as `assertion-tuple.ts` lays them out.
UNWIND range(0, size($links) - 1) AS place
WITH place, $links[place] AS link
MATCH (a:Entity {id: $ids[link[3]]}), (b:Entity {id: $ids[link[4]]})
WHERE a.marking IN $markings AND NOT a.id IN $hidden AND a.revision <= $revision AND b.marking IN $markings AND NOT b.id IN $hidden
  AND b.revision <= $revision
MATCH (a)-[r:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|USES|LIVES_AT|FINANCIAL|AFFILIATED|TASKED_BY|RIVAL_OF|OTHER]-(b)
WHERE type(r) = link[0] AND (r.subkind = link[1] OR (r.subkind IS NULL AND link[1] IS NULL))
  AND (NOT link[2] OR startNode(r) = a)
// Read at once: one by one, each property would be looked for from the first.
WITH place, a, b, startNode(r) = a AS forwards, properties(r) AS p
WHERE p.marking IN $markings AND p.revision <= $revision
  AND p.knownFrom <= $knownAt AND (p.knownTo IS NULL OR $knownAt < p.knownTo OR p.closedRevision > $revision)
  AND (p.validFrom IS NULL OR p.validFrom < $validTo) AND (p.validTo IS NULL OR $validFrom < p.validTo)
WITH place, a, b, collect([
  forwards, p.assertionId, p.provenance, p.sourceKey, p.refutes, p.declarant, p.context, p.role, p.count, p.sourceEvaluation,
  p.informationAssessment, p.handling, p.handlingConditions, p.confidence, p.confidenceReason, p.marking, p.validFrom, p.validTo, p.knownFrom,
  p.firstKnownFrom, CASE WHEN p.closedRevision > $revision THEN null ELSE p.knownTo END, p.revision
]) AS assertions
RETURN place, assertions, [end IN [a, b] WHERE EXISTS {
  MATCH (end)-[:HAS_EMPLOYMENT]->(f:Employment)
  WHERE f.marking IN $markings AND f.revision <= $revision
    AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
    AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
} | end.id] AS employees
