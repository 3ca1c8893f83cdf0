// The groups that are rivals of some at the time, as known then.
UNWIND $groups AS id
MATCH (g:Entity {id: id})-[m:RIVAL_OF]-(other:Group)
WHERE g.marking IN $markings AND NOT g.id IN $hidden AND g.revision <= $revision AND other.marking IN $markings AND NOT other.id IN $hidden
  AND other.revision <= $revision
  AND NOT m.refutes AND m.marking IN $markings AND m.revision <= $revision
  AND m.knownFrom <= $knownAt AND (m.knownTo IS NULL OR $knownAt < m.knownTo OR m.closedRevision > $revision)
  AND (m.validFrom IS NULL OR m.validFrom < $validTo) AND (m.validTo IS NULL OR $validFrom < m.validTo)
RETURN DISTINCT other.id AS id
