// One hop: the assertions of every link that each entity of the frontier has, as the viewer may see them at the time; a hub's are only counted.
// Links to what has joined the search before are left out, and those between two of the frontier are given with one of them.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)-[r:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|USES|LIVES_AT|FINANCIAL|AFFILIATED|TASKED_BY|RIVAL_OF|OTHER]-(n:Entity)
  WHERE n <> e
    AND r.marking IN $markings AND r.revision <= $revision
    AND r.knownFrom <= $knownAt AND (r.knownTo IS NULL OR $knownAt < r.knownTo OR r.closedRevision > $revision)
    AND (r.validFrom IS NULL OR r.validFrom < $validTo) AND (r.validTo IS NULL OR $validFrom < r.validTo)
    AND n.marking IN $markings AND NOT n.id IN $hidden AND n.revision <= $revision
  RETURN collect({r: r, n: n}) AS found
}
WITH e, found, CASE
  WHEN size(found) <= $maxDegree OR e.id IN $whole THEN null
  ELSE COUNT {
    UNWIND found AS each
    WITH each WHERE NOT each.r.refutes
    RETURN DISTINCT type(each.r), each.r.subkind, each.n.id, type(each.r) IN $directedKinds AND startNode(each.r) = e
  }
END AS counted
WITH e, found, CASE WHEN counted > $maxDegree THEN counted END AS hubDegree
WITH collect({e: e, hubDegree: hubDegree, found: found}) AS every
WITH every, [row IN every WHERE row.hubDegree IS NOT NULL | row.e.id] AS hubs
UNWIND every AS row
WITH row.e AS e, row.hubDegree AS hubDegree, CASE
  WHEN row.hubDegree IS NOT NULL THEN []
  ELSE [each IN row.found WHERE NOT each.n.id IN $joined
    AND NOT (each.n.id < row.e.id AND each.n.id IN $ids AND NOT each.n.id IN hubs)]
END AS given
WITH collect({e: e, hubDegree: hubDegree, given: given}) AS rows
CALL (rows) {
  UNWIND rows AS row
  UNWIND row.given AS each
  WITH DISTINCT each.n AS n
  RETURN collect([
    n.id, n.kind, EXISTS { (n)-[:SAME_AS]-() },
    CASE WHEN $askEmployed AND n.kind = 'PERSON' THEN EXISTS {
      MATCH (n)-[:HAS_EMPLOYMENT]->(f:Employment)
      WHERE f.marking IN $markings AND f.revision <= $revision
        AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
        AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
    } ELSE false END
  ]) AS neighbours
}
RETURN neighbours, [row IN rows | [row.e.id, row.hubDegree, [each IN row.given | [
  each.n.id, type(each.r), startNode(each.r) = row.e, each.r.subkind, each.r.refutes, each.r.context, each.r.confidence,
  CASE WHEN $askDetails THEN [
    each.r.provenance, each.r.declarant, each.r.validFrom, each.r.validTo, each.r.knownFrom, each.r.firstKnownFrom
  ] END
]]]] AS entities
