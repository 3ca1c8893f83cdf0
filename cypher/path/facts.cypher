// What a walk needs to know of entities that are visible: kind, whether employed, a group's status at the time, and merges.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
RETURN e.id AS id, e.kind AS kind,
  e.kind = 'PERSON' AND EXISTS {
    MATCH (e)-[:HAS_EMPLOYMENT]->(f:Employment)
    WHERE f.marking IN $markings AND f.revision <= $revision
      AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
      AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  } AS employed,
  CASE WHEN e.kind = 'GROUP' THEN COLLECT {
    MATCH (e)-[:HAS_STATUS]->(f:GroupStatus)
    WHERE f.marking IN $markings AND f.revision <= $revision
      AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
      AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
    RETURN f.status
    ORDER BY f.validFrom DESC, f.knownFrom DESC, f.id
  } ELSE [] END AS statuses,
  COLLECT {
    MATCH (e)-[r:SAME_AS]-(n:Entity)
    WHERE n <> e
      AND r.marking IN $markings AND r.revision <= $revision
      AND r.knownFrom <= $knownAt AND (r.knownTo IS NULL OR $knownAt < r.knownTo OR r.closedRevision > $revision)
      AND (r.validFrom IS NULL OR r.validFrom < $validTo) AND (r.validTo IS NULL OR $validFrom < r.validTo)
      AND n.marking IN $markings AND NOT n.id IN $hidden AND n.revision <= $revision
    RETURN [n.id, r.refutes]
  } AS sameAs
