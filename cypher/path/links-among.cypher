// The assertions of every link among some entities, as the viewer may see them at the time.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)-[r:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|USES|LIVES_AT|FINANCIAL|AFFILIATED|TASKED_BY|RIVAL_OF|OTHER]->(n:Entity)
  WHERE n <> e AND NOT n.id IN $hidden
    AND r.marking IN $markings AND r.revision <= $revision
    AND r.knownFrom <= $knownAt AND (r.knownTo IS NULL OR $knownAt < r.knownTo OR r.closedRevision > $revision)
    AND (r.validFrom IS NULL OR r.validFrom < $validTo) AND (r.validTo IS NULL OR $validFrom < r.validTo)
  RETURN collect({r: r, n: n}) AS found
}
// The other end is looked at last: asked for above, every two of the entities would be looked up.
WITH e, [each IN found WHERE each.n.id IN $ids] AS given
WHERE size(given) > 0
RETURN e.id AS id, [each IN given | [
  each.n.id, type(each.r), true, each.r.subkind, each.r.refutes, each.r.context, each.r.confidence,
  [each.r.provenance, each.r.declarant, each.r.validFrom, each.r.validTo, each.r.knownFrom, each.r.firstKnownFrom]
]] AS assertions
