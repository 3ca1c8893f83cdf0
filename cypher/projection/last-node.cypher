// Neo4j's greatest number of a node that is an entity which links join; null where there is none.
CALL () {
  MATCH (n:Person)
  RETURN max(id(n)) AS last
  UNION ALL
  MATCH (n:Group)
  RETURN max(id(n)) AS last
  UNION ALL
  MATCH (n:Phone)
  RETURN max(id(n)) AS last
  UNION ALL
  MATCH (n:Vehicle)
  RETURN max(id(n)) AS last
  UNION ALL
  MATCH (n:Account)
  RETURN max(id(n)) AS last
  UNION ALL
  MATCH (n:Location)
  RETURN max(id(n)) AS last
}
RETURN max(last) AS last
