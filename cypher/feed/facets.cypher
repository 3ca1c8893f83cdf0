// The people and groups of whom an employment or status changed after a revision, each with all of them as of a later one.
CALL () {
  MATCH (f:Employment)
  USING RANGE INDEX SEEK f:Employment(changedRevision)
  WHERE f.changedRevision > $after
  MATCH (e:Person)-[:HAS_EMPLOYMENT]->(f)
  RETURN e, 'HAS_EMPLOYMENT' AS type
  UNION
  MATCH (f:GroupStatus)
  USING RANGE INDEX SEEK f:GroupStatus(changedRevision)
  WHERE f.changedRevision > $after
  MATCH (e:Group)-[:HAS_STATUS]->(f)
  RETURN e, 'HAS_STATUS' AS type
}
CALL (e, type) {
  MATCH (e)-[has:HAS_EMPLOYMENT|HAS_STATUS]->(f)
  WHERE type(has) = type AND f.revision <= $revision AND f.knownFrom IS NOT NULL AND f.marking IS NOT NULL
  RETURN collect([
    coalesce(f.department, f.status, ''), f.marking, f.validFrom, f.validTo, f.knownFrom, f.knownTo, f.revision, f.closedRevision
  ]) AS facets
}
WITH e, type, facets
WHERE e.revision <= $revision
RETURN e.id AS entity, type, facets
