// Assertions by id and link, closed ones included, as far as the viewer may see them.
UNWIND $wanted AS wanted
MATCH (a:Entity {id: wanted.from})-[r:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|USES|LIVES_AT|FINANCIAL|AFFILIATED|TASKED_BY|RIVAL_OF|OTHER|SAME_AS]-(b:Entity {id: wanted.to})
WHERE r.assertionId = wanted.assertionId
  AND r.marking IN $markings AND r.revision <= $revision
  AND a.marking IN $markings AND NOT a.id IN $hidden AND a.revision <= $revision AND b.marking IN $markings AND NOT b.id IN $hidden
    AND b.revision <= $revision
RETURN r {
  .*, kind: type(r), from: startNode(r).id, to: endNode(r).id,
  knownTo: CASE WHEN r.closedRevision > $revision THEN null ELSE r.knownTo END
} AS assertion
