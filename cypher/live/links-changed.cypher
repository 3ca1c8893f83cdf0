// The assertions of every link around some entities that was changed in some revisions, closed ones included, as far as the viewer may see them.
UNWIND $ids AS id
MATCH (a:Entity {id: id})
WHERE a.marking IN $markings AND NOT a.id IN $hidden AND a.revision <= $upTo
MATCH (a)-[changed:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|USES|LIVES_AT|FINANCIAL|AFFILIATED|TASKED_BY|RIVAL_OF|OTHER]-(b:Entity)
WHERE changed.changedRevision > $after AND changed.marking IN $markings AND b.marking IN $markings AND NOT b.id IN $hidden AND b.revision <= $upTo
WITH DISTINCT startNode(changed) AS from, endNode(changed) AS to, type(changed) AS kind, changed.subkind AS subkind
MATCH (from)-[r:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|USES|LIVES_AT|FINANCIAL|AFFILIATED|TASKED_BY|RIVAL_OF|OTHER]-(to)
WHERE type(r) = kind AND (r.subkind = subkind OR (r.subkind IS NULL AND subkind IS NULL)) AND r.marking IN $markings AND r.revision <= $upTo
RETURN kind, subkind, startNode(r).id AS from, endNode(r).id AS to, r.refutes AS refutes, r.revision AS opened,
  CASE WHEN r.closedRevision <= $upTo THEN r.closedRevision END AS closed
