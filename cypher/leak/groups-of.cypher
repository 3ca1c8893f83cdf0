// The groups that people are members of at the time, as known then.
UNWIND $people AS id
MATCH (p:Entity {id: id})-[m:MEMBER_OF]->(g:Group)
WHERE p.marking IN $markings AND NOT p.id IN $hidden AND p.revision <= $revision AND g.marking IN $markings AND NOT g.id IN $hidden
  AND g.revision <= $revision
  AND NOT m.refutes AND m.context = 'PERSONAL' AND m.marking IN $markings AND m.revision <= $revision
  AND m.knownFrom <= $knownAt AND (m.knownTo IS NULL OR $knownAt < m.knownTo OR m.closedRevision > $revision)
  AND (m.validFrom IS NULL OR m.validFrom < $validTo) AND (m.validTo IS NULL OR $validFrom < m.validTo)
RETURN DISTINCT g.id AS id
