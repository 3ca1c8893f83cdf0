// Counts and sums of the assertions of each type as of a revision, to compare a projection with; times from `$epoch`, within what it can tell.
MATCH (a)-[r:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|USES|LIVES_AT|FINANCIAL|AFFILIATED|TASKED_BY|RIVAL_OF|OTHER|SAME_AS]->(b)
WHERE a <> b AND a:Person|Group|Phone|Vehicle|Account|Location
WITH type(r) AS type, r{
  .confidence, .marking, .refutes, .context, .validFrom, .validTo, .knownFrom, .knownTo, .revision, .closedRevision
} AS r
WHERE r.revision <= $revision AND r.knownFrom IS NOT NULL AND r.marking IS NOT NULL AND 0 <= r.confidence <= 100
WITH type, r, CASE WHEN r.closedRevision > $revision THEN null ELSE r.knownTo END AS knownTo
RETURN type, count(*) AS count, sum(r.confidence) AS confidence, sum(r.marking) AS marking,
  sum(CASE WHEN r.refutes THEN 1 ELSE 0 END) AS refuting,
  sum(CASE r.context WHEN 'PROFESSIONAL' THEN 1 ELSE 0 END) AS professional,
  sum(CASE WHEN r.validFrom < $least THEN $least WHEN r.validFrom > $most THEN $most ELSE r.validFrom END - $epoch) AS validFrom,
  sum(CASE WHEN r.validTo < $least THEN $least WHEN r.validTo > $most THEN $most ELSE r.validTo END - $epoch) AS validTo,
  sum(CASE WHEN r.knownFrom < $least THEN $least WHEN r.knownFrom > $most THEN $most ELSE r.knownFrom END - $epoch) AS knownFrom,
  sum(CASE WHEN knownTo < $least THEN $least WHEN knownTo > $most THEN $most ELSE knownTo END - $epoch) AS knownTo
