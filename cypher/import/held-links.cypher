// A page of the assertions that a source holds, in the order of their keys.
CALL () {
  MATCH ()-[r:FAMILY]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
  UNION ALL
  MATCH ()-[r:PARTNER]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
  UNION ALL
  MATCH ()-[r:FRIEND]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
  UNION ALL
  MATCH ()-[r:ASSOCIATE]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
  UNION ALL
  MATCH ()-[r:CO_ACCUSED]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
  UNION ALL
  MATCH ()-[r:MEMBER_OF]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
  UNION ALL
  MATCH ()-[r:COMMUNICATED]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
  UNION ALL
  MATCH ()-[r:SOCIAL_MEDIA]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
  UNION ALL
  MATCH ()-[r:USES]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
  UNION ALL
  MATCH ()-[r:LIVES_AT]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
  UNION ALL
  MATCH ()-[r:FINANCIAL]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
  UNION ALL
  MATCH ()-[r:AFFILIATED]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
  UNION ALL
  MATCH ()-[r:TASKED_BY]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
  UNION ALL
  MATCH ()-[r:RIVAL_OF]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
  UNION ALL
  MATCH ()-[r:OTHER]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
  UNION ALL
  MATCH ()-[r:SAME_AS]->()
  WHERE r.importKey > $after AND r.importKey < $before
  RETURN r
  ORDER BY r.importKey
  LIMIT $limit
}
WITH r
ORDER BY r.importKey
LIMIT $limit
RETURN r.importKey AS importKey, [elementId(r), r.rowDigest, r.statedTo, r.knownFrom, r.knownTo, r.firstKnownFrom] AS found,
  [r.marking, startNode(r).marking, endNode(r).marking] AS markings
