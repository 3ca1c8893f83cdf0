// Things that several people used or lived at, as far as the viewer may see, with when each did.
MATCH (o:Phone|Vehicle|Account|Location)
WHERE COUNT { (o)<-[:USES|LIVES_AT]-() } > 1 AND o.marking IN $markings AND NOT o.id IN $hidden AND o.revision <= $revision
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
