// Things that a person and others used or lived at, as far as the viewer may see, with when each did.
MATCH (e:Entity {id: $id})-[own:USES|LIVES_AT]->(o:Entity)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision AND o.marking IN $markings AND NOT o.id IN $hidden
  AND o.revision <= $revision
  AND own.marking IN $markings AND own.revision <= $revision
WITH DISTINCT o
CALL (o) {
  MATCH (p:Person)-[r:USES|LIVES_AT]->(o)
  WHERE NOT r.refutes AND r.marking IN $markings AND r.revision <= $revision
    AND r.knownFrom <= $knownAt AND (r.knownTo IS NULL OR $knownAt < r.knownTo OR r.closedRevision > $revision)
    AND p.marking IN $markings AND NOT p.id IN $hidden AND p.revision <= $revision
  RETURN collect([p.id, r.validFrom, r.validTo]) AS holdings, count(DISTINCT p) AS holders
}
WITH o, holdings, holders
WHERE 1 < holders AND holders <= $mostHolders
RETURN o.kind AS kind, o.label AS label, holdings
