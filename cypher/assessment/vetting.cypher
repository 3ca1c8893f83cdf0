// How many applications were received in each of some years, how many failed by the last decision known at the time, and of those for criminal connections.
UNWIND range(0, size($years) - 1) AS place
WITH place, $years[place] AS year
CALL (year) {
  MATCH (f:ApplicationDetails) USING INDEX f:ApplicationDetails(receivedAt)
  WHERE year.from <= f.receivedAt AND f.receivedAt < year.to
    AND f.marking IN $markings AND f.revision <= $revision
    AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
    AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
  MATCH (e:Application)-[:HAS_DETAILS]->(f)
  WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
    AND EXISTS {
      MATCH (f)-[:NAMES {as: 'person'}]->(x:Entity)
      WHERE x.marking IN $markings AND NOT x.id IN $hidden AND x.revision <= $revision
    }
  CALL (e) {
    OPTIONAL MATCH (e)-[:HAS_DECISION]->(d:VettingDecision)
    WHERE d.marking IN $markings AND d.revision <= $revision
      AND d.knownFrom <= $knownAt AND (d.knownTo IS NULL OR $knownAt < d.knownTo OR d.closedRevision > $revision)
      AND (d.validFrom IS NULL OR d.validFrom < $validTo) AND (d.validTo IS NULL OR $validFrom < d.validTo)
    RETURN d AS last
    ORDER BY d.decidedAt DESC, d.knownFrom DESC, d.id DESC
    LIMIT 1
  }
  RETURN count(e) AS applicants,
    count(CASE WHEN last.decision = 'FAIL' THEN 1 END) AS failed,
    count(CASE WHEN last.decision = 'FAIL' AND 'CRIMINAL_CONNECTIONS' IN last.reasons THEN 1 END) AS failedForCriminalConnections
}
RETURN applicants, failed, failedForCriminalConnections
ORDER BY place
