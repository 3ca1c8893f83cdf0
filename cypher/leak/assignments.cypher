// Who was assigned in a period to other operations that were aimed at some of the same people, as known at the time.
UNWIND $people AS id
MATCH (s:Entity {id: id})<-[:NAMES {as: 'target'}]-(t:Target)<-[:HAS_TARGET]-(o:Operation)-[:HAS_ASSIGNMENT]->(a:Assignment)-[:NAMES {as: 'employee'}]->(e:Person)
WHERE s.marking IN $markings AND NOT s.id IN $hidden AND s.revision <= $revision AND o.marking IN $markings AND NOT o.id IN $hidden
  AND o.revision <= $revision
  AND e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision AND o.id <> $operation
  AND t.marking IN $markings AND t.revision <= $revision
  AND t.knownFrom <= $knownAt AND (t.knownTo IS NULL OR $knownAt < t.knownTo OR t.closedRevision > $revision)
  AND (t.validFrom IS NULL OR t.validFrom < $validTo) AND (t.validTo IS NULL OR $validFrom < t.validTo)
  AND a.marking IN $markings AND a.revision <= $revision
  AND a.knownFrom <= $knownAt AND (a.knownTo IS NULL OR $knownAt < a.knownTo OR a.closedRevision > $revision)
  AND (a.validFrom IS NULL OR a.validFrom < $validTo) AND (a.validTo IS NULL OR $validFrom < a.validTo)
RETURN DISTINCT e.id AS employee, a.role AS role, o.id AS operation, o.name AS name
ORDER BY name, operation, role
