// The pairs of entities between which an assertion changed after a revision, each with all that is said between the two as of a later one.
CALL () {
  MATCH (a)-[r:FAMILY]->(b)
  USING RANGE INDEX SEEK r:FAMILY(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
  UNION ALL
  MATCH (a)-[r:PARTNER]->(b)
  USING RANGE INDEX SEEK r:PARTNER(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
  UNION ALL
  MATCH (a)-[r:FRIEND]->(b)
  USING RANGE INDEX SEEK r:FRIEND(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
  UNION ALL
  MATCH (a)-[r:ASSOCIATE]->(b)
  USING RANGE INDEX SEEK r:ASSOCIATE(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
  UNION ALL
  MATCH (a)-[r:CO_ACCUSED]->(b)
  USING RANGE INDEX SEEK r:CO_ACCUSED(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
  UNION ALL
  MATCH (a)-[r:MEMBER_OF]->(b)
  USING RANGE INDEX SEEK r:MEMBER_OF(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
  UNION ALL
  MATCH (a)-[r:COMMUNICATED]->(b)
  USING RANGE INDEX SEEK r:COMMUNICATED(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
  UNION ALL
  MATCH (a)-[r:SOCIAL_MEDIA]->(b)
  USING RANGE INDEX SEEK r:SOCIAL_MEDIA(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
  UNION ALL
  MATCH (a)-[r:USES]->(b)
  USING RANGE INDEX SEEK r:USES(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
  UNION ALL
  MATCH (a)-[r:LIVES_AT]->(b)
  USING RANGE INDEX SEEK r:LIVES_AT(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
  UNION ALL
  MATCH (a)-[r:FINANCIAL]->(b)
  USING RANGE INDEX SEEK r:FINANCIAL(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
  UNION ALL
  MATCH (a)-[r:AFFILIATED]->(b)
  USING RANGE INDEX SEEK r:AFFILIATED(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
  UNION ALL
  MATCH (a)-[r:TASKED_BY]->(b)
  USING RANGE INDEX SEEK r:TASKED_BY(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
  UNION ALL
  MATCH (a)-[r:RIVAL_OF]->(b)
  USING RANGE INDEX SEEK r:RIVAL_OF(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
  UNION ALL
  MATCH (a)-[r:OTHER]->(b)
  USING RANGE INDEX SEEK r:OTHER(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
  UNION ALL
  MATCH (a)-[r:SAME_AS]->(b)
  USING RANGE INDEX SEEK r:SAME_AS(changedRevision)
  WHERE r.changedRevision > $after
  RETURN a, b
}
WITH DISTINCT CASE WHEN a.id < b.id THEN a ELSE b END AS a, CASE WHEN a.id < b.id THEN b ELSE a END AS b
WHERE a <> b AND a.revision <= $revision AND b.revision <= $revision
CALL (a, b) {
  MATCH (a)-[r:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|USES|LIVES_AT|FINANCIAL|AFFILIATED|TASKED_BY|RIVAL_OF|OTHER|SAME_AS]-(b)
  WHERE r.revision <= $revision AND r.knownFrom IS NOT NULL AND r.marking IS NOT NULL AND 0 <= r.confidence <= 100
  RETURN collect([
    startNode(r) = a, type(r), r.confidence, r.provenance, r.refutes, r.context, r.confidenceReason IS NOT NULL, r.marking, r.subkind, r.declarant,
    r.firstKnownFrom, r.validFrom, r.validTo, r.knownFrom, r.knownTo, r.revision, r.closedRevision
  ]) AS assertions
}
RETURN a.id AS a, b.id AS b, assertions
