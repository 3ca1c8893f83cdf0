// One hop: the assertions of every link that each entity of the frontier has, as the viewer may see them at the time; a hub's are only counted.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)-[r:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|USES|LIVES_AT|FINANCIAL|AFFILIATED|TASKED_BY|RIVAL_OF|OTHER]-(n:Entity)
  WHERE n <> e
    AND r.marking IN $markings AND r.revision <= $revision
    AND r.knownFrom <= $knownAt AND (r.knownTo IS NULL OR $knownAt < r.knownTo OR r.closedRevision > $revision)
    AND (r.validFrom IS NULL OR r.validFrom < $validTo) AND (r.validTo IS NULL OR $validFrom < r.validTo)
    AND n.marking IN $markings AND n.revision <= $revision
  RETURN collect({r: r, n: n}) AS found
}
WITH e, found, CASE
  WHEN size(found) <= $maxDegree OR e.id IN $ends THEN size(found)
  ELSE COUNT {
    UNWIND found AS each
    WITH each WHERE NOT each.r.refutes
    RETURN DISTINCT type(each.r), each.r.subkind, each.n.id, type(each.r) IN $directedKinds AND startNode(each.r) = e
  }
END AS degree
RETURN e.id AS id, degree, CASE
  WHEN degree > $maxDegree AND NOT e.id IN $ends THEN []
  ELSE [each IN found | [
    each.n.id, type(each.r), startNode(each.r) = e, each.r.subkind, each.r.provenance, each.r.refutes, each.r.declarant, each.r.context,
    each.r.confidence, each.r.validFrom, each.r.validTo, each.r.knownFrom, each.r.firstKnownFrom
  ]]
END AS assertions
