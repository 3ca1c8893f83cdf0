// Counts and sums of employments and statuses as of a revision, to compare a projection with; times from `$epoch`, within what it can tell.
CALL () {
  MATCH (e:Person)-[:HAS_EMPLOYMENT]->(f:Employment)
  WHERE f.revision <= $revision AND e.revision <= $revision AND f.knownFrom IS NOT NULL AND f.marking IS NOT NULL
  RETURN 'HAS_EMPLOYMENT' AS type, f.marking AS marking, f.validFrom AS validFrom, f.validTo AS validTo, f.knownFrom AS knownFrom,
    CASE WHEN f.closedRevision > $revision THEN null ELSE f.knownTo END AS knownTo
  UNION ALL
  MATCH (e:Group)-[:HAS_STATUS]->(f:GroupStatus)
  WHERE f.revision <= $revision AND e.revision <= $revision AND f.knownFrom IS NOT NULL AND f.marking IS NOT NULL
  RETURN 'HAS_STATUS' AS type, f.marking AS marking, f.validFrom AS validFrom, f.validTo AS validTo, f.knownFrom AS knownFrom,
    CASE WHEN f.closedRevision > $revision THEN null ELSE f.knownTo END AS knownTo
}
RETURN type, count(*) AS count, sum(marking) AS marking,
  sum(CASE WHEN validFrom < $least THEN $least WHEN validFrom > $most THEN $most ELSE validFrom END - $epoch) AS validFrom,
  sum(CASE WHEN validTo < $least THEN $least WHEN validTo > $most THEN $most ELSE validTo END - $epoch) AS validTo,
  sum(CASE WHEN knownFrom < $least THEN $least WHEN knownFrom > $most THEN $most ELSE knownFrom END - $epoch) AS knownFrom,
  sum(CASE WHEN knownTo < $least THEN $least WHEN knownTo > $most THEN $most ELSE knownTo END - $epoch) AS knownTo
