// The assertions of links, as the viewer may see them at the time, and whether the links' ends are employees.
UNWIND $links AS link
MATCH (a:Entity {id: link.from}), (b:Entity {id: link.to})
WHERE a.marking IN $markings AND a.revision <= $revision AND b.marking IN $markings AND b.revision <= $revision
MATCH (a)-[r:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|USES|LIVES_AT|FINANCIAL|AFFILIATED|TASKED_BY|RIVAL_OF|OTHER]-(b)
WHERE type(r) = link.kind AND (r.subkind = link.subkind OR (r.subkind IS NULL AND link.subkind IS NULL))
  AND (NOT link.directed OR startNode(r) = a)
  AND r.marking IN $markings AND r.revision <= $revision
  AND r.knownFrom <= $knownAt AND (r.knownTo IS NULL OR $knownAt < r.knownTo OR r.closedRevision > $revision)
  AND (r.validFrom IS NULL OR r.validFrom < $validTo) AND (r.validTo IS NULL OR $validFrom < r.validTo)
WITH link, a, b, collect(r {
  .*, kind: type(r), from: startNode(r).id, to: endNode(r).id,
  knownTo: CASE WHEN r.closedRevision > $revision THEN null ELSE r.knownTo END
}) AS assertions
RETURN link.id AS id, assertions, [end IN [a, b] WHERE EXISTS {
  MATCH (end)-[:HAS_EMPLOYMENT]->(f:Employment)
  WHERE f.marking IN $markings AND f.revision <= $revision
    AND f.knownFrom <= $knownAt AND (f.knownTo IS NULL OR $knownAt < f.knownTo OR f.closedRevision > $revision)
    AND (f.validFrom IS NULL OR f.validFrom < $validTo) AND (f.validTo IS NULL OR $validFrom < f.validTo)
} | end.id] AS employees
