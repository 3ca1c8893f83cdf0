// The departments that people are employed in and the statuses of groups at a time, the latest first; who is employed has at least one department, if an empty one.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
RETURN id, COLLECT {
  MATCH (e)-[:HAS_EMPLOYMENT]->(f:Employment)
  WHERE f.marking IN $markings AND f.revision <= $revision
    AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
    AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  RETURN coalesce(f.department, '')
  ORDER BY f.validFrom DESC, f.knownFrom DESC, f.id
} AS departments, COLLECT {
  MATCH (e)-[:HAS_STATUS]->(f:GroupStatus)
  WHERE f.marking IN $markings AND f.revision <= $revision
    AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
    AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  RETURN f.status
  ORDER BY f.validFrom DESC, f.knownFrom DESC, f.id
} AS statuses
