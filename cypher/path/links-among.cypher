// The assertions of every link among some entities, as the viewer may see them at the time.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|USES|LIVES_AT|FINANCIAL|AFFILIATED|TASKED_BY|RIVAL_OF|OTHER]->(n:Entity)
WHERE n.id IN $ids AND n <> e
  AND r.marking IN $markings AND r.revision <= $revision
  AND r.knownFrom <= $knownAt AND (r.knownTo IS NULL OR $knownAt < r.knownTo OR r.closedRevision > $revision)
  AND (r.validFrom IS NULL OR r.validFrom < $validTo) AND (r.validTo IS NULL OR $validFrom < r.validTo)
RETURN e.id AS id, collect([
  n.id, type(r), true, r.subkind, r.refutes, r.context, r.confidence,
  [r.provenance, r.declarant, r.validFrom, r.validTo, r.knownFrom, r.firstKnownFrom]
]) AS assertions
