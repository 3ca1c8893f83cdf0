// Gives assertions of a source other keys; what stood for a report of its own follows.
UNWIND $rows AS row
CALL (row) {
  MATCH ()-[r:FAMILY]->()
  WHERE r.importKey = row.from
  RETURN r
  UNION ALL
  MATCH ()-[r:PARTNER]->()
  WHERE r.importKey = row.from
  RETURN r
  UNION ALL
  MATCH ()-[r:FRIEND]->()
  WHERE r.importKey = row.from
  RETURN r
  UNION ALL
  MATCH ()-[r:ASSOCIATE]->()
  WHERE r.importKey = row.from
  RETURN r
  UNION ALL
  MATCH ()-[r:CO_ACCUSED]->()
  WHERE r.importKey = row.from
  RETURN r
  UNION ALL
  MATCH ()-[r:MEMBER_OF]->()
  WHERE r.importKey = row.from
  RETURN r
  UNION ALL
  MATCH ()-[r:COMMUNICATED]->()
  WHERE r.importKey = row.from
  RETURN r
  UNION ALL
  MATCH ()-[r:SOCIAL_MEDIA]->()
  WHERE r.importKey = row.from
  RETURN r
  UNION ALL
  MATCH ()-[r:USES]->()
  WHERE r.importKey = row.from
  RETURN r
  UNION ALL
  MATCH ()-[r:LIVES_AT]->()
  WHERE r.importKey = row.from
  RETURN r
  UNION ALL
  MATCH ()-[r:FINANCIAL]->()
  WHERE r.importKey = row.from
  RETURN r
  UNION ALL
  MATCH ()-[r:AFFILIATED]->()
  WHERE r.importKey = row.from
  RETURN r
  UNION ALL
  MATCH ()-[r:TASKED_BY]->()
  WHERE r.importKey = row.from
  RETURN r
  UNION ALL
  MATCH ()-[r:RIVAL_OF]->()
  WHERE r.importKey = row.from
  RETURN r
  UNION ALL
  MATCH ()-[r:OTHER]->()
  WHERE r.importKey = row.from
  RETURN r
  UNION ALL
  MATCH ()-[r:SAME_AS]->()
  WHERE r.importKey = row.from
  RETURN r
}
SET r.importKey = row.to,
  r.sourceKey = CASE r.sourceKey WHEN replace(row.from, '\n', ':') THEN replace(row.to, '\n', ':') ELSE r.sourceKey END
