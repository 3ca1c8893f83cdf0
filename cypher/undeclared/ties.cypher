// Personal links of employees with people of a criminal status, members of organised crime groups and such groups, each with who says so and since when.
MATCH (f:Employment) USING INDEX f:Employment(knownFrom)
WHERE f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
  AND f.marking IN $markings AND f.revision <= $revision
  AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  AND ($departments IS NULL OR f.department IN $departments)
MATCH (e:Person)-[:HAS_EMPLOYMENT]->(f)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision AND ($employees IS NULL OR e.id IN $employees)
WITH DISTINCT e
CALL (e) {
  MATCH (e) (()-[s:SAME_AS]-(n:Person)
    WHERE NOT s.refutes AND s.marking IN $markings AND s.revision <= $revision
      AND s.knownFrom <= $knownAt AND (s.knownTo IS NULL OR $knownAt < s.knownTo OR s.closedRevision > $revision)
      AND (s.validFrom IS NULL OR s.validFrom < $validTo) AND (s.validTo IS NULL OR $validFrom < s.validTo)
      AND n.marking IN $markings AND NOT n.id IN $hidden AND n.revision <= $revision){0,6} (own:Person)
  WITH DISTINCT own
  RETURN collect(own) AS owns, collect(own.id) AS ids, min(own.id) AS employee
}
UNWIND owns AS own
MATCH (own)-[r:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|FINANCIAL|TASKED_BY|OTHER]-(x:Person|Group)
WHERE NOT r.refutes AND r.context = 'PERSONAL' AND r.confidence >= $minConfidence AND ($kinds IS NULL OR type(r) IN $kinds)
  AND r.marking IN $markings AND r.revision <= $revision
  AND r.knownFrom <= $knownAt AND (r.knownTo IS NULL OR $knownAt < r.knownTo OR r.closedRevision > $revision)
  AND (r.validFrom IS NULL OR r.validFrom < $validTo) AND (r.validTo IS NULL OR $validFrom < r.validTo)
  AND x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
  AND (x.groupKind = 'ORGANISED_CRIME_GROUP'
    OR EXISTS { (x)-[:HAS_CRIMINAL_STATUS]->() } OR EXISTS { (x)-[:MEMBER_OF]->() } OR EXISTS { (x)-[:SAME_AS]-() })
WITH employee, ids, x, collect(DISTINCT {
  kind: type(r), subkind: r.subkind, from: startNode(r).id, to: endNode(r).id, own: own.id, confidence: r.confidence,
  isDeclaration: r.provenance = 'SELF_DECLARATION' AND coalesce(r.declarant IN ids, false), knownFrom: r.firstKnownFrom
}) AS assertions
CALL (x) {
  MATCH (x) (()-[s:SAME_AS]-(n:Person|Group)
    WHERE NOT s.refutes AND s.marking IN $markings AND s.revision <= $revision
      AND s.knownFrom <= $knownAt AND (s.knownTo IS NULL OR $knownAt < s.knownTo OR s.closedRevision > $revision)
      AND (s.validFrom IS NULL OR s.validFrom < $validTo) AND (s.validTo IS NULL OR $validFrom < s.validTo)
      AND n.marking IN $markings AND NOT n.id IN $hidden AND n.revision <= $revision){0,6} (y:Person|Group)
  WITH DISTINCT y
  RETURN min(y.id) AS associate, collect(y.id) AS associateIds,
    any(g IN collect(y.groupKind) WHERE g = 'ORGANISED_CRIME_GROUP') AS isGroup,
    any(m IN collect(EXISTS {
      MATCH (y)-[m:MEMBER_OF]->(g:Group {groupKind: 'ORGANISED_CRIME_GROUP'})
      WHERE NOT m.refutes AND m.context = 'PERSONAL' AND m.marking IN $markings AND m.revision <= $revision
        AND m.knownFrom <= $knownAt AND (m.knownTo IS NULL OR $knownAt < m.knownTo OR m.closedRevision > $revision)
        AND (m.validFrom IS NULL OR m.validFrom < $validTo) AND (m.validTo IS NULL OR $validFrom < m.validTo)
        AND g.marking IN $markings AND NOT g.id IN $hidden AND g.revision <= $revision
    }) WHERE m) AS isMember,
    reduce(all = [], found IN collect(COLLECT {
      MATCH (y)-[:HAS_CRIMINAL_STATUS]->(c:CriminalStatus)
      WHERE c.marking IN $markings AND c.revision <= $revision
        AND c.knownFrom <= $knownAt AND (c.knownTo IS NULL OR $knownAt < c.knownTo OR c.closedRevision > $revision)
        AND (c.validFrom IS NULL OR c.validFrom < $validTo) AND (c.validTo IS NULL OR $validFrom < c.validTo)
      RETURN DISTINCT c.status
    }) | all + found) AS statuses
}
WITH employee, ids, associate, associateIds, isGroup, isMember, statuses, assertions
WHERE isGroup OR isMember OR any(status IN statuses WHERE status <> 'NONE_KNOWN')
RETURN employee, ids AS employeeIds, associate, associateIds, isGroup, isMember, statuses, assertions
