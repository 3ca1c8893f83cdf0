// The people who were told, of disclosures of a period to criminals who are family or friends, and who are linked to an organised crime group at the time.
MATCH (f:AllegationDetails) USING INDEX f:AllegationDetails(receivedAt)
WHERE $from <= f.receivedAt AND f.receivedAt < $to AND f.kind = 'DISCLOSURE_OF_INFORMATION'
  AND f.marking IN $markings AND f.revision <= $revision
  AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
MATCH (e:Allegation)-[:HAS_DETAILS]->(f)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
MATCH (e)-[:HAS_RECIPIENT]->(r:AllegationRecipient)-[:NAMES {as: 'recipient'}]->(p:Person)
WHERE r.recipientKind IN ['ORGANISED_CRIME_GROUP', 'CRIMINAL'] AND r.relationship IN ['FAMILY', 'FRIEND']
  AND r.marking IN $markings AND r.revision <= $revision
  AND r.knownFrom <= $knownAt AND (r.knownTo IS NULL OR $knownAt < r.knownTo OR r.closedRevision > $revision)
  AND p.marking IN $markings AND NOT p.id IN $hidden AND p.revision <= $revision
WITH DISTINCT p
CALL (p) {
  MATCH (p) (()-[s:SAME_AS]-(n:Person)
    WHERE NOT s.refutes AND s.marking IN $markings AND s.revision <= $revision
      AND s.knownFrom <= $knownAt AND (s.knownTo IS NULL OR $knownAt < s.knownTo OR s.closedRevision > $revision)
      AND (s.validFrom IS NULL OR s.validFrom < $validTo) AND (s.validTo IS NULL OR $validFrom < s.validTo)
      AND n.marking IN $markings AND NOT n.id IN $hidden AND n.revision <= $revision){0,6} (q:Person)
  RETURN collect(DISTINCT q) AS records, min(q.id) AS one
}
WITH p, records, one
WHERE any(q IN records WHERE EXISTS {
  MATCH (q) (()-[a:ASSOCIATE]-(n:Person)
    WHERE NOT a.refutes AND a.context = 'PERSONAL' AND a.marking IN $markings AND a.revision <= $revision
      AND a.knownFrom <= $knownAt AND (a.knownTo IS NULL OR $knownAt < a.knownTo OR a.closedRevision > $revision)
      AND (a.validFrom IS NULL OR a.validFrom < $validTo) AND (a.validTo IS NULL OR $validFrom < a.validTo)
      AND n.marking IN $markings AND NOT n.id IN $hidden AND n.revision <= $revision){0,1} (:Person)-[m:MEMBER_OF]->(g:Group)
  WHERE NOT m.refutes AND m.context = 'PERSONAL' AND m.marking IN $markings AND m.revision <= $revision
    AND m.knownFrom <= $knownAt AND (m.knownTo IS NULL OR $knownAt < m.knownTo OR m.closedRevision > $revision)
    AND (m.validFrom IS NULL OR m.validFrom < $validTo) AND (m.validTo IS NULL OR $validFrom < m.validTo)
    AND g.groupKind = 'ORGANISED_CRIME_GROUP' AND g.marking IN $markings AND NOT g.id IN $hidden AND g.revision <= $revision
})
WITH one, p ORDER BY p.id
WITH one, head(collect(p)) AS entity
RETURN entity
