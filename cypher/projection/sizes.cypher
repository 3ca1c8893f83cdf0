// How many entities and assertions there are about to be read, whatever revision they are of.
CALL () {
  MATCH (n:Person)
  RETURN count(n) AS entities
  UNION ALL
  MATCH (n:Group)
  RETURN count(n) AS entities
  UNION ALL
  MATCH (n:Phone)
  RETURN count(n) AS entities
  UNION ALL
  MATCH (n:Vehicle)
  RETURN count(n) AS entities
  UNION ALL
  MATCH (n:Account)
  RETURN count(n) AS entities
  UNION ALL
  MATCH (n:Location)
  RETURN count(n) AS entities
}
WITH sum(entities) AS entities
CALL () {
  MATCH ()-[r:FAMILY|PARTNER|FRIEND|ASSOCIATE|CO_ACCUSED|MEMBER_OF|COMMUNICATED|SOCIAL_MEDIA|USES|LIVES_AT|FINANCIAL|AFFILIATED|TASKED_BY|RIVAL_OF|OTHER]->()
  RETURN count(r) AS assertions
}
CALL () {
  MATCH ()-[r:SAME_AS]->()
  RETURN count(r) AS merges
}
RETURN entities, assertions, merges
