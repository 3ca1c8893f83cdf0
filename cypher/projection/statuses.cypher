// The statuses of groups, as of a revision, column by column; where a time has no end, there is none.
MATCH (e:Group)-[:HAS_STATUS]->(f:GroupStatus)
WHERE f.revision <= $revision AND e.revision <= $revision AND f.knownFrom IS NOT NULL AND f.marking IS NOT NULL
WITH e, f, CASE WHEN f.closedRevision > $revision THEN null ELSE f.knownTo END AS knownTo
RETURN collect(e.id) AS entity, collect(coalesce(f.status, '')) AS value, collect(f.marking) AS marking,
  collect([f.validFrom, f.validTo, f.knownFrom, knownTo]) AS times
