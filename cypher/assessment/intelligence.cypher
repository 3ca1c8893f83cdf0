// How many intelligence reports some units (any, where null) received in a period, and how many of them were filed by its end, as known at the time.
MATCH (f:IntelligenceReportDetails) USING INDEX f:IntelligenceReportDetails(receivedAt)
WHERE $from <= f.receivedAt AND f.receivedAt < $to AND ($units IS NULL OR f.receivingUnit IN $units)
  AND f.marking IN $markings AND f.revision <= $revision
  AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
  AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
MATCH (e:IntelligenceReport)-[:HAS_DETAILS]->(f)
WHERE e.marking IN $markings AND NOT e.id IN $hidden AND e.revision <= $revision
RETURN count(e) AS received, count(CASE WHEN f.filedAt < $to THEN 1 END) AS filed
