// The assertions of every link and merge between some entities and others of greater ids, as the viewer may see them at a time: each has its turn once.
UNWIND $ids AS id
MATCH (a:Entity {id: id})-[r:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|USES|LIVES_AT|FINANCIAL|AFFILIATED|TASKED_BY|RIVAL_OF|OTHER|SAME_AS]-(b)
WHERE a.id < b.id
  AND a.marking IN $markings AND NOT a.id IN $hidden AND a.revision <= $revision AND b.marking IN $markings AND NOT b.id IN $hidden
    AND b.revision <= $revision
  AND r.marking IN $markings AND r.revision <= $revision
  AND r.knownFrom <= $knownAt AND (r.knownTo IS NULL OR $knownAt < r.knownTo OR r.closedRevision > $revision)
  AND (r.validFrom IS NULL OR r.validFrom < $validTo) AND (r.validTo IS NULL OR $validFrom < r.validTo)
RETURN r{
  .assertionId, .subkind, .provenance, .refutes, .declarant, .context, .handling, .confidence, .validFrom, .validTo,
  .knownFrom, .firstKnownFrom, kind: type(r), from: startNode(r).id, to: endNode(r).id
} AS assertion
